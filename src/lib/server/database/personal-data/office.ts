import type { TableEntry } from './entry.ts'

/** The office's desk and lists. See `entry.ts`. */
export const officeData = {
  tag: { text: ['name'], derived: ['name_key'], plain: 'hub_id id version created_at'.split(' ') },
  tagging: {
    person: { person_id: 'subject delete', tagged_by: 'actor clear' },
    contact: { contact_id: 'delete' },
    plain: 'hub_id id tag_id organisation_id tagged_at'.split(' ')
  },
  note: {
    person: { person_id: 'subject delete', written_by: 'actor clear' },
    contact: { contact_id: 'delete' },
    text: ['body'],
    plain: 'hub_id id organisation_id version written_at changed_at'.split(' ')
  },
  task: {
    person: {
      person_id: 'subject delete',
      assignee_id: 'actor clear',
      created_by: 'actor clear',
      done_by: 'actor clear'
    },
    contact: { contact_id: 'delete' },
    text: ['title', 'body'],
    plain: 'hub_id id organisation_id introduction_id due_on version created_at done_at'.split(' ')
  },
  contact_entry: {
    person: { person_id: 'subject delete', recorded_by: 'actor clear' },
    contact: { contact_id: 'delete' },
    text: ['body'],
    plain: 'hub_id id organisation_id kind happened_at mail_in_id version recorded_at'.split(' ')
  },
  mail_in: {
    person: { person_id: 'actor clear', settled_by: 'actor clear' },
    text: ['subject', 'body', 'addresses', 'message_id'],
    plain: 'hub_id id received_at sent_at filed_at discarded_at'.split(' ')
  },
  mail_in_address: {
    person: { person_id: 'subject delete' },
    secret: ['token_hash'],
    plain: 'hub_id id created_at ended_at'.split(' ')
  },
  in_charge: {
    person: { person_id: 'subject delete' },
    plain: 'hub_id organisation_id version changed_at'.split(' ')
  },
  acting: {
    person: { person_id: 'actor clear' },
    text: ['reason'],
    plain: 'hub_id id session_id organisation_id started_at ends_at ended_at'.split(' ')
  },
  put_off: {
    person: { put_off_by: 'actor clear' },
    ids: ['subject_id'],
    plain: 'hub_id kind until put_off_at'.split(' ')
  },
  list_choice: {
    person: { person_id: 'subject delete' },
    plain: 'hub_id list columns changed_at'.split(' ')
  },
  saved_filter: {
    person: { person_id: 'subject delete' },
    text: ['name', 'address'],
    plain: 'hub_id id list is_shared position version changed_at'.split(' ')
  },
  list_export: {
    person: { begun_by: 'actor clear' },
    text: ['address'],
    plain: 'hub_id id list format begun_at row_count seen_at finished_at'.split(' ')
  },
  bulk_action: {
    person: { created_by: 'actor clear', undo_asked_by: 'actor clear' },
    ids: ['params'],
    text: ['address'],
    plain: 'hub_id id list kind created_at finished_at undo_asked_at undone_at'.split(' ')
  },
  bulk_item: {
    person: { person_id: 'subject delete' },
    contact: { contact_id: 'delete' },
    ids: ['former'],
    plain: 'hub_id id action_id position membership_id state reason settled_at'.split(' ')
  },
  group_mail: {
    person: { created_by: 'actor clear' },
    text: ['address', 'subject_de', 'body_de', 'subject_en', 'body_en'],
    plain: 'hub_id id status version created_at sent_at finished_at'.split(' ')
  },
  group_mail_recipient: {
    person: { person_id: 'subject delete' },
    contact: { contact_id: 'delete' },
    address: { address: 'delete' },
    plain: 'hub_id id mail_id language state reason outbox_id'.split(' ')
  },
  job: {
    plain: 'name every_seconds ran_at took_ms worked failures failed_at failure next_at wanted_at'.split(' ')
  }
} satisfies Record<string, TableEntry>
