import type { Member } from './members.ts'
import type { QueryFilter, QueryInput } from './types.ts'
import type { Plan, Search } from './scoring.ts'
import { collectVotes, jointWork, jointWorkScore, priorScore } from './votes.ts'

/** Terms of one organisation's score, in whole parts. */
export type Terms = { votes: number; workedWith: number; prior: number; total: number }
export type Ranked = { member: Member; terms: Terms }

/** More activities than any organisation has: bounds the prior from above. */
const mostActivities = 1_000_000

export type FilterName = 'kind' | 'country' | 'city' | 'ids'

const filterNames: readonly FilterName[] = ['kind', 'country', 'city', 'ids']

function fold(value: string | null | undefined): string {
  return (value ?? '').trim().toLowerCase()
}

/** Names of the filters that keep an organisation out. */
export function refusingFilters(filter: QueryFilter | null | undefined, member: Member): FilterName[] {
  if (!filter) return []
  return filterNames.filter((name) => {
    const allowed = filter[name]
    if (!allowed) return false
    const value = name === 'ids' ? member.id : fold(member.input?.[name])
    return !allowed.some((option) => (name === 'ids' ? option : fold(option)) === value)
  })
}

export function exclusionOf(query: QueryInput, id: string): 'exclude' | 'from' | 'with' | null {
  if (query.exclude?.includes(id)) return 'exclude'
  if (query.from === id) return 'from'
  return query.with?.includes(id) ? 'with' : null
}

/** The test of one organisation, with its lists turned into sets first: it runs for every organisation. */
function admission(query: QueryInput): (member: Member) => boolean {
  const excluded = new Set([
    ...(query.exclude ?? []),
    ...(query.with ?? []),
    ...(query.from ? [query.from] : [])
  ])
  const filter = query.filter ?? {}
  const sets = filterNames.flatMap((name) =>
    filter[name] ? [{ name, allowed: new Set(name === 'ids' ? filter[name] : filter[name].map(fold)) }] : []
  )
  return (member) => {
    if (member.input === null || excluded.has(member.id)) return false
    return sets.every(({ name, allowed }) =>
      allowed.has(name === 'ids' ? member.id : fold(member.input?.[name]))
    )
  }
}

const before = (a: Ranked, b: Ranked): boolean =>
  a.terms.total > b.terms.total || (a.terms.total === b.terms.total && a.member.id < b.member.id)

/** Keeps the best `size` entries: a binary heap with the weakest on top. */
function createBest(size: number) {
  const heap: Ranked[] = []
  const swap = (i: number, j: number): void => {
    const kept = heap[i]!
    heap[i] = heap[j]!
    heap[j] = kept
  }
  const sink = (): void => {
    for (let i = 0; ;) {
      let weakest = i
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < heap.length && before(heap[weakest]!, heap[child]!)) weakest = child
      }
      if (weakest === i) return
      swap(i, weakest)
      i = weakest
    }
  }
  return {
    offer(entry: Ranked): void {
      if (heap.length < size) {
        heap.push(entry)
        for (let i = heap.length - 1; i > 0;) {
          const parent = (i - 1) >> 1
          if (!before(heap[parent]!, heap[i]!)) break
          swap(i, parent)
          i = parent
        }
      } else if (size > 0 && before(entry, heap[0]!)) {
        heap[0] = entry
        sink()
      }
    },
    floor: (): number => (heap.length < size ? 0 : (heap[0]?.terms.total ?? Infinity)),
    sorted: (): Ranked[] => heap.sort((a, b) => (before(a, b) ? -1 : 1))
  }
}

/** The texts of the organisations that the filter lets through, by text number; null when there is no filter. */
function admittedTexts(
  search: Search,
  query: QueryInput,
  admits: (member: Member) => boolean
): Uint8Array | null {
  if (!filterNames.some((name) => query.filter?.[name])) return null
  const admitted = new Uint8Array(search.store.length)
  for (const member of search.members.all()) {
    if (member.activities.length === 0 || !admits(member)) continue
    for (const text of member.activities) admitted[text] = 1
  }
  return admitted
}

/** `floor`: the score below which activities did not vote. */
export type Ranking = { entries: Ranked[]; floor: number }

/** The best `top` organisations for a planned query, ties broken by id. Only organisations with evidence appear. */
export function rank(search: Search, plan: Plan, query: QueryInput, top: number): Ranking {
  const admits = admission(query)
  const { sums, voters, floor } = collectVotes(search, plan, admittedTexts(search, query, admits))
  const partners = [...(query.with ?? []), ...(query.from ? [query.from] : [])]
  const joint = jointWork(search, plan, partners)
  for (const number of joint.keys()) if (sums[number] === 0) voters.push(number)
  const best = createBest(top)
  const members = search.members.all()
  const mostPrior = priorScore(search, plan, mostActivities, Infinity)
  for (const number of voters) {
    const votes = sums[number]!
    const strength = joint.size === 0 ? 0 : (joint.get(number) ?? 0)
    const workedWith = strength === 0 ? 0 : jointWorkScore(search, plan, strength)
    if (votes + workedWith + mostPrior < best.floor()) continue
    const member = members[number]!
    const prior = priorScore(search, plan, member.activities.length, votes + workedWith)
    const total = votes + workedWith + prior
    if (total < best.floor() || !admits(member)) continue
    best.offer({ member, terms: { votes, workedWith, prior, total } })
  }
  return { entries: best.sorted(), floor }
}
