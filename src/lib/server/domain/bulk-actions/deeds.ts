import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { putInCharge } from '../desk/put-in-charge.ts'
import { writeMembershipChange } from '../memberships/change-store.ts'
import { changeMembership } from '../memberships/change-membership.ts'
import { endMembership } from '../memberships/end-membership.ts'
import type { Level } from '../memberships/rules.ts'
import { addTag } from '../tags/add-tag.ts'
import { removeTag } from '../tags/remove-tag.ts'
import { addTask } from '../tasks/add-task.ts'
import { subjectTypes } from '../desk/subject.ts'
import type { BulkKind, BulkParams, Reason } from './kinds.ts'
import type { BulkRow, MembershipFacts } from './rows.ts'

/** What is kept of a row for taking it back. */
export type Former = Record<string, string | number | null>

interface Doing {
  tx: Tx
  actor: Actor
  row: BulkRow
  params: BulkParams
  now: Instant
}

interface BulkDeed {
  carryOut: (doing: Doing) => Promise<Former>
  /** @returns why it stays as it is; null when it was taken back. */
  takeBack: (doing: Doing & { former: Former }) => Promise<Reason | null>
}

/** The deeds that a single page does, too: what is done to many is done to each in the same way. */
export const bulkDeeds: Record<BulkKind, BulkDeed> = {
  tagAdd: {
    carryOut: async ({ tx, actor, row, params, now }) => {
      const { tagId } = await addTag(tx, actor, { ...row.subject, name: params.name! }, now)
      return { tagId, at: now.toISOString() }
    },
    takeBack: async ({ tx, actor, row, former, now }) => {
      const tag = row.tags.find((one) => one.id === former.tagId)
      if (!tag || new Date(tag.at).getTime() !== new Date(String(former.at)).getTime()) return 'changed'
      await removeTag(tx, actor, { ...row.subject, tagId: tag.id }, now)
      return null
    }
  },
  tagRemove: {
    carryOut: async ({ tx, actor, row, params, now }) => {
      const tag = row.tags.find((one) => one.id === params.tagId)
      await removeTag(tx, actor, { ...row.subject, tagId: params.tagId! }, now)
      return { name: tag?.name ?? '' }
    },
    takeBack: async ({ tx, actor, row, former, now }) => {
      const { isNew } = await addTag(tx, actor, { ...row.subject, name: String(former.name) }, now)
      return isNew ? null : 'changed'
    }
  },
  charge: {
    carryOut: async ({ tx, actor, row, params, now }) => {
      const personId = params.personId ?? null
      await putInCharge(tx, actor, { organisationId: row.subject.id, personId }, now)
      return { personId: row.membership!.charge }
    },
    takeBack: async ({ tx, actor, row, params, former, now }) => {
      if (row.membership!.charge !== (params.personId ?? null)) return 'changed'
      const personId = former.personId as string | null
      await putInCharge(tx, actor, { organisationId: row.subject.id, personId }, now)
      return null
    }
  },
  task: {
    carryOut: async ({ tx, actor, row, params, now }) => {
      const words = {
        title: params.title!,
        body: '',
        dueOn: params.dueOn ?? null,
        assigneeId: params.assigneeId ?? null
      }
      return { taskId: await addTask(tx, actor, { ...row.subject, ...words }, now) }
    },
    takeBack: withdrawTask
  },
  level: {
    carryOut: async ({ tx, actor, row, params, now }) => {
      const { version, validFrom, validTo } = row.membership!
      const terms = { level: params.level as Level, validFrom, validTo, reason: '' }
      await changeMembership(tx, actor, { membershipId: row.id, version, ...terms }, now)
      return formerTerms(row.membership!)
    },
    takeBack: restoreTerms
  },
  end: {
    carryOut: async ({ tx, actor, row, params, now }) => {
      const { version } = row.membership!
      const end = { lastDay: params.lastDay!, reason: params.reason ?? '' }
      await endMembership(tx, actor, { membershipId: row.id, version, ...end }, now)
      return formerTerms(row.membership!)
    },
    takeBack: restoreTerms
  },
  visibility: {
    carryOut: async ({ tx, actor, row, params, now }) => {
      const visibility = params.visibility as MembershipFacts['visibility']
      await showMembership(tx, actor, row.id, visibility, now)
      return formerTerms(row.membership!)
    },
    takeBack: async ({ tx, actor, row, former, now }) => {
      if (row.membership!.version !== Number(former.version) + 1) return 'changed'
      await showMembership(tx, actor, row.id, former.visibility as MembershipFacts['visibility'], now)
      return null
    }
  }
}

const formerTerms = ({ charge: _, ...terms }: MembershipFacts): Former => ({ ...terms })

/** As long as nobody wrote in between, the version is the next one. */
async function restoreTerms({
  tx,
  actor,
  row,
  former,
  now
}: Doing & { former: Former }): Promise<Reason | null> {
  if (row.membership!.version !== Number(former.version) + 1) return 'changed'
  const { level, validFrom, validTo } = former as unknown as MembershipFacts
  const change = {
    id: newId(now),
    membershipId: row.id,
    what: 'changed',
    status: 'active',
    by: actor.personId
  } as const
  await writeMembershipChange(tx, actor.hub, { ...change, level, validFrom, validTo, reason: '' }, now)
  const params = { organisation: row.subject.id, status: 'active' }
  await recordAudit(tx, actor, 'membership.changed', { type: 'membership', id: row.id, params }, now)
  return null
}

/** Chooses who sees an organisation in the hub's directory. */
async function showMembership(
  tx: Tx,
  actor: Actor,
  id: string,
  visibility: MembershipFacts['visibility'],
  now: Instant
) {
  await tx
    .updateTable('membership')
    .set({ visibility, changed_at: now, version: sql`version + 1` })
    .where('hub_id', '=', actor.hub)
    .where('id', '=', id)
    .execute()
  await recordAudit(tx, actor, 'membership.changed', { type: 'membership', id, params: { visibility } }, now)
}

/** A task that nobody touched is as if it had never been; one that was changed or done stays. */
async function withdrawTask({
  tx,
  actor,
  row,
  former,
  now
}: Doing & { former: Former }): Promise<Reason | null> {
  const taken = await tx
    .deleteFrom('task')
    .where('hub_id', '=', actor.hub)
    .where('id', '=', String(former.taskId))
    .where('version', '=', 1)
    .where('done_at', 'is', null)
    .returning('id')
    .execute()
  if (taken.length === 0) return 'changed'
  const params = { task: String(former.taskId) }
  await recordAudit(
    tx,
    actor,
    'task.withdrawn',
    { type: subjectTypes[row.subject.kind], id: row.subject.id, params },
    now
  )
  return null
}
