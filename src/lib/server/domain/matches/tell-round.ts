import type { Locale } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { sealed } from '../../platform/secrets.ts'
import type { Actor } from '../actor.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { instantOf, wallTimeOf } from '../meetings/wall-time.ts'
import { standingOf } from '../people/standing.ts'
import { type DigestReader, lastDigestAt, noteDigest, noteDigestMail } from './digest-store.ts'
import { matchToken } from './link-queries.ts'
import { suggestionsFor } from './queries.ts'
import { newsOfSearches, newsOfWatched } from './news-queries.ts'
import type { ShownPair } from './shown-pair-queries.ts'

const mostLines = 6
/** Hour of the reader's day at which a digest arrives. */
const hour = '08:00'
const dayMs = 24 * 3600 * 1000

/** What the token in a digest's "stop" link is sealed for. */
export const digestUse = 'digest'

/**
 * Tells one person of a round: suggestions for what is theirs, what their searches found, what changed on their watchlist. The
 * note that they were told and the mail are one transaction, so nobody is told twice. Nothing new means no mail.
 * @returns whether a mail was written.
 */
export async function tellRound(
  tx: Tx,
  actor: Actor,
  {
    roundId,
    hub,
    reader,
    baseUrl
  }: { roundId: string; hub: { slug: string; name: string }; reader: DigestReader; baseUrl: string },
  now: Instant
): Promise<boolean> {
  const { personId, language } = reader
  const since = (await lastDigestAt(tx, actor.hub, personId)) ?? new Date(now.getTime() - 7 * dayMs)
  if (!(await noteDigest(tx, actor.hub, roundId, personId, now))) return false
  const standing = await standingOf(tx, actor.hub, personId, now)
  const self: Actor = { ...actor, personId, isOperator: false, ...standing }
  const pairs = await suggestionsFor(tx, self, roundId, language, now)
  const base = `${baseUrl}/${language}/hub/${hub.slug}`
  const say = translate(language)
  const lines = [
    ...pairs
      .slice(0, mostLines)
      .map((pair) => pairLines(pair, language, base, matchToken(actor.hub, personId, pair.id, now))),
    ...(await newsOfSearches(tx, self, since, language, base, now)),
    ...(await newsOfWatched(tx, self, since, language, base, now))
  ]
  if (lines.length === 0) return false
  const stop = `${base}/digest/${sealed(JSON.stringify({ hub: actor.hub, person: personId }), digestUse)}`
  const mailId = await mailPerson(
    tx,
    actor,
    personId,
    {
      template: 'weeklyMatches',
      params: { hub: hub.name, count: lines.length, hint: say('digest.mailHint') },
      secret: { unsubscribe: stop, list: lines.join('\n\n') },
      path: `/hub/${hub.slug}/matches`,
      dueAt: morningOf(now, reader.timeZone)
    },
    now
  )
  if (mailId) await noteDigestMail(tx, actor.hub, roundId, personId, mailId)
  return mailId !== undefined
}

function pairLines(pair: ShownPair, language: Locale, base: string, token: string): string {
  const say = translate(language)
  const isOffer = pair.side === 'offer'
  const own = isOffer ? pair.offer!.title : pair.need.title
  const other = isOffer ? pair.need.title : (pair.offer?.title ?? pair.other?.name ?? '')
  const name = pair.other?.name ?? say('match.unnamed')
  const words = [...new Set(pair.reasons.flatMap((reason) => reason.conceptLabel ?? []))]
    .slice(0, 3)
    .join(', ')
  return [
    say(isOffer ? 'digest.forOffer' : 'digest.forNeed', { own }),
    other === name ? other : `${other} (${name})`,
    `${base}/matches/answer/${token}`,
    ...(words ? [say('digest.common', { words })] : [])
  ].join('\n')
}

/** The next eight o'clock in the reader's zone; this morning's where it is not past yet. */
function morningOf(now: Instant, zone: string): Instant {
  const today = instantOf(`${wallTimeOf(now, zone).slice(0, 10)}T${hour}`, zone)
  return today > now ? today : now
}
