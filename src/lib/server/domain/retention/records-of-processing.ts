import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import { personalData, scopeOf, tablesAboutPeople } from '../../database/personal-data/registry.ts'
import { consentPurposes } from '../consents/rules.ts'
import { currentConsentText } from '../consents/store.ts'
import { findNetwork } from '../hubs/store.ts'
import { rulesOf } from './store.ts'

export type EndingWord = 'goes' | 'staysWithout'

/**
 * The record of processing (Art. 30(1) GDPR) of a hub: who answers, which data of whom, who receives it, how long it stays, how
 * it is kept safe; read from the register of personal data, the rules and the settings as they are.
 */
export async function recordsOfProcessing(db: Db, hub: number, locale: 'de' | 'en') {
  const network = await findNetwork(db)
  const { rows } = await sql<{ name: string; place: string; email: string | null }>`
    select name, place, contact_email as email from hub where id = ${hub}`.execute(db)
  const { rows: settings } = await sql<{ secondFactor: boolean; seals: number }>`
    select require_second_factor as "secondFactor",
           (select count(*)::int from audit_seal where hub_id = ${hub}) as seals from network`.execute(db)
  const providers = await db
    .selectFrom('identity_provider')
    .select('name')
    .where('is_enabled', '=', true)
    .execute()
  const consents = []
  for (const purpose of consentPurposes) {
    const text = await currentConsentText(db, hub, purpose, locale)
    consents.push({ purpose, version: text?.version ?? null })
  }
  const tables = tablesAboutPeople().map((table) => ({
    table,
    isShared: scopeOf(table) !== 'hub',
    ending: endingOf(table)
  }))
  return {
    network: network?.name ?? '',
    hub: rows[0]!,
    tables,
    consents,
    rules: await rulesOf(db, hub),
    providers: providers.map((one) => one.name),
    secondFactor: settings[0]?.secondFactor ?? false,
    seals: settings[0]?.seals ?? 0
  }
}

/** Whether erasing a person takes the rows away, or leaves them without the person. */
function endingOf(table: string): EndingWord {
  const { person, contact, address } = personalData[table]!
  const ways = [person, contact, address].flatMap((one) => Object.values(one ?? {}))
  return ways.some((way) => way.endsWith('delete')) ? 'goes' : 'staysWithout'
}
