import { enterHub, type Tx } from '../database/connection.ts'
import { type Actor, operatorAtTheConsole, visitor } from '../domain/actor.ts'
import { answerIntroduction } from '../domain/introductions/answer-introduction.ts'
import { arrangeIntroduction, type ArrangedSide } from '../domain/introductions/arrange-introduction.ts'
import { keepInTime } from '../domain/introductions/keep-in-time.ts'
import { proposeIntroduction } from '../domain/introductions/propose-introduction.ts'
import { fixTime } from '../domain/meetings/fix-time.ts'
import { wallTimeOf } from '../domain/meetings/wall-time.ts'
import { noteMet } from '../domain/outcomes/note-met.ts'
import { tellOutcome } from '../domain/outcomes/tell-outcome.ts'
import { standingOf } from '../domain/people/standing.ts'
import type { Instant } from '../platform/clock.ts'
import { type DemoIntroduction, introductions } from './cast/introductions.ts'
import type { DemoHub } from './cast/types.ts'

interface Built {
  numbers: Record<DemoHub, number>
  organisationOf(key: string): { id: string; slug: string }
  hubOf(key: string): DemoHub
}

const dayMs = 86_400_000
const zone = 'Europe/Berlin'

/** Introductions of the demo world in every state, brought about by the deeds on the days on which they happened. */
export async function enterIntroductions(tx: Tx, built: Built, now: Instant) {
  for (const one of introductions) await enterOne(tx, built, one, now)
}

async function enterOne(tx: Tx, built: Built, one: DemoIntroduction, now: Instant) {
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * dayMs)
  const hub = built.numbers[one.hub]
  const asking = await sideOf(tx, built, one.asking)
  const asked = await sideOf(tx, built, one.asked)
  const office = operatorAtTheConsole(hub)
  await enterHub(tx, { hub })
  const { note = '' } = one
  const introductionId = one.isOwn
    ? await proposed(tx, hub, asking, asked, note, at(one.daysAgo), now)
    : await arrangeIntroduction(
        tx,
        office,
        {
          origin: 'office',
          matchId: null,
          askMode: 'atOnce',
          note,
          sides: { asking: asking.side, asked: asked.side }
        },
        at(one.daysAgo)
      )
  for (const step of one.steps) {
    const when = at(step.daysAgo)
    if (step.what === 'time') await keepInTime(tx, office, { introductionId }, when)
    else if (step.what === 'meet')
      await meet(tx, { hub, introductionId, person: asking.person ?? asked.person }, at(step.on), when, now)
    else if (step.what === 'answer') {
      const rest = { contactPersonId: null, phone: null, message: '', reasonText: step.reasonText ?? '' }
      const answer = {
        ...rest,
        answer: step.answer,
        reason: step.reason ?? null,
        introductionId,
        side: step.side
      }
      await answerIntroduction(tx, office, answer, when)
    } else {
      const rest = { value: step.value ?? ('unknown' as const), reason: step.reason ?? null, reasonText: '' }
      const told = { ...rest, what: step.told, agreedKind: step.agreedKind ?? null }
      await tellOutcome(tx, office, { ...told, introductionId, side: step.side }, when)
    }
  }
}

interface DemoSide {
  side: ArrangedSide
  person: string | null
  organisationId: string
}

/** What an organisation of the cast brings in: its first need or offer, as said; else itself. */
async function sideOf(
  tx: Tx,
  built: Built,
  { key, brings }: { key: string; brings?: 'need' | 'offer' }
): Promise<DemoSide> {
  const hub = built.numbers[built.hubOf(key)]
  const { id: organisationId } = built.organisationOf(key)
  await enterHub(tx, { hub })
  const row = brings
    ? await tx
        .selectFrom(brings)
        .select('listing_id')
        .where('hub_id', '=', hub)
        .where('organisation_id', '=', organisationId)
        .where('listing_id', 'is not', null)
        .orderBy('id')
        .executeTakeFirst()
    : undefined
  const person = await tx
    .selectFrom('affiliation')
    .select('person_id')
    .where('organisation_id', '=', organisationId)
    .orderBy('role')
    .executeTakeFirst()
  const listing = row?.listing_id ? { hub, id: row.listing_id } : null
  return { side: { organisationId, listing }, person: person?.person_id ?? null, organisationId }
}

/** As somebody of the cast, who belongs to their organisation since the demo began. */
async function actingAs(tx: Tx, hub: number, personId: string, now: Instant): Promise<Actor> {
  await enterHub(tx, { hub, person: personId })
  return { ...visitor(hub), personId, ...(await standingOf(tx, hub, personId, now)) }
}

async function proposed(
  tx: Tx,
  hub: number,
  asking: DemoSide,
  asked: DemoSide,
  note: string,
  when: Instant,
  now: Instant
) {
  const actor = await actingAs(tx, hub, asking.person!, now)
  const { id } = await proposeIntroduction(
    tx,
    actor,
    {
      listingId: asked.side.listing!.id,
      organisationId: asking.organisationId,
      ownListingId: asking.side.listing?.id ?? null,
      note,
      shows: 'organisation'
    },
    when
  )
  return id
}

async function meet(
  tx: Tx,
  one: { hub: number; introductionId: string; person: string | null },
  on: Instant,
  when: Instant,
  now: Instant
) {
  const actor = await actingAs(tx, one.hub, one.person!, now)
  const { introductionId } = one
  const time = `${wallTimeOf(on, zone).slice(0, 10)}T10:00`
  const frame = { timeZone: zone, durationMinutes: 45, place: 'Videokonferenz' }
  await fixTime(tx, actor, { ...frame, introductionId, time }, when)
  if (on < now) await noteMet(tx, operatorAtTheConsole(one.hub), { introductionId, metAt: on }, on)
}
