import { type Kysely, sql } from 'kysely'
import { Trouble } from '../platform/trouble.ts'

/** The role every request runs as: neither superuser nor exempt from row-level security. */
export const appRole = 'hubwerk_app'
/** Reads what the search indexes need, in all hubs; writes nothing. */
export const indexerRole = 'hubwerk_indexer'

export interface HubTableRights {
  /** SQL condition on the row's own columns under which the network context (hub 0) may read it. */
  networkReads?: string
  /** Whether the indexer reads this table. */
  indexed?: boolean
  /** Rows are only ever added: no update, no delete. */
  appendOnly?: boolean
}

/** Locks a hub-scoped table: own hub only, nothing without a hub, the owner of the schema for upkeep. */
export async function secureHubTable(db: Kysely<unknown>, table: string, rights: HubTableRights = {}) {
  const writes = rights.appendOnly ? 'select, insert' : 'select, insert, update, delete'
  const statements = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy own_hub on ${table} to ${appRole} using (hub_id = current_hub()) with check (hub_id = current_hub())`,
    `create policy upkeep on ${table} to current_user using (true) with check (true)`,
    `grant ${writes} on ${table} to ${appRole}`
  ]
  if (rights.networkReads) {
    statements.push(
      `create policy network_reads on ${table} for select to ${appRole} using (current_hub() = 0 and ${rights.networkReads})`
    )
  }
  if (rights.indexed) {
    statements.push(
      `create policy indexer_reads on ${table} for select to ${indexerRole} using (true)`,
      `grant select on ${table} to ${indexerRole}`
    )
  }
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Opens a network table to the app; it has no hub to guard, so rights are the deeds' matter. */
export async function shareNetworkTable(db: Kysely<unknown>, table: string) {
  await sql.raw(`grant select, insert, update, delete on ${table} to ${appRole}`).execute(db)
  await sql.raw(`grant select on ${table} to ${indexerRole}`).execute(db)
}

/** @throws Trouble when the app's connection would bypass row-level security, which would fail silently. */
export async function mustBeGuarded<Schema>(db: Kysely<Schema>) {
  const { rows } = await sql<{ exempt: boolean; name: string }>`
    select rolsuper or rolbypassrls as exempt, rolname as name from pg_roles where rolname = current_user`.execute(
    db
  )
  if (rows[0]?.name !== appRole || rows[0].exempt) throw roleTrouble(appRole)
}

const roleTrouble = (role: string, cause?: unknown) =>
  new Trouble('database.role', { role, user: 'DATABASE_URL' }, cause)

/**
 * Creates the two roles if the cluster does not have them yet; several databases may share them.
 * @throws Trouble when the user of DATABASE_URL may not create roles.
 */
export async function ensureRoles(db: Kysely<unknown>) {
  try {
    await createRoles(db)
  } catch (error) {
    if ((error as { code?: string }).code === '42501') throw roleTrouble(`${appRole}, ${indexerRole}`, error)
    throw error
  }
}

async function createRoles(db: Kysely<unknown>) {
  for (const role of [appRole, indexerRole]) {
    await sql
      .raw(
        `do $$ begin
           if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
         exception when duplicate_object or unique_violation then null; end $$`
      )
      .execute(db)
    await sql
      .raw(
        `do $$ begin
           if not pg_has_role(current_user, '${role}', 'member') then grant ${role} to current_user; end if;
         exception when unique_violation then null; end $$`
      )
      .execute(db)
    await sql.raw(`grant usage on schema public to ${role}`).execute(db)
    await sql.raw(`grant usage on all sequences in schema public to ${role}`).execute(db)
  }
}
