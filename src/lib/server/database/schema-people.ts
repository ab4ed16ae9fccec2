import type { ColumnType, Generated } from 'kysely'

/** Mails in an office's own words; see migration 0008. */
export interface PeopleOfficeTables {
  mail_text: {
    hub_id: number
    template: string
    language: 'de' | 'en'
    subject: string
    body: string
    version: Generated<number>
    changed_at: ColumnType<Date, Date, Date>
    changed_by: string | null
  }
}
