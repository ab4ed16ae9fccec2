import type { Details } from '../../database/schema-exchange.ts'
import type { OrganisationKind, Visibility } from '../../database/schema.ts'

export type DemoHub = 'leipzig' | 'dresden'

/** Text in one or both languages; real members write in whichever they prefer. */
export interface DemoText {
  de?: string
  en?: string
}

export interface DemoEntry {
  kind: string
  title: DemoText
  body: DemoText
  visibility?: Visibility
  /** By kind; money in cents. */
  details?: Details
}

/** An offer or need that its owner shows to some only. */
export interface DemoDiscreet extends DemoEntry {
  /** Key of an organisation of the cast. */
  owner: string
  noun: 'offer' | 'need'
  visibility: Visibility
  /** Its owner lets members of other hubs read it. */
  isReleased?: boolean
}

export interface DemoOrganisation {
  /** Names the organisation inside the cast. */
  key: string
  name: string
  kind: OrganisationKind
  city: string
  hubs: readonly DemoHub[]
  text: DemoText
  topics: readonly string[]
  /** "Name | role" */
  people: readonly string[]
  offers?: readonly DemoEntry[]
  needs?: readonly DemoEntry[]
}

export interface DemoActivity {
  key: string
  kind: 'project' | 'product' | 'publication'
  language: 'de' | 'en'
  title: string
  summary: string
  place: string
  from: string
  to: string
  participants: readonly string[]
}
