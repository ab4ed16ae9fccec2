/**
 * Every table and whose it is: `network` (shared, no hub), `hub` (keyed by hub, row-level security), `local` (this
 * installation's bookkeeping, not part of a backup). Order: what is referenced stands before what references it, so a
 * restore can copy in this order. A test compares the list with the database's catalogue.
 */
export type TableScope = 'network' | 'hub' | 'local'

export const tables = {
  network: 'network',
  hub: 'network',
  hub_topic: 'network',
  organisation: 'network',
  organisation_text: 'network',
  organisation_name: 'network',
  organisation_identifier: 'network',
  organisation_site: 'network',
  organisation_email_domain: 'network',
  organisation_topic: 'network',
  organisation_field_origin: 'network',
  activity: 'network',
  activity_participant: 'network',
  organisation_compare: 'network',
  organisation_compare_key: 'network',
  person: 'network',
  person_email: 'network',
  affiliation: 'network',
  sign_in_link: 'local',
  session: 'local',
  membership: 'hub',
  hub_contact: 'hub',
  role_grant: 'hub',
  audit_entry: 'hub',
  outbox: 'hub',
  offer: 'hub',
  offer_text: 'hub',
  need: 'hub',
  need_text: 'hub',
  listing: 'hub',
  source: 'hub',
  import_mapping: 'hub',
  import_run: 'hub',
  source_row: 'hub',
  change_proposal: 'hub',
  duplicate: 'hub',
  merge_record: 'hub'
} as const satisfies Record<string, TableScope>
