import type { TableEntry } from './entry.ts'

/** See `entry.ts`. Columns in no other list are `plain`: ids of things, codes, numbers and times that tell of nobody by themselves. */
export const exchangeData = {
  offer: {
    person: { author_id: 'subject clear', contact_person_id: 'subject clear' },
    text: ['details'],
    plain:
      'hub_id id organisation_id kind visibility status expires_on version changed_at listing_id published_at withdrawn_at released_at release_asked_at is_by_office reminded_of'.split(
        ' '
      )
  },
  offer_text: { text: ['title', 'body'], plain: 'hub_id id language origin'.split(' ') },
  need: {
    person: { author_id: 'subject clear', contact_person_id: 'subject clear' },
    text: ['details'],
    plain:
      'hub_id id organisation_id kind visibility status expires_on version changed_at listing_id published_at withdrawn_at released_at release_asked_at is_by_office reminded_of'.split(
        ' '
      )
  },
  need_text: { text: ['title', 'body'], plain: 'hub_id id language origin'.split(' ') },
  listing: {
    text: ['title_de', 'body_de', 'title_en', 'body_en', 'details'],
    derived: ['words'],
    plain:
      'hub_id id home_hub_id noun record_id organisation_id kind visibility expires_on changed_at version is_withdrawn is_released'.split(
        ' '
      )
  },
  listing_version: {
    text: ['title_de', 'body_de', 'title_en', 'body_en', 'details'],
    plain: 'hub_id id listing_id version noun kind at'.split(' ')
  },
  listing_check: {
    person: { person_id: 'actor clear' },
    text: ['comment'],
    plain: 'hub_id id offer_id need_id version outcome at'.split(' ')
  },
  listing_look: { plain: 'hub_id id looked_at'.split(' ') },
  matching_round: { plain: 'hub_id id week started_at planned_at finished_at figures'.split(' ') },
  match: {
    text: ['reasons'],
    plain:
      'hub_id id need_id need_listing_id need_version asked_language offer_id offer_listing_id offer_hub_id offer_version organisation_id is_across_hubs engine vocabulary weights score confidence round_id found_at changed_at'.split(
        ' '
      )
  },
  match_dismissal: {
    person: { person_id: 'subject remainder' },
    plain: 'hub_id id match_id side reason at'.split(' ')
  },
  watch: {
    person: { person_id: 'subject delete' },
    plain: 'hub_id id listing_id listing_hub_id at'.split(' ')
  },
  saved_search: {
    person: { person_id: 'subject delete' },
    own: { text: 'person_id' },
    text: ['text'],
    plain: 'hub_id id noun created_at'.split(' ')
  },
  digest_choice: {
    person: { person_id: 'subject delete' },
    plain: 'hub_id id frequency time_zone changed_at'.split(' ')
  },
  digest: {
    person: { person_id: 'subject delete' },
    plain: 'hub_id id round_id queued_at mail_id'.split(' ')
  },
  introduction: {
    person: { proposed_by: 'actor remainder' },
    own: { note: 'proposed_by' },
    text: ['note'],
    plain:
      'hub_id id origin match_id kind ask_mode proposed_at accepted_at declined_at expired_at withdrawn_at withdrawn_because handed_over_at first_met_at agreed_at closed_at correlation_id'.split(
        ' '
      )
  },
  introduction_side: {
    person: { person_id: 'subject clear' },
    contact: { hub_contact_id: 'clear' },
    plain:
      'hub_id introduction_id side side_hub_id organisation_id listing_id listing_version shows asked_at reminded_at nudged_at'.split(
        ' '
      )
  },
  introduction_answer: {
    person: { contact_person_id: 'subject clear', person_id: 'subject remainder' },
    own: { phone: 'contact_person_id', message: 'person_id', reason_text: 'person_id' },
    text: ['message', 'reason_text'],
    plain: 'hub_id id introduction_id side answer reason via at'.split(' ')
  },
  introduction_link: {
    person: { person_id: 'subject delete' },
    secret: ['token_hash'],
    plain: 'hub_id id introduction_id side purpose weeks created_at expires_at used_at'.split(' ')
  },
  meeting: {
    text: ['place'],
    plain:
      'hub_id id introduction_id proposed_side time_zone duration_minutes sequence starts_at_wall starts_at created_at fixed_at cancelled_at version'.split(
        ' '
      )
  },
  meeting_time: { plain: 'hub_id meeting_id position starts_at_wall'.split(' ') },
  follow_up: { plain: 'hub_id introduction_id side weeks asked_at'.split(' ') },
  outcome: {
    person: { person_id: 'subject remainder' },
    own: { reason_text: 'person_id' },
    text: ['reason_text'],
    plain:
      'hub_id id introduction_id side weeks what agreed_kind value_from_cents value_to_cents currency reason via at'.split(
        ' '
      )
  },
  // A file stays with the organisation it was uploaded for; its bytes are never rewritten.
  file: {
    person: { uploaded_by: 'actor clear' },
    text: ['name', 'signatures'],
    plain:
      'hub_id id organisation_id storage_key kind bytes sha256 pages has_preview is_scanned uploaded_at removed_at'.split(
        ' '
      )
  },
  offer_file: { plain: 'hub_id offer_id file_id'.split(' ') },
  need_file: { plain: 'hub_id need_id file_id'.split(' ') },
  listing_file: { plain: 'hub_id listing_id file_id'.split(' ') }
} satisfies Record<string, TableEntry>
