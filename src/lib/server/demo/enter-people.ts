import { enterHub, networkHub, type Tx } from '../database/connection.ts'
import { operatorAtTheConsole } from '../domain/actor.ts'
import { affiliatePerson } from '../domain/affiliations/affiliate-person.ts'
import { createPerson } from '../domain/people/create-person.ts'
import { grantRole } from '../domain/people/grant-role.ts'
import type { Instant } from '../platform/clock.ts'
import { organisations } from './cast/organisations.ts'
import { alsoSigningIn, kindsWithMember, staff } from './cast/people.ts'
import type { DemoHub } from './cast/types.ts'
import { mailName } from './mail-name.ts'

interface Built {
  numbers: Record<DemoHub, number>
  /** Of an organisation of the cast: its id and the short name in its address. */
  organisationOf(key: string): { id: string; slug: string }
}

/** People of the demo world who sign in: operator, offices, jury, and one member of each kind of organisation. */
export async function enterPeople(tx: Tx, { numbers, organisationOf }: Built, now: Instant) {
  for (const { name, language, hub, role } of staff) {
    await enterHub(tx, { hub: networkHub })
    const email = `${mailName(name)}@${hub ?? 'demo'}.example`
    const person = { displayName: name, language, email, isOperator: hub === null }
    const personId = await createPerson(tx, operatorAtTheConsole(networkHub), person, now)
    if (!hub || !role) continue
    await enterHub(tx, { hub: numbers[hub] })
    await grantRole(tx, operatorAtTheConsole(numbers[hub]), { personId, role }, now)
  }
  for (const kind of kindsWithMember) {
    const one = organisations.find((organisation) => organisation.kind === kind && organisation.people[0])
    if (!one) continue
    const target = { hub: numbers[one.hubs[0]!], ...organisationOf(one.key), language: 'de' as const }
    await enterColleague(tx, target, one.people[0]!, 'admin', now)
    if (kind === 'startUp' && one.people[1]) await enterColleague(tx, target, one.people[1], 'member', now)
  }
  for (const { organisation, language } of alsoSigningIn) {
    const one = organisations.find(({ key }) => key === organisation)!
    const target = { hub: numbers[one.hubs[0]!], ...organisationOf(one.key), language }
    await enterColleague(tx, target, one.people[0]!, 'admin', now)
  }
}

async function enterColleague(
  tx: Tx,
  {
    hub,
    id: organisationId,
    slug,
    language
  }: { hub: number; id: string; slug: string; language: 'de' | 'en' },
  contact: string,
  role: 'admin' | 'member',
  now: Instant
) {
  const displayName = contact.split(' | ')[0]!
  const email = `${mailName(displayName)}@${slug}.example`
  await enterHub(tx, { hub: networkHub })
  const person = { displayName, language, email }
  const personId = await createPerson(tx, operatorAtTheConsole(networkHub), person, now)
  await enterHub(tx, { hub })
  await affiliatePerson(tx, operatorAtTheConsole(hub), { personId, organisationId, role }, now)
}
