import type { TableEntry } from './entry.ts'

/** See `entry.ts`. Columns in no other list are `plain`: ids of things, codes, numbers and times that tell of nobody by themselves. */
export const hubData = {
  network: { plain: 'id name base_url is_demo created_at require_second_factor'.split(' ') },
  hub: {
    text: ['purpose_de', 'purpose_en', 'contact_email'],
    plain:
      'id slug name place look time_zone version created_at languages default_language checks_listings'.split(
        ' '
      )
  },
  hub_topic: { plain: 'hub concept position'.split(' ') },
  legal_text: {
    person: { published_by: 'actor clear' },
    text: ['body'],
    plain: 'kind language version published_at'.split(' ')
  },
  mail_text: {
    person: { changed_by: 'actor clear' },
    text: ['subject', 'body'],
    plain: 'hub_id template language version changed_at'.split(' ')
  },
  outbox: {
    address: { recipient: 'delete' },
    lists: ['recipient'],
    text: ['params', 'answer'],
    plain: 'hub_id id message_id template language status attempts due_at status_at'.split(' ')
  },
  mail_event: {
    person: { actor_id: 'actor remainder' },
    follows: { mail_id: 'outbox' },
    text: ['answer'],
    plain: 'hub_id id mail_id at what'.split(' ')
  },
  audit_entry: {
    person: { actor_id: 'actor remainder', on_behalf_of: 'subject remainder' },
    ids: ['subject_id', 'params'],
    plain: 'hub_id seq at code subject_type correlation_id for_organisation_id'.split(' ')
  },
  audit_seal: {
    plain: 'hub_id id position first_seq last_seq count gaps row_hashes hash previous_hash sealed_at'.split(
      ' '
    )
  },
  sensitive_look: {
    person: { actor_id: 'actor remainder' },
    ids: ['subject_ids'],
    plain: 'hub_id id what count at'.split(' ')
  },
  consent_text: {
    person: { published_by: 'actor clear' },
    text: ['body'],
    plain: 'hub_id id purpose language version published_at'.split(' ')
  },
  consent_given: {
    person: { person_id: 'subject delete' },
    address: { address: 'delete' },
    plain: 'hub_id id purpose language text_version via given_at confirmed_at'.split(' ')
  },
  consent_withdrawn: {
    follows: { consent_id: 'consent_given' },
    plain: 'hub_id id consent_id via withdrawn_at'.split(' ')
  },
  privacy_request: {
    person: { person_id: 'subject remainder', entered_by: 'actor clear', decided_by: 'actor clear' },
    contact: { contact_id: 'clear' },
    address: { subject_address: 'clear' },
    own: {
      subject_name: 'person_id',
      subject_address: 'person_id',
      message: 'person_id',
      answer: 'person_id',
      extension_reason: 'person_id'
    },
    text: ['message', 'answer', 'extension_reason'],
    plain:
      'hub_id id kind via received_at identity_checked_at due_on extended_to execute_at decision reason_code blocked_until executed answered_at version'.split(
        ' '
      )
  },
  erasure: { plain: 'token kind erased_at'.split(' ') },
  retention_rule: {
    person: { changed_by: 'actor clear' },
    plain: 'hub_id what days is_on changed_at'.split(' ')
  },
  retention_run: { plain: 'hub_id id at removed'.split(' ') }
} satisfies Record<string, TableEntry>
