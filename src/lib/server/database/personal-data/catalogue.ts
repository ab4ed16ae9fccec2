import type { TableEntry } from './entry.ts'

/** See `entry.ts`. Components are organisations' things; people stand beside them as author and contact. */
export const catalogueData = {
  catalogue_term: {
    person: { changed_by: 'actor clear' },
    plain: 'hub_id kind key version label_de label_en holds is_retired position changed_at'.split(' ')
  },
  component: {
    person: { author_id: 'subject clear', contact_person_id: 'subject clear' },
    text: ['name', 'summary_de', 'summary_en', 'stated'],
    derived: ['words'],
    plain:
      'hub_id id organisation_id class article visibility status readiness is_by_office version created_at changed_at published_at withdrawn_at'.split(
        ' '
      )
  },
  component_fact: { plain: 'hub_id component_id position property option low high'.split(' ') },
  component_file: { plain: 'hub_id component_id file_id'.split(' ') },
  component_import: {
    person: { begun_by: 'actor clear' },
    text: ['file_name', 'lines'],
    plain: 'hub_id id organisation_id begun_at taken_at rows_taken'.split(' ')
  }
} satisfies Record<string, TableEntry>
