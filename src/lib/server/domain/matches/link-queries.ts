import * as v from 'valibot'
import type { Locale } from '#lib/i18n/catalogue.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { opened, sealed } from '../../platform/secrets.ts'
import type { Actor } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { standingOf } from '../people/standing.ts'
import { matchFor } from './queries.ts'
import type { ShownPair } from './shown-pair-queries.ts'

const use = 'match'
const linkLifeDays = 30
const content = v.object({
  hub: v.number(),
  person: v.pipe(v.string(), v.uuid()),
  match: v.pipe(v.string(), v.uuid()),
  until: v.number()
})

/** A token for a mail: with it one person may answer one match, for 30 days, without signing in. */
export function matchToken(hub: number, person: string, match: string, now: Instant): string {
  const until = now.getTime() + linkLifeDays * 24 * 3600 * 1000
  return sealed(JSON.stringify({ hub, person, match, until }), use)
}

export interface LinkedMatch {
  /** The person the mail went to, with the rights they have today. */
  reader: Actor
  pair: ShownPair
}

/**
 * The match a mail's link is about, as its reader may see it today.
 * @throws DomainError `match.link` for any other text, one that ran out, and a match that is gone.
 */
export async function matchOfLink(
  tx: Tx,
  actor: Actor,
  token: string,
  locale: Locale,
  now: Instant
): Promise<LinkedMatch> {
  const text = opened(token, use)
  const parsed = v.safeParse(content, text === undefined ? null : JSON.parse(text))
  if (!parsed.success) throw new DomainError('match.link')
  const { hub, person, match, until } = parsed.output
  if (hub !== actor.hub || until < now.getTime()) throw new DomainError('match.link')
  const standing = await standingOf(tx, hub, person, now)
  // Only what belongs to the person: rights of an office are not lent to a mail.
  const reader: Actor = {
    personId: person,
    isOperator: false,
    hub,
    roles: ['member'],
    organisations: standing.organisations
  }
  const pair = await matchFor(tx, reader, match, locale, now)
  if (!pair) throw new DomainError('match.link')
  return { reader, pair }
}
