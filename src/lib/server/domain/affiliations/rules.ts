import { getDomain } from 'tldts'
import type { OrganisationKind } from '../../database/schema.ts'

/** So many requests of one person may wait at a time. */
export const mostOpenClaims = 5

/** So many invitations one person may send within a day. */
export const invitationsADay = 10

/** An invitation waits this long for its answer. */
export const invitationLifeDays = 30

/** Mailboxes anybody can get: an address there says nothing about where its holder works. */
const openToAll = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.de outlook.at outlook.fr hotmail.com hotmail.de hotmail.fr hotmail.co.uk ' +
    'hotmail.it live.com live.de live.fr live.nl live.co.uk msn.com passport.com windowslive.com yahoo.com yahoo.de yahoo.fr ' +
    'yahoo.co.uk yahoo.it yahoo.es yahoo.com.br ymail.com rocketmail.com icloud.com me.com mac.com aol.com aol.de aim.com ' +
    'gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.eu gmx.org gmx.info gmx.biz gmx.fr gmx.co.uk web.de email.com t-online.de ' +
    'magenta.de freenet.de mail.de email.de posteo.de posteo.net posteo.eu posteo.org mailbox.org proton.me protonmail.com ' +
    'protonmail.ch pm.me tutanota.com tutanota.de tuta.com tuta.io tutamail.com keemail.me arcor.de online.de vodafone.de ' +
    'vodafonemail.de kabelmail.de kabelbw.de unitybox.de unity-mail.de 1und1.de ewetel.net ewe.net netcologne.de osnanet.de ' +
    'htp-tel.de nexgo.de alice.de alice-dsl.net hansenet.de o2online.de o2mail.de versanet.de primacom.net pyur.net ' +
    'freemail.de firemail.de smart-mail.de mein.gmx hushmail.com fastmail.com fastmail.fm hey.com zoho.com zohomail.eu ' +
    'mail.com inbox.com yandex.com yandex.ru ya.ru mail.ru bk.ru list.ru inbox.ru rambler.ru bluewin.ch hispeed.ch sunrise.ch ' +
    'swissonline.ch a1.net aon.at chello.at utanet.at drei.at orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr ' +
    'libero.it virgilio.it tiscali.it alice.it tin.it terra.es telefonica.net sapo.pt seznam.cz centrum.cz volny.cz email.cz ' +
    'azet.sk wp.pl o2.pl onet.pl interia.pl op.pl poczta.fm tlen.pl abv.bg mail.bg ukr.net i.ua freemail.hu citromail.hu ' +
    'telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl xs4all.nl home.nl hetnet.nl btinternet.com sky.com virginmedia.com ' +
    'talktalk.net ntlworld.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net rogers.com ' +
    'shaw.ca bigpond.com optusnet.com.au qq.com 163.com 126.com sina.com foxmail.com naver.com daum.net hanmail.net rediffmail.com ' +
    'uol.com.br bol.com.br duck.com mozmail.com simplelogin.com anonaddy.me mailinator.com guerrillamail.com yopmail.com ' +
    'trashmail.de trashmail.com wegwerfemail.de temp-mail.org disroot.org riseup.net systemli.org systemausfall.org'
  ).split(' ')
)

/** Whether somebody can own this domain alone: no mailbox for everybody, and no suffix like co.uk or github.io. */
export const isOwnDomain = (domain: string): boolean =>
  !openToAll.has(domain) &&
  getDomain(domain, { allowPrivateDomains: true }) !== null &&
  !openToAll.has(getDomain(domain)!)

/** The part behind the last @, or null where many strangers share it. */
export function workDomainOf(address: string): string | null {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return isOwnDomain(domain) ? domain : null
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
  return host && isOwnDomain(host) ? host : null
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
