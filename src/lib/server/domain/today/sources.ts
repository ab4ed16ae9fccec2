import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { introductionRows } from '../introductions/office-queries.ts'
import { remindDaysBefore } from '../listings/lifecycle.ts'
import { endsSoonDays, type Found, mostOfAKind, type ThingKind } from './things.ts'
import { silentMembers } from './silent.ts'

type Source = (tx: Tx, actor: Actor, now: Instant) => Promise<Found[]>

const today = (now: Instant) => now.toISOString().slice(0, 10)

interface Columns {
  id: RawBuilder<unknown>
  since: RawBuilder<unknown>
  organisation?: boolean
  who?: RawBuilder<unknown>
  words?: RawBuilder<unknown>
  day?: RawBuilder<unknown>
  facts?: RawBuilder<unknown>
  assignee?: RawBuilder<unknown>
}

const columns = (one: Columns) => sql`${one.id}::text as id, ${one.since} as since,
  ${one.organisation ? sql`o.id` : sql`null::uuid`} as "organisationId",
  ${one.organisation ? sql`o.name` : sql`null`} as organisation, ${one.organisation ? sql`o.slug` : sql`null`} as slug,
  ${one.who ?? sql`null`} as who, ${one.words ?? sql`null`} as words, (${one.day ?? sql`null`})::text as day,
  ${one.facts ?? sql`'{}'::jsonb`} as facts, ${one.assignee ?? sql`null::uuid`} as "assigneeId"`

/** The organisation under the name it bears now. */
const organisationOf = (id: RawBuilder<unknown>) => sql`
  left join organisation named on named.id = ${id} left join organisation o on o.id = coalesce(named.merged_into, named.id)`

async function read(tx: Tx, question: RawBuilder<Found>): Promise<Found[]> {
  const { rows } = await question.execute(tx)
  return rows
}

const limit = sql`limit ${mostOfAKind}`

const applications: Source = (tx, { hub }) =>
  read(
    tx,
    sql<Found>`select ${columns({ id: sql`a.id`, since: sql`a.created_at`, organisation: true, who: sql`p.display_name`, words: sql`a.message` })}
      from membership_application a join person p on p.id = a.person_id ${organisationOf(sql`a.organisation_id`)}
     where a.hub_id = ${hub} and a.closed_at is null order by a.created_at ${limit}`
  )

const claims: Source = (tx, { hub }) =>
  read(
    tx,
    sql<Found>`select ${columns({
      id: sql`c.id`,
      since: sql`c.created_at`,
      organisation: true,
      who: sql`p.display_name`,
      words: sql`c.message`,
      facts: sql`jsonb_build_object('addresses', (select string_agg(address, ', ' order by address) from person_email e
        where e.person_id = p.id and e.confirmed_at is not null))`
    })}
      from claim c join person asked on asked.id = c.person_id
      join person p on p.id = coalesce(asked.merged_into, asked.id) ${organisationOf(sql`c.organisation_id`)}
     where c.asked_hub = ${hub} and c.status = 'open' order by c.created_at ${limit}`
  )

const recordsWhere = (hub: number, noun: 'offer' | 'need', where: RawBuilder<unknown>) => sql<Found>`
  select ${columns({
    id: sql`r.id`,
    since: sql`r.changed_at`,
    organisation: true,
    words: sql`(select title from ${sql.table(`${noun}_text`)} t where t.hub_id = r.hub_id and t.id = r.id order by language limit 1)`,
    day: sql`r.expires_on`,
    facts: sql`jsonb_build_object('noun', ${noun}::text, 'listing', r.listing_id)`
  })}
    from ${sql.table(noun)} r ${organisationOf(sql`r.organisation_id`)}
   where r.hub_id = ${hub} and r.visibility <> 'private' and ${where}`

const both = (hub: number, where: RawBuilder<unknown>) =>
  sql<Found>`${recordsWhere(hub, 'offer', where)} union all ${recordsWhere(hub, 'need', where)} order by 2 ${limit}`

const listings: Source = (tx, { hub }) => read(tx, both(hub, sql`r.status = 'waiting'`))

const renewals: Source = (tx, { hub }, now) =>
  read(
    tx,
    both(
      hub,
      sql`r.status = 'published' and r.expires_on between ${today(now)}::date and ${today(now)}::date + ${remindDaysBefore}::int`
    )
  )

const privacyRequests: Source = (tx, { hub }) =>
  read(
    tx,
    sql<Found>`select ${columns({
      id: sql`r.id`,
      since: sql`r.received_at`,
      who: sql`r.subject_name`,
      day: sql`coalesce(r.extended_to, r.due_on)`
    })}
      from privacy_request r where r.hub_id = ${hub} and r.answered_at is null and r.execute_at is null
     order by coalesce(r.extended_to, r.due_on), r.id ${limit}`
  )

