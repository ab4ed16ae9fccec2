import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import type { OfficePerson } from '../desk/office-people.ts'
import { mustWorkHere } from '../desk/subject.ts'
import { sources } from './sources.ts'
import { silentADay, type Thing, type ThingKind, thingKinds } from './things.ts'

export interface Today {
  /** In the order of the day; of all or of one person. */
  things: Thing[]
  counts: Partial<Record<ThingKind, number>>
  all: number
  mine: number
}

/** What waits for the actor's office and was not put off; `onlyMine`: what is theirs, and what is nobody's. */
export async function waitingToday(
  tx: Tx,
  actor: Actor,
  onlyMine: boolean,
  now: Instant,
  kinds: readonly ThingKind[] = thingKinds
): Promise<Today> {
  mustWorkHere(actor)
  const found: Thing[] = []
  for (const kind of kinds)
    for (const one of await sources[kind](tx, actor, now)) found.push({ ...one, kind, inCharge: null })
  const putOff = await putOffIn(tx, actor.hub, now)
  const open = found.filter((one) => {
    const at = putOff.get(`${one.kind} ${one.id}`)
    return !at || at < one.since
  })
  const waiting = enoughForADay(open, putOff, now)
  const charge = await inChargeOfAll(
    tx,
    actor.hub,
    waiting.flatMap((one) => one.organisationId ?? [])
  )
  for (const one of waiting) one.inCharge = (one.organisationId && charge.get(one.organisationId)) || null
  const mine = waiting.filter((one) => isTheirs(one, actor.personId))
  const things = onlyMine ? mine : waiting
  const counts: Today['counts'] = {}
  for (const { kind } of things) counts[kind] = (counts[kind] ?? 0) + 1
  return { things, counts, all: waiting.length, mine: mine.length }
}

/** Silent members are many and never urgent: a few a day, those counted in that were put off today. */
function enoughForADay(open: readonly Thing[], putOff: ReadonlyMap<string, Instant>, now: Instant): Thing[] {
  const today = now.toISOString().slice(0, 10)
  let left = silentADay
  for (const [thing, at] of putOff)
    if (thing.startsWith('silent ') && at.toISOString().startsWith(today)) left--
  return open.filter((one) => one.kind !== 'silent' || left-- > 0)
}

/** Somebody's own task is theirs; else whoever looks after the organisation; what is nobody's is everybody's. */
function isTheirs(thing: Thing, personId: string | null): boolean {
  const owner = thing.assigneeId ?? thing.inCharge?.id ?? null
  return owner === null || owner === personId
}

/** When it was put off, of what still is. */
async function putOffIn(tx: Tx, hub: number, now: Instant): Promise<Map<string, Instant>> {
  const rows = await tx
    .selectFrom('put_off')
    .select(['kind', 'subject_id', 'put_off_at'])
    .where('hub_id', '=', hub)
    .where('until', '>', now.toISOString().slice(0, 10))
    .execute()
  return new Map(rows.map((row) => [`${row.kind} ${row.subject_id}`, row.put_off_at]))
}

/** Who looks after which of these organisations, by the id they bear now. */
export async function inChargeOfAll(
  tx: Tx,
  hub: number,
  organisations: readonly string[]
): Promise<Map<string, OfficePerson>> {
  if (organisations.length === 0) return new Map()
  const { rows } = await sql<OfficePerson & { organisation: string }>`
    select coalesce(o.merged_into, o.id) as organisation, p.id, p.display_name as name
      from in_charge i join organisation o on o.id = i.organisation_id
      join person named on named.id = i.person_id join person p on p.id = coalesce(named.merged_into, named.id)
     where i.hub_id = ${hub} and coalesce(o.merged_into, o.id) = any(${[...new Set(organisations)]}::uuid[])
     order by o.merged_into is null`.execute(tx)
  return new Map(rows.map(({ organisation, ...person }) => [organisation, person]))
}
