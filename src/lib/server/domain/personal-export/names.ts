import type { Tx } from '../../database/connection.ts'
import { findNetwork } from '../hubs/store.ts'
import type { TableShare } from './rows.ts'
import { type Title, titlesFor } from './titles.ts'

export interface KnownNames {
  network: { name: string; baseUrl: string }
  /** Names by hub number; 0 is the network. */
  hubs: Map<number, string>
  /** Names by id: organisations that the rows say one belongs to. Those of anybody else stay out. */
  organisations: Map<string, string>
  /** What offers, needs, introductions and activities are about, by id. */
  titles: Map<string, Title>
  /** The hubs that the rows come from, and where their offices are reached. */
  offices: { name: string; address: string | null }[]
  /** IANA zone of the first of these hubs; UTC where there is none. */
  timeZone: string
}

/** What the numbers in somebody's rows are called. */
export async function namesFor(
  tx: Tx,
  shares: readonly TableShare[],
  own: readonly string[] = []
): Promise<KnownNames> {
  const rows = shares.flatMap((one) => [...one.rows, ...one.done])
  const hubIds = [...new Set(rows.flatMap((row) => (typeof row.hub_id === 'number' ? [row.hub_id] : [])))]
  const ofThem = shares.find((one) => one.table === 'affiliation')?.rows ?? []
  const organisationIds = [...own, ...ofThem.map((row) => String(row.organisation_id))]
  const hubs = await tx
    .selectFrom('hub')
    .select(['id', 'name', 'contact_email', 'time_zone'])
    .where('id', 'in', [-1, ...hubIds])
    .orderBy('name')
    .execute()
  const organisations = await tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      organisationIds.length > 0 ? organisationIds : ['00000000-0000-0000-0000-000000000000']
    )
    .execute()
  const found = await findNetwork(tx)
  const network = { name: found?.name ?? '', baseUrl: found?.baseUrl ?? '' }
  const others = hubs.filter((hub) => hub.id !== 0)
  return {
    network,
    hubs: new Map([[0, network.name], ...hubs.map((hub) => [hub.id, hub.name] as const)]),
    organisations: new Map(organisations.map((one) => [one.id, one.name])),
    titles: await titlesFor(tx, shares),
    offices: others.map((hub) => ({ name: hub.name, address: hub.contact_email })),
    timeZone: others[0]?.time_zone ?? 'UTC'
  }
}