const introductions: Source = async (tx, actor, now) => {
  const rows = await introductionRows(tx, actor, { stuck: true }, now)
  return rows.slice(0, mostOfAKind).map((row) => ({
    id: row.id,
    since: row.handedOverAt ?? row.proposedAt,
    organisationId: null,
    organisation: row.sides.asking.organisation,
    slug: null,
    who: row.sides.asked.organisation,
    words: row.sides.asking.title ?? row.sides.asked.title,
    day: null,
    facts: { days: row.days, stuck: row.stuck ?? 'unclear' },
    assigneeId: null
  }))
}

const mailsIn: Source = (tx, { hub }) =>
  read(
    tx,
    sql<Found>`select ${columns({
      id: sql`m.id`,
      since: sql`m.received_at`,
      who: sql`array_to_string(m.addresses, ', ')`,
      words: sql`m.subject`,
      assignee: sql`m.person_id`
    })}
      from mail_in m where m.hub_id = ${hub} and m.filed_at is null and m.discarded_at is null
     order by m.received_at ${limit}`
  )

const tasks: Source = (tx, { hub }, now) =>
  read(
    tx,
    sql<Found>`select ${columns({
      id: sql`t.id`,
      since: sql`t.created_at`,
      organisation: true,
      who: sql`coalesce(p.display_name, c.name)`,
      words: sql`t.title`,
      day: sql`t.due_on`,
      facts: sql`jsonb_build_object('people', coalesce(t.person_id, t.contact_id), 'introduction', t.introduction_id)`,
      assignee: sql`t.assignee_id`
    })}
      from task t ${organisationOf(sql`t.organisation_id`)} left join person p on p.id = t.person_id
      left join hub_contact c on c.hub_id = t.hub_id and c.id = t.contact_id
     where t.hub_id = ${hub} and t.done_at is null and t.due_on <= ${today(now)}::date order by t.due_on, t.id ${limit}`
  )

const mails: Source = (tx, { hub }) =>
  read(
    tx,
    sql<Found>`select ${columns({
      id: sql`m.id`,
      since: sql`m.status_at`,
      who: sql`m.recipient`,
      facts: sql`jsonb_build_object('status', m.status, 'template', m.template)`
    })}
      from outbox m where m.hub_id = ${hub} and m.status in ('unclear','refused','returned') order by m.status_at ${limit}`
  )

const memberships: Source = (tx, { hub }, now) =>
  read(
    tx,
    sql<Found>`select ${columns({ id: sql`m.id`, since: sql`m.changed_at`, organisation: true, day: sql`m.valid_to` })}
      from membership m ${organisationOf(sql`m.organisation_id`)}
     where m.hub_id = ${hub} and m.status = 'active'
       and m.valid_to between ${today(now)}::date and ${today(now)}::date + ${endsSoonDays}::int order by m.valid_to ${limit}`
  )

const proposals: Source = (tx, { hub }) =>
  read(
    tx,
    sql<Found>`select ${columns({
      id: sql`p.id`,
      since: sql`p.created_at`,
      organisation: true,
      facts: sql`jsonb_build_object('field', p.field, 'current', left(p.current_value, 300), 'proposed', left(p.proposed_value, 300))`
    })}
      from change_proposal p ${organisationOf(sql`p.organisation_id`)}
     where p.hub_id = ${hub} and p.status = 'open' order by p.created_at, p.id ${limit}`
  )

const duplicates: Source = (tx, { hub }) =>
  read(
    tx,
    sql<Found>`select ${columns({ id: sql`d.id`, since: sql`d.created_at`, organisation: true, who: sql`second.name` })}
      from duplicate d join organisation second on second.id = d.second_id ${organisationOf(sql`d.first_id`)}
     where d.hub_id = ${hub} and d.status = 'open' order by d.score desc, d.id ${limit}`
  )

const imports: Source = (tx, { hub }) =>
  read(
    tx,
    sql<Found>`select ${columns({ id: sql`r.id`, since: sql`r.created_at`, words: sql`r.file_name`, facts: sql`jsonb_build_object('status', r.status)` })}
      from import_run r where r.hub_id = ${hub} and r.status in ('uploaded','interrupted') order by r.created_at ${limit}`
  )

/** Of the installation, so the operator's alone. */
const legalTexts: Source = async (tx, actor) => {
  if (!actor.isOperator) return []
  return read(
    tx,
    sql<Found>`select ${columns({ id: sql`kind`, since: sql`'epoch'::timestamptz` })}
      from unnest(array['imprint','privacy','terms','accessibility']) kind
     where kind not in (select t.kind from legal_text t)`
  )
}

/** Where each kind is found; all answer from an index. */
export const sources: Record<ThingKind, Source> = {
  application: applications,
  claim: claims,
  listing: listings,
  privacyRequest: privacyRequests,
  introduction: introductions,
  mailIn: mailsIn,
  task: tasks,
  mail: mails,
  membership: memberships,
  renewal: renewals,
  proposal: proposals,
  duplicate: duplicates,
  import: imports,
  silent: (tx, actor, now) => silentMembers(tx, actor.hub, now),
  legalText: legalTexts
}
