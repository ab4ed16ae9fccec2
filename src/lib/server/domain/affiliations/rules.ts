import type { OrganisationKind } from '../../database/schema.ts'

/** So many invitations one person may send within a day. */
export const invitationsADay = 10

/** An invitation waits this long for its answer. */
export const invitationLifeDays = 30

/** Mailboxes anybody can get: an address there says nothing about where its holder works. */
const openToAll = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.de hotmail.com hotmail.de live.com live.de msn.com yahoo.com yahoo.de ' +
    'icloud.com me.com mac.com aol.com aol.de gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de ' +
    'mail.de email.de posteo.de posteo.net mailbox.org proton.me protonmail.com tutanota.com tutanota.de tuta.com ' +
    'arcor.de online.de vodafone.de 1und1.de kabelmail.de mail.com zoho.com yandex.com mail.ru bluewin.ch orange.fr ' +
    'seznam.cz wp.pl o2.pl'
  ).split(' ')
)

/** The part behind the last @, or null where many strangers share it. */
export function workDomainOf(address: string): string | null {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return domain.includes('.') && !openToAll.has(domain) ? domain : null
}

/**
 * The host of a website without its "www.", or null where it says nothing of the owner: a page below the root may lie on
 * somebody else's server.
 */
export function websiteDomainOf(website: string | null): string | null {
  const host =
    website &&
    /^https?:\/\/([^/:?#@]+)\/?$/i
      .exec(website)?.[1]
      ?.toLowerCase()
      .replace(/^www\./, '')
  return host && host.includes('.') && !openToAll.has(host) ? host : null
}

/**
 * Whether an address at the organisation's own domain is proof enough to speak for it. At a university or a ministry many
 * thousands share the domain, so there the office looks first.
 */
export const domainIsProof = (kind: OrganisationKind | null): boolean =>
  kind !== 'researchInstitution' && kind !== 'publicBody'

/** Same domain or a department's below it. */
export const isAtDomain = (domain: string, own: string): boolean =>
  domain === own || domain.endsWith(`.${own}`)
