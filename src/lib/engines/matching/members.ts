import { dayOf } from './dates.ts'
import type { DocumentStore } from './document-store.ts'
import type { Language } from './language.ts'
import { readText } from './read-text.ts'
import { nameTerms, placeTerms, textTerms } from './text-terms.ts'
import { TextColumns } from './text-columns.ts'
import type { ActivityInput, EvidenceSource, OrganisationInput } from './types.ts'
import type { Weights } from './weights.ts'

/** One indexed text and whom it speaks for. `owners` are organisation numbers; `day` is NaN when unknown. */
export type SourceText = {
  source: EvidenceSource
  sourceId: string | undefined
  text: string
  lang: string | null
  day: number
  owners: Int32Array
}

/** Whose name, or whose place, an entry of the index of names is. */
export type Named = { member: Member; isPlace: boolean }

/** An organisation as the index knows it. It may be known by its activities before it is put itself. */
export type Member = {
  number: number
  /** The same number as a list of one: the owners of its own texts. */
  numbers: Int32Array
  id: string
  input: OrganisationInput | null
  /** Numbers of its name and its place in the index of names. */
  named: number[]
  own: number[]
  activities: number[]
}

/** Keeps organisations, activities and their texts together, whatever the order in which they come. */
export class Members {
  private readonly language: Language
  private readonly weights: Weights
  private readonly store: DocumentStore
  private readonly names: DocumentStore
  private readonly named: Named[] = []
  private readonly members: Member[] = []
  private readonly numbers = new Map<string, number>()
  private readonly sources: (SourceText | null)[] = []
  private newest: number | null = null
  private readonly activities = new Map<string, number>()
  private readonly days = new Map<number, number>()
  private organisationCount = 0
  readonly columns = new TextColumns()

  constructor(language: Language, weights: Weights, store: DocumentStore, names: DocumentStore) {
    this.language = language
    this.weights = weights
    this.store = store
    this.names = names
  }

  private memberNumber(id: string): number {
    const known = this.numbers.get(id)
    if (known !== undefined) return known
    const number = this.members.length
    this.numbers.set(id, number)
    const numbers = Int32Array.of(number)
    this.members.push({ number, numbers, id, input: null, named: [], own: [], activities: [] })
    return number
  }

  private addText(source: SourceText): number {
    const reading = readText(this.language, source.text, source.lang)
    const number = this.store.add(textTerms(reading, this.weights, source.source), reading.lang)
    this.sources[number] = { ...source, lang: reading.lang }
    this.columns.put(number, source.source, source.day, source.owners.length)
    return number
  }

  private dropText(number: number): void {
    this.store.remove(number)
    this.sources[number] = null
    this.columns.drop(number)
  }

  putOrganisation(input: OrganisationInput): void {
    const member = this.members[this.memberNumber(input.id)]!
    if (member.input === null) this.countPresence(member, 1)
    this.clearOwn(member)
    member.input = input
    this.addNamed(
      member,
      nameTerms(readText(this.language, input.name, this.language.detectName(input.name))),
      false
    )
    this.addNamed(member, placeTerms(this.language, input.city, input.country), true)
    const own = (source: EvidenceSource, text: string, sourceId?: string, lang?: string | null): void => {
      if (text.trim() === '') return
      member.own.push(
        this.addText({ source, sourceId, text, lang: lang ?? null, day: Number.NaN, owners: member.numbers })
      )
    }
    own('description', input.description ?? '')
    for (const { id, source, text, lang } of input.texts ?? []) own(source, text, id, lang)
  }

  private addNamed(member: Member, terms: ReadonlyMap<string, number>, isPlace: boolean): void {
    if (terms.size === 0) return
    const number = this.names.add(terms)
    member.named.push(number)
    this.named[number] = { member, isPlace }
  }

  private clearOwn(member: Member): void {
    for (const text of member.own) this.dropText(text)
    member.own = []
    for (const number of member.named) this.names.remove(number)
    member.named = []
  }

  namedBy(number: number): Named {
    return this.named[number]!
  }

  removeOrganisation(id: string): boolean {
    const member = this.find(id)
    if (!member || member.input === null) return false
    this.clearOwn(member)
    member.input = null
    this.countPresence(member, -1)
    return true
  }

  private countPresence(member: Member, change: 1 | -1): void {
    this.organisationCount += change
    for (const text of member.activities) this.columns.present[text]! += change
  }

  removeActivity(id: string): boolean {
    const text = this.activities.get(id)
    if (text === undefined) return false
    const source = this.sources[text]!
    for (const owner of source.owners) {
      const member = this.members[owner]!
      member.activities = member.activities.filter((other) => other !== text)
    }
    this.countDay(source.day, -1)
    this.activities.delete(id)
    this.dropText(text)
    return true
  }

  private countDay(day: number, change: number): void {
    if (Number.isNaN(day)) return
    this.newest = null
    const count = (this.days.get(day) ?? 0) + change
    if (count > 0) this.days.set(day, count)
    else this.days.delete(day)
  }

  putActivity(input: ActivityInput): void {
    this.removeActivity(input.id)
    const owners = Int32Array.from(new Set(input.participants), (id) => this.memberNumber(id))
    const day = dayOf(input.date)
    const lang = input.lang ?? null
    const text = this.addText({ source: 'activity', sourceId: input.id, text: input.text, lang, day, owners })
    this.activities.set(input.id, text)
    this.countDay(day, 1)
    for (const owner of owners) {
      const member = this.members[owner]!
      member.activities.push(text)
      if (member.input !== null) this.columns.present[text]!++
    }
  }

  all(): readonly Member[] {
    return this.members
  }

  find(id: string): Member | undefined {
    return this.members[this.numbers.get(id) ?? -1]
  }

  sourceOf(text: number): SourceText | null {
    return this.sources[text] ?? null
  }

  /** The day of the newest activity, -Infinity when none has a date. */
  newestDay(): number {
    if (this.newest === null) {
      this.newest = -Infinity
      for (const day of this.days.keys()) this.newest = Math.max(this.newest, day)
    }
    return this.newest
  }

  organisations(): number {
    return this.organisationCount
  }
}
