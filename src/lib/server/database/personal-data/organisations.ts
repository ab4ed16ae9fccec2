import type { TableEntry } from './entry.ts'

/** See `entry.ts`. Columns in no other list are `plain`: ids of things, codes, numbers and times that tell of nobody by themselves. */
export const organisationsData = {
  organisation: {
    text: ['website'],
    derived: ['website_domain'],
    plain:
      'id slug name name_key kind legal_form country region city merged_into version created_at changed_at size_class nace_revision nace_section nace_code languages is_vouched website_by_member'.split(
        ' '
      )
  },
  organisation_text: {
    text: ['description'],
    derived: ['words'],
    plain: 'organisation_id language origin'.split(' ')
  },
  organisation_name: { plain: 'organisation_id name name_key valid_during'.split(' ') },
  organisation_identifier: { plain: 'scheme value organisation_id'.split(' ') },
  organisation_site: {
    text: ['street'],
    plain: 'id organisation_id is_main country region postal_code city'.split(' ')
  },
  organisation_email_domain: { plain: 'domain organisation_id origin'.split(' ') },
  organisation_topic: { plain: 'organisation_id concept origin'.split(' ') },
  organisation_field_origin: { plain: 'organisation_id field origin written_at'.split(' ') },
  organisation_field_visibility: { plain: 'organisation_id field visibility'.split(' ') },
  organisation_logo: {
    plain: 'organisation_id media_type content sha256 width height changed_at'.split(' ')
  },
  organisation_compare: { plain: 'organisation_id name_key compared'.split(' ') },
  organisation_compare_key: { plain: 'key organisation_id'.split(' ') },
  activity: {
    text: ['title', 'summary'],
    derived: ['words'],
    plain:
      'id source_slug natural_key kind language place programme starts_on ends_on amount_cents currency changed_at'.split(
        ' '
      )
  },
  activity_participant: { plain: 'activity_id organisation_id role'.split(' ') },
  source: { plain: 'hub_id id slug title created_at'.split(' ') },
  import_mapping: {
    person: { confirmed_by: 'actor clear' },
    text: ['mapping'],
    plain: 'hub_id id source_id layout confirmed_at'.split(' ')
  },
  import_run: {
    person: { started_by: 'actor clear' },
    text: ['file_name', 'preview', 'result', 'refusal', 'mapping'],
    plain: 'hub_id id source_id status file_bytes rows_read created_at started_at finished_at'.split(' ')
  },
  source_row: {
    plain:
      'hub_id source_id natural_key run_id row_number row_hash organisation_hash organisation_id activity_id changed_at'.split(
        ' '
      )
  },
  change_proposal: {
    person: { decided_by: 'actor clear' },
    text: ['current_value', 'proposed_value'],
    plain: 'hub_id id run_id organisation_id field status created_at decided_at'.split(' ')
  },
  duplicate: {
    person: { decided_by: 'actor clear' },
    text: ['params'],
    plain: 'hub_id id run_id first_id second_id reason score status created_at decided_at'.split(' ')
  },
  merge_record: {
    person: { merged_by: 'actor clear', undone_by: 'actor clear' },
    plain: 'hub_id id duplicate_id merged_id kept_id because_of merged_at undone_at'.split(' ')
  }
} satisfies Record<string, TableEntry>
