import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { columnsOf, isAbout, type Subject } from '../desk/subject.ts'
import { isPerson } from '../people/person-now.ts'

/** About somebody, an introduction, or (null) nobody. */
export type TaskSubject = Subject | { kind: 'introduction'; id: string } | null

export interface TaskWords {
  title: string
  body: string
  /** 'YYYY-MM-DD'. */
  dueOn: string | null
  assigneeId: string | null
}

export interface Task extends TaskWords {
  id: string
  version: number
  assignee: string | null
  createdAt: Instant
  doneAt: Instant | null
  doneBy: string | null
  organisationId: string | null
  organisation: string | null
  /** Of the organisation. */
  slug: string | null
  /** Of the person or contact. */
  peopleId: string | null
  people: string | null
  introductionId: string | null
}

export interface TaskAsk {
  state: 'open' | 'done'
  /** Only those of this person. */
  assigneeId?: string | null
  subject?: Subject
  /** Due on this day or before it. */
  until?: string
  limit: number
  offset?: number
}

/** Open ones by day, those without a day last; done ones, the newest first. */
export async function tasksIn(db: Db, hub: number, ask: TaskAsk): Promise<Task[]> {
  const order =
    ask.state === 'open' ? sql`t.due_on nulls last, t.created_at, t.id` : sql`t.done_at desc, t.id`
  const { rows } = await sql<Task>`
    select t.id, t.title, t.body, t.due_on::text as "dueOn", t.assignee_id as "assigneeId", t.version,
           assignee.display_name as assignee, t.created_at as "createdAt", t.done_at as "doneAt",
           done.display_name as "doneBy", o.id as "organisationId", o.name as organisation, o.slug,
           coalesce(t.person_id, t.contact_id) as "peopleId", coalesce(p.display_name, c.name) as people,
           t.introduction_id as "introductionId"
      from task t left join person assignee on assignee.id = t.assignee_id
      left join person done on done.id = t.done_by
      left join organisation named on named.id = t.organisation_id
      left join organisation o on o.id = coalesce(named.merged_into, named.id)
      left join person p on p.id = t.person_id
      left join hub_contact c on c.hub_id = t.hub_id and c.id = t.contact_id
     where ${conditions(hub, ask)} order by ${order} limit ${ask.limit} offset ${ask.offset ?? 0}`.execute(db)
  return rows
}

export async function taskCount(db: Db, hub: number, ask: Omit<TaskAsk, 'limit'>): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from task t where ${conditions(hub, ask)}`.execute(db)
  return rows[0]!.count
}

function conditions(hub: number, ask: Omit<TaskAsk, 'limit'>): RawBuilder<unknown> {
  const all = [sql`t.hub_id = ${hub}`]
  all.push(ask.state === 'open' ? sql`t.done_at is null` : sql`t.done_at is not null`)
  if (ask.assigneeId) all.push(isPerson('t.assignee_id', ask.assigneeId))
  if (ask.subject) all.push(isAbout(hub, ask.subject, 't'))
  if (ask.until) all.push(sql`t.due_on <= ${ask.until}::date`)
  return sql.join(all, sql` and `)
}

export async function insertTask(
  tx: Tx,
  task: TaskWords & { hub: number; id: string; subject: TaskSubject; by: string | null },
  at: Instant
) {
  const { hub, id, subject, by, title, body, dueOn, assigneeId } = task
  const isIntroduction = subject?.kind === 'introduction'
  await tx
    .insertInto('task')
    .values({
      hub_id: hub,
      id,
      ...columnsOf(isIntroduction ? null : subject),
      introduction_id: isIntroduction ? subject.id : null,
      title,
      body,
      due_on: dueOn,
      assignee_id: assigneeId,
      created_at: at,
      created_by: by
    })
    .execute()
}

export async function lockTask(tx: Tx, hub: number, id: string) {
  return tx
    .selectFrom('task')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateTask(tx: Tx, hub: number, id: string, words: TaskWords) {
  await tx
    .updateTable('task')
    .set({
      title: words.title,
      body: words.body,
      due_on: words.dueOn,
      assignee_id: words.assigneeId,
      version: sql`version + 1`
    })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

/** Done by somebody, or (null) open again. */
export async function settleTask(
  tx: Tx,
  hub: number,
  id: string,
  done: { at: Instant; by: string | null } | null
) {
  await tx
    .updateTable('task')
    .set({ done_at: done?.at ?? null, done_by: done?.by ?? null, version: sql`version + 1` })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}
