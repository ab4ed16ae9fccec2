import type { Db, Tx } from '../../database/connection.ts'
import type { Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { findNetwork } from '../hubs/store.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { MailTemplate } from '../mail/templates.ts'
import { hashOf } from '../people/tokens.ts'
import { insertLink } from './answer-store.ts'
import { inHubOf } from './in-hub-of.ts'
import { isNamed, isSubjectShown } from './policy.ts'
import { otherSide } from './rules.ts'
import { speakerNow } from './speaker-queries.ts'
import type { Introduction } from './store.ts'
import { subjectOf, titleOf } from './subject-queries.ts'
import { newIntroductionToken } from './token.ts'

type Words = Record<string, string | number>

export interface SideMail {
  template: MailTemplate
  params?: Words | ((language: 'de' | 'en') => Words)
  /** The mail asks something that can be answered from it, without signing in. */
  question?: { purpose: 'answer' | 'followUp'; weeks: number | null; expiresAt: Instant }
  /** A calendar entry to go with it. */
  calendar?: string
}

/**
 * Writes to who speaks for a side, in their language. Of the other side it says what that one shows and nothing else.
 * @returns whether there was anybody to write to.
 */
export async function mailSide(
  tx: Tx,
  actor: Actor,
  introduction: Introduction,
  side: Side,
  mail: SideMail,
  now: Instant
): Promise<boolean> {
  const speaker = await speakerNow(tx, actor, introduction.sides[side], now)
  if (!speaker?.address) return false
  const { language, address: recipient } = speaker
  const place = await placeOf(tx, introduction.hub)
  const path = mail.question
    ? await questionPath(tx, introduction, side, { ...mail.question, personId: speaker.personId }, now)
    : `/hub/${place.slug}/introductions/${introduction.id}`
  const link = `${place.baseUrl}/${language}${path}`
  const words = await wordsFor(tx, actor, introduction, side, language)
  const own = typeof mail.params === 'function' ? mail.params(language) : mail.params
  const params = { network: place.network, hub: place.hub, ...words, ...own }
  const { template, calendar } = mail
  const whole = { ...params, ...(calendar ? { calendar } : {}), ...(mail.question ? {} : { link }) }
  const secret = mail.question ? { link } : undefined
  // In the side's own hub: what was written to whom is not the other hub's to read.
  await inHubOf(tx, actor, introduction.sides[side].sideHub, async (there) => {
    await queueMail(tx, there, { recipient, template, language, params: whole, secret }, now)
  })
  return true
}

/** What the other side shows, in words that a mail can hold. */
export async function wordsFor(
  tx: Tx,
  actor: Actor,
  introduction: Introduction,
  side: Side,
  language: 'de' | 'en'
) {
  const other = introduction.sides[otherSide(side)]
  const isKnown = isNamed(introduction, other.side, { side })
  const isShown = isSubjectShown(introduction, other.side, { side })
  const theirs = isShown ? titleOf(await subjectOf(tx, actor, other), language) : null
  const yours = titleOf(await subjectOf(tx, actor, introduction.sides[side]), language)
  const who = isKnown ? await nameOf(tx, other.organisationId) : ''
  return { who, theirs: theirs ?? (who || '–'), yours: yours ?? '–', note: introduction.note || '–' }
}

export async function nameOf(db: Db, organisationId: string): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row?.name ?? ''
}

export async function placeOf(db: Db, hub: number) {
  const network = await findNetwork(db)
  const row = await db
    .selectFrom('hub')
    .select(['slug', 'name', 'contact_email', 'time_zone'])
    .where('id', '=', hub)
    .executeTakeFirstOrThrow()
  return {
    network: network?.name ?? '',
    baseUrl: network?.baseUrl ?? '',
    slug: row.slug,
    hub: row.name,
    contactEmail: row.contact_email,
    timeZone: row.time_zone
  }
}

async function questionPath(
  tx: Tx,
  { hub, id }: Introduction,
  side: Side,
  question: NonNullable<SideMail['question']> & { personId: string | null },
  now: Instant
): Promise<string> {
  const token = newIntroductionToken(hub)
  const { purpose, weeks, expiresAt, personId } = question
  const link = { introductionId: id, side, purpose, weeks, personId }
  await insertLink(tx, hub, { ...link, id: newId(now), tokenHash: hashOf(token), expiresAt }, now)
  return `/introductions/answer/${token}`
}
