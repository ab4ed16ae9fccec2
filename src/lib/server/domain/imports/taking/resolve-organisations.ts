import type { Tx } from '../../../database/connection.ts'
import { newId } from '../../../platform/identifiers.ts'
import { slugOf } from '../../organisations/names.ts'
import { insertDuplicates } from '../duplicates/store.ts'
import type { ImportRecord, OrganisationRecord } from '../mapping/read-record.ts'
import {
  addIdentifiers,
  addNames,
  type Candidate,
  identifiersOf,
  insertImported,
  type NewImported,
  organisationsByIdentifier,
  organisationsByName,
  takenSlugs
} from './organisation-store.ts'
import type { RunState } from './run-state.ts'

export interface Resolved {
  /** The organisation of each record, by the record's natural key. */
  ids: Map<string, string>
  /** The new ones, each with the natural key of the row that made it. */
  created: Map<string, string>
}

/**
 * Finds the organisation each record names, or makes it. The same identifier is the same organisation; the same name key
 * is too, unless identifiers or countries say otherwise. Anything less alike is left to a person (see duplicates/).
 */
export async function resolveOrganisations(
  tx: Tx,
  run: RunState,
  rows: readonly ImportRecord[],
  /** The organisation a row named last time, by natural key: of several bearers of one name it stays that one. */
  before: ReadonlyMap<string, string>
): Promise<Resolved> {
  const book = await openBook(tx, rows)
  const fresh: NewImported[] = []
  const ids = new Map<string, string>()
  const created = new Map<string, string>()
  for (const { naturalKey, organisation } of rows) {
    let id = book.find(organisation, before.get(naturalKey))
    if (!id) {
      id = newId(run.now)
      created.set(id, naturalKey)
      fresh.push({ id, slug: '', ...withoutIdentifier(organisation) })
      book.enter(id, organisation)
    }
    ids.set(naturalKey, id)
  }
  await giveSlugs(tx, fresh)
  await insertImported(tx, run, fresh)
  await proposeUnvouched(tx, run, book.unvouched)
  await addNames(tx, distinctNames(rows, ids))
  await addIdentifiers(
    tx,
    rows.flatMap(({ naturalKey, organisation }) =>
      organisation.identifier ? [{ id: ids.get(naturalKey)!, ...organisation.identifier }] : []
    )
  )
  run.counts.organisationsCreated += fresh.length
  return { ids, created }
}

function withoutIdentifier({ identifier: _, spelling: __, ...rest }: OrganisationRecord) {
  return rest
}

interface Book {
  /** New organisations beside those that somebody founded under the same name or number. */
  unvouched: { fresh: string; founded: string }[]
  find(one: OrganisationRecord, before: string | undefined): string | undefined
  enter(id: string, one: OrganisationRecord): void
}

/** What the database knows of the names and identifiers of a batch, kept up while the batch adds to it. */
async function openBook(tx: Tx, rows: readonly ImportRecord[]): Promise<Book> {
  const all = rows.map((row) => row.organisation)
  const wanted = all.flatMap((one) => (one.identifier ? [one.identifier] : []))
  const named = await organisationsByName(tx, [...new Set(all.map((one) => one.nameKey))])
  const numbered = await organisationsByIdentifier(tx, wanted)
  // What only a founder says is no proof: such organisations are proposed for comparison, rows never become theirs.
  const vouched = ({ isVouched }: { isVouched: boolean }) => isVouched
  const byName = new Map([...named].map(([key, all]) => [key, all.filter(vouched)]))
  const claimedNames = new Map(
    [...named].map(([key, all]) => [key, all.filter((one) => !vouched(one)).map((one) => one.id)])
  )
  const byIdentifier = new Map(
    [...numbered].flatMap(([key, one]) => (vouched(one) ? [[key, one.id] as const] : []))
  )
  const claimedNumbers = new Map(
    [...numbered].flatMap(([key, one]) => (vouched(one) ? [] : [[key, [one.id]] as const]))
  )
  const schemes = [...new Set(wanted.map((one) => one.scheme))]
  const candidates = [...byName.values()].flat().map((one) => one.id)
  const identifiers = await identifiersOf(tx, candidates, schemes)
  const fits = (candidate: Candidate, one: OrganisationRecord) => {
    if (candidate.country && one.country && candidate.country !== one.country) return false
    if (!one.identifier) return true
    const known = identifiers.get(`${candidate.id}\n${one.identifier.scheme}`)
    return known === undefined || known === one.identifier.value
  }
  const unvouched: Book['unvouched'] = []
  return {
    unvouched,
    find(one, before) {
      const key = one.identifier && `${one.identifier.scheme}\n${one.identifier.value}`
      const named = key && byIdentifier.get(key)
      const bearers = (byName.get(one.nameKey) ?? []).filter((candidate) => fits(candidate, one))
      const found = named ?? (bearers.find((bearer) => bearer.id === before) ?? bearers[0])?.id
      // The first identifier an organisation gets in this batch counts for the rest of it.
      if (found && one.identifier) remember(found, one.identifier)
      return found
    },
    enter(id, one) {
      const bearers = byName.get(one.nameKey) ?? []
      const key = one.identifier && `${one.identifier.scheme}\n${one.identifier.value}`
      const alike = [...(claimedNames.get(one.nameKey) ?? []), ...((key && claimedNumbers.get(key)) ?? [])]
      for (const other of new Set(alike)) unvouched.push({ fresh: id, founded: other })
      byName.set(one.nameKey, [...bearers, { id, country: one.country, isVouched: true }])
      if (one.identifier) remember(id, one.identifier)
    }
  }
  function remember(id: string, { scheme, value }: { scheme: string; value: string }) {
    byIdentifier.set(`${scheme}\n${value}`, id)
    if (!identifiers.has(`${id}\n${scheme}`)) identifiers.set(`${id}\n${scheme}`, value)
  }
}

/** "Only founded, like this one": for a person to look at. */
async function proposeUnvouched(tx: Tx, run: RunState, pairs: Book['unvouched']) {
  const rows = pairs.map(({ fresh, founded }) => {
    const [first, second] = fresh < founded ? [fresh, founded] : [founded, fresh]
    return { id: newId(run.now), first, second, reason: 'not_vouched', params: {}, score: 0.95 }
  })
  await insertDuplicates(tx, run.hub, run.runId, rows, run.now)
}

function distinctNames(rows: readonly ImportRecord[], ids: ReadonlyMap<string, string>) {
  const names = new Map<string, { id: string; name: string; nameKey: string }>()
  for (const { naturalKey, organisation } of rows) {
    const id = ids.get(naturalKey)!
    names.set(`${id}\n${organisation.name}`, { id, name: organisation.name, nameKey: organisation.nameKey })
  }
  return [...names.values()]
}

/** The slug of the name; with a number behind it where several bear it, and the id's end where many do. */
async function giveSlugs(tx: Tx, fresh: NewImported[]) {
  if (fresh.length === 0) return
  const wanted = fresh.map((one) => slugOf(one.name))
  const numbered = [...new Set(wanted)].flatMap((slug) => [
    slug,
    ...numbers.map((number) => `${slug}-${number}`)
  ])
  const taken = await takenSlugs(tx, numbered)
  fresh.forEach((one, index) => {
    const slug = wanted[index]!
    const free = [slug, ...numbers.map((number) => `${slug}-${number}`)].find((option) => !taken.has(option))
    one.slug = free ?? `${slug}-${one.id.slice(-12)}`
    taken.add(one.slug)
  })
}

const numbers = [2, 3, 4, 5, 6, 7, 8, 9]
