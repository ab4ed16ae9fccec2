import type { TableEntry } from './entry.ts'

/** See `entry.ts`. Columns in no other list are `plain`: ids of things, codes, numbers and times that tell of nobody by themselves. */
export const belongingData = {
  affiliation: {
    person: { person_id: 'subject delete' },
    own: { title: 'person_id' },
    plain: 'id organisation_id role valid_during version changed_at'.split(' ')
  },
  claim: {
    person: { person_id: 'subject delete', decided_by: 'actor clear' },
    own: { message: 'person_id' },
    text: ['message'],
    plain: 'id organisation_id asked_hub basis status created_at decided_at confirmed_by_domain'.split(' ')
  },
  invitation: {
    person: { invited_by: 'actor remainder' },
    address: { address: 'delete' },
    plain: 'id organisation_id role created_at expires_at answered_at answer'.split(' ')
  },
  joining: {
    person: { person_id: 'subject delete' },
    plain: 'hub_id id organisation_id started_at'.split(' ')
  },
  membership: {
    plain: 'hub_id id organisation_id status level visibility valid_from valid_to version changed_at'.split(
      ' '
    )
  },
  membership_application: {
    person: { person_id: 'subject remainder' },
    own: { message: 'person_id' },
    text: ['message'],
    plain: 'hub_id id organisation_id level created_at closed_at'.split(' ')
  },
  membership_decision: {
    person: { decided_by: 'actor clear' },
    text: ['reason'],
    plain: 'hub_id id application_id outcome level valid_from valid_to decided_at'.split(' ')
  },
  membership_change: {
    person: { changed_by: 'actor clear' },
    text: ['reason'],
    plain: 'hub_id id membership_id what level valid_from valid_to changed_at former_valid_to'.split(' ')
  },
  hub_contact: {
    person: { person_id: 'subject delete' },
    contact: { id: 'delete', merged_into: 'clear' },
    address: { email: 'delete' },
    own: { name: 'person_id', phone: 'person_id', role: 'person_id', note: 'person_id' },
    text: ['note'],
    derived: ['name_key', 'family_key', 'email_key', 'domain_key'],
    plain: 'hub_id organisation_id version changed_at'.split(' ')
  },
  contact_merge: {
    person: { merged_by: 'actor clear', undone_by: 'actor clear' },
    contact: { merged_id: 'delete', kept_id: 'delete' },
    loosens: 'because_of',
    plain: 'hub_id id because_of merged_at undone_at'.split(' ')
  }
} satisfies Record<string, TableEntry>
