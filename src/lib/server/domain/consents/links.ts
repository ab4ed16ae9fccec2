import * as v from 'valibot'
import type { Instant } from '../../platform/clock.ts'
import { opened, sealed } from '../../platform/secrets.ts'
import type { Actor } from '../actor.ts'
import { DomainError } from '../errors.ts'

const use = 'consent'
const content = v.object({
  hub: v.number(),
  consent: v.pipe(v.string(), v.uuid()),
  until: v.nullable(v.number())
})

const linkTo = (hub: number, consent: string, until: number | null) =>
  sealed(JSON.stringify({ hub, consent, until }), use)

/** For the mail that asks for confirmation; works until `until`. */
export const confirmToken = (hub: number, consentId: string, until: Instant): string =>
  linkTo(hub, consentId, until.getTime())

/** Where a mail that was sent because of a consent is stopped, below `/{language}`; `/stop` behind it takes one click. */
export const withdrawalPath = (slug: string, hub: number, consentId: string): string =>
  `/hub/${slug}/consent/${linkTo(hub, consentId, null)}`

/**
 * Which consent a link from a mail is about, and whether it asks to confirm it.
 * @throws DomainError for any other text, and for one that has run out.
 */
export function consentOfLink(actor: Actor, token: string, now: Instant): { id: string; confirms: boolean } {
  const text = opened(token, use)
  const parsed = v.safeParse(content, text === undefined ? null : JSON.parse(text))
  if (!parsed.success || parsed.output.hub !== actor.hub) throw new DomainError('consent.link')
  const { consent: id, until } = parsed.output
  if (until !== null && until < now.getTime()) throw new DomainError('link.used_or_expired')
  return { id, confirms: until !== null }
}
