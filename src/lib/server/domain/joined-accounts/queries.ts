import { sql } from 'kysely'
import { type Db, enterHub, networkHub, type Tx } from '../../database/connection.ts'
import type { GrantedRole } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { personByAddress } from '../people/address-store.ts'
import { currentPerson, isPerson } from '../people/person-now.ts'
import { hashOf } from '../people/tokens.ts'
import { type Proofs, proofsOf } from '../second-factor/store.ts'
import { joiningLink } from './store.ts'

export interface JoinedAccount {
  mergeId: string
  name: string
  addresses: string[]
  joinedAt: Instant
}

/** The accounts that are part of this one now, each of which can be parted again. */
export async function joinedAccounts(db: Db, personId: string): Promise<JoinedAccount[]> {
  const { rows } = await sql<JoinedAccount>`
    select distinct on (p.id) m.id as "mergeId", p.display_name as name, m.merged_at as "joinedAt",
           array(select address from person_email e where e.person_id = p.id and e.confirmed_at is not null
                  order by e.is_primary desc, address) as addresses
      from person_merge m join person p on p.id = m.merged_id
     where p.merged_into = ${personId} and m.because_of is null and m.undone_at is null
     order by p.id, m.merged_at desc`.execute(db)
  return rows
}

/** What an account brings along, to be compared before it is joined. */
export interface AccountFace {
  name: string
  addresses: string[]
  organisations: { name: string; isAdmin: boolean }[]
  roles: { hub: string; role: GrantedRole }[]
  proofs: Proofs
}

export interface SecondAccount {
  address: string
  /** `code`: its second factor is to be given first; `operator`: such accounts are not joined. */
  state: 'code' | 'ready' | 'operator'
  own: AccountFace | null
  other: AccountFace | null
  /** While a proof is owed: whether a passkey can give it, and whether a code can. */
  ways: { passkey: boolean; code: boolean }
  /** For the limit of guesses. */
  otherId: string
}

/** What stands behind a link to join, for the person who asked for it; nothing of the other account before it is proved. */
export async function secondAccountBehind(
  tx: Tx,
  actor: Actor,
  token: string,
  now: Instant
): Promise<SecondAccount | undefined> {
  const link = await joiningLink(tx, hashOf(token), now)
  if (!link || (await currentPerson(tx, link.askedBy)) !== actor.personId) return undefined
  const other = await personByAddress(tx, link.address)
  if (!other || other.id === actor.personId) return undefined
  const { address } = link
  const proofs = await proofsOf(tx, other.id)
  const ways = { passkey: false, code: false }
  const hidden = { address, own: null, other: null, otherId: other.id, ways }
  const { rows } = await sql<{ any: boolean }>`
    select bool_or(is_operator) as any from person
     where ${isPerson('id', other.id)} or ${isPerson('id', actor.personId)}`.execute(tx)
  if (rows[0]?.any) return { ...hidden, state: 'operator' }
  if (!link.isProved && proofs.hasAny) {
    const owed = { passkey: proofs.passkeys > 0, code: proofs.hasCodes || proofs.recoveryCodes > 0 }
    return { ...hidden, state: 'code', ways: owed }
  }
  const own = await faceOf(tx, actor.personId, now)
  const shown = await faceOf(tx, other.id, now)
  await enterHub(tx, { hub: actor.hub, person: actor.personId })
  return { ...hidden, state: 'ready', own, other: shown }
}

async function faceOf(tx: Tx, personId: string, now: Instant): Promise<AccountFace> {
  const today = now.toISOString().slice(0, 10)
  // One's own roles may be read from the network; both accounts were proved to be one's own.
  await enterHub(tx, { hub: networkHub, person: personId })
  const { rows } = await sql<Omit<AccountFace, 'proofs'>>`
    select p.display_name as name,
           array(select address from person_email e where ${isPerson('e.person_id', personId)}
                    and e.confirmed_at is not null order by e.is_primary desc, address) as addresses,
           coalesce((select json_agg(json_build_object('name', o.name, 'isAdmin', a.role = 'admin') order by o.name)
              from affiliation a join organisation o on o.id = a.organisation_id
             where ${isPerson('a.person_id', personId)} and a.valid_during @> ${today}::date), '[]') as organisations,
           coalesce((select json_agg(json_build_object('hub', h.name, 'role', g.role) order by h.name)
              from role_grant g join hub h on h.id = g.hub_id
             where g.person_id = p.id and g.valid_during @> ${today}::date), '[]') as roles
      from person p where p.id = ${personId}`.execute(tx)
  return { ...rows[0]!, proofs: await proofsOf(tx, personId) }
}
