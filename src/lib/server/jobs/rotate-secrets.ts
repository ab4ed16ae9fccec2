import { sql } from 'kysely'
import type { Db, Tx } from '../database/connection.ts'
import { sealedForProvider } from '../domain/identity-providers/store.ts'
import { sealedFor } from '../domain/mail/queue-mail.ts'
import { sealedForPerson } from '../domain/second-factor/begin-second-factor.ts'
import { addKey, dropOldKey, opened, sealed } from '../platform/secrets.ts'

export interface Rotation {
  /** Values that are sealed with the new key now. */
  sealed: number
  /** Values that no key of ours opened; they stay as they are and were of no use before. */
  lost: number
}

const page = 500

/**
 * Seals everything anew with a fresh key. The old one stays beside it until all is done, so a running server goes on
 * undisturbed, and what broke off is finished by calling it again. Needs the owner's connection: it goes through all hubs.
 */
export async function rotateSecrets(owner: Db, folder: string): Promise<Rotation> {
  addKey(folder)
  const counts: Rotation = { sealed: 0, lost: 0 }
  await owner.transaction().execute((tx) => resealFactors(tx, counts))
  await owner.transaction().execute((tx) => resealProviders(tx, counts))
  for (let after: Place | undefined = { hub: -1, id: '00000000-0000-0000-0000-000000000000' }; after;) {
    const from: Place = after
    after = await owner.transaction().execute((tx) => resealMails(tx, from, counts))
  }
  dropOldKey(folder)
  return counts
}

function resealed(text: string, use: string, counts: Rotation): string | undefined {
  const plain = opened(text, use)
  counts[plain === undefined ? 'lost' : 'sealed']++
  return plain === undefined ? undefined : sealed(plain, use)
}

async function resealFactors(tx: Tx, counts: Rotation) {
  const rows = await tx.selectFrom('second_factor').select(['person_id', 'secret']).forUpdate().execute()
  for (const row of rows) {
    const secret = resealed(row.secret, sealedForPerson(row.person_id), counts)
    if (secret)
      await tx.updateTable('second_factor').set({ secret }).where('person_id', '=', row.person_id).execute()
  }
}

async function resealProviders(tx: Tx, counts: Rotation) {
  const rows = await tx.selectFrom('identity_provider').select(['id', 'client_secret']).forUpdate().execute()
  for (const row of rows) {
    const secret = resealed(row.client_secret, sealedForProvider(row.id), counts)
    if (secret)
      await tx
        .updateTable('identity_provider')
        .set({ client_secret: secret })
        .where('id', '=', row.id)
        .execute()
  }
}

interface Place {
  hub: number
  id: string
}

/** One page of mails of all hubs. @returns where the next one begins. */
async function resealMails(tx: Tx, after: Place, counts: Rotation): Promise<Place | undefined> {
  const { rows } = await sql<{ hub: number; id: string; sealed: Record<string, string> }>`
    select hub_id as hub, id, params->'sealed' as sealed from outbox
     where (hub_id, id) > (${after.hub}, ${after.id}::uuid) and params ? 'sealed'
     order by hub_id, id limit ${page} for update`.execute(tx)
  for (const row of rows) {
    const fresh = Object.entries(row.sealed).map(([name, text]) => [
      name,
      resealed(text, sealedFor, counts) ?? text
    ])
    await sql`update outbox set params = jsonb_set(params, '{sealed}', ${JSON.stringify(Object.fromEntries(fresh))}::jsonb)
      where hub_id = ${row.hub} and id = ${row.id}`.execute(tx)
  }
  const last = rows.at(-1)
  return rows.length === page && last ? { hub: last.hub, id: last.id } : undefined
}

/** One sealed value of each kind, if there is any, and whether a key of ours opens it. */
export async function sealedSamples(owner: Db): Promise<boolean[]> {
  const { rows } = await sql<{ text: string; use: string; of: string }>`
    (select secret as text, 'factor' as use, person_id::text as of from second_factor order by created_at desc limit 1)
    union all
    (select client_secret, 'provider', id::text from identity_provider order by changed_at desc limit 1)
    union all
    (select value, 'mail', '' from outbox, jsonb_each_text(params->'sealed') where params ? 'sealed'
      order by status_at desc limit 1)`.execute(owner)
  const uses = { factor: sealedForPerson, provider: sealedForProvider, mail: () => sealedFor }
  return rows.map(({ text, use, of }) => opened(text, uses[use as keyof typeof uses](of)) !== undefined)
}
