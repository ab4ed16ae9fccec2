/** Everything the audit trail can say. Both catalogues hold a sentence for each under `audit.<code>`. */
export const auditCodes = [
  'network.created',
  'hub.created',
  'person.created',
  'signInLink.created',
  'signInLink.requested',
  'signInLink.used',
  'session.started',
  'session.ended',
  'organisation.created',
  'organisation.changed',
  'membership.recorded',
  'contact.recorded',
  'offer.published',
  'need.published',
  'activity.recorded',
  'import.uploaded',
  'import.previewed',
  'import.started',
  'import.finished',
  'import.refused',
  'proposal.decided',
  'duplicate.decided',
  'organisation.merged',
  'organisation.unmerged',
  'mail.queued'
] as const

export type AuditCode = (typeof auditCodes)[number]
