import type { PropertyValue } from '#lib/engines/catalogue/properties/definitions.ts'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Visibility } from './schema.ts'

type Instant = ColumnType<Date, Date, Date>
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>

export type TermKind = 'class' | 'property' | 'protocol'
export type ComponentStatus = 'draft' | 'published' | 'withdrawn'
export type ComponentVisibility = Extract<Visibility, 'public' | 'network' | 'hub' | 'private'>

/** A value as it was entered, with the version of the definition it was entered under. */
export type StatedValue = PropertyValue & { version: number }
export type Stated = Record<string, StatedValue>

/** The catalogue of components; see migration 0021. */
export interface CatalogueTables {
  catalogue_term: {
    hub_id: number
    kind: TermKind
    key: string
    version: number
    label_de: string
    label_en: string
    holds: JSONColumnType<object, string, string>
    is_retired: Generated<boolean>
    position: Generated<number>
    changed_by: string | null
    changed_at: Instant
  }
  component: {
    hub_id: number
    id: string
    organisation_id: string
    class: string
    name: string
    article: Generated<string>
    summary_de: Generated<string>
    summary_en: Generated<string>
    stated: JSONColumnType<Stated, string | undefined, string>
    visibility: ComponentVisibility
    status: Generated<ComponentStatus>
    readiness: number | null
    contact_person_id: string | null
    author_id: string | null
    is_by_office: Generated<boolean>
    version: Generated<number>
    created_at: Instant
    changed_at: Instant
    published_at: MaybeInstant
    withdrawn_at: MaybeInstant
    words: Generated<string>
  }
  component_fact: {
    hub_id: number
    component_id: string
    position: number
    property: string
    option: string | null
    low: number | null
    high: number | null
  }
  component_file: { hub_id: number; component_id: string; file_id: string }
  component_import: {
    hub_id: number
    id: string
    organisation_id: string
    file_name: string
    lines: JSONColumnType<[number: number, cells: string[]][], string, string>
    begun_by: string | null
    begun_at: Instant
    taken_at: MaybeInstant
    rows_taken: Generated<number | null>
  }
}
