/**
 * What the domain may refuse. A code, never a sentence: both catalogues hold the wording under `error.<code>`, and
 * `http/status.ts` holds the HTTP status. A test keeps the three in step.
 */
export const errorCodes = [
  'not_found',
  'forbidden',
  'sign_in_needed',
  'second_factor_needed',
  'form.unreadable',
  'version_conflict',
  'hub.slug_taken',
  'hub.slug_form',
  'organisation.slug_taken',
  'person.email_taken',
  'address.already_yours',
  'address.too_many',
  'address.last',
  'address.last_of_joined',
  'accounts.operator',
  'accounts.changed',
  'accounts.not_proved',
  'contact.two_accounts',
  'passkey.refused',
  'passkey.too_many',
  'second_factor.is_on',
  'second_factor.wrong_code',
  'provider.refused',
  'provider.no_address',
  'provider.other_domain',
  'provider.domain_taken',
  'provider.known',
  'provider.no_organisation',
  'mail.not_again',
  'access.nobody',
  'link.used_or_expired',
  'too_many_attempts',
  'import.not_ready',
  'import.already_running',
  'import.mapping_incomplete',
  'import.columns_doubtful',
  'import.columns_moved',
  'import.interrupted',
  'import.file.empty',
  'import.file.binary',
  'import.file.encrypted',
  'import.file.old_excel',
  'import.file.pdf',
  'import.file.workbook_broken',
  'import.file.workbook_bomb',
  'import.file.workbook_too_large',
  'import.file.no_table',
  'duplicate.already_decided',
  'merge.not_these',
  'merge.already_undone',
  'proposal.already_decided',
  'setup.already_done',
  'claim.already_yours',
  'claim.already_asked',
  'claim.organisation_taken',
  'claim.already_decided',
  'claim.too_many',
  'joining.terms_changed',
  'invitation.open',
  'invitation.too_many',
  'affiliation.last_admin',
  'application.already_member',
  'application.already_open',
  'application.already_decided',
  'application.period',
  'membership.day_past',
  'organisation.name_known',
  'joining.not_begun',
  'joining.nothing_said',
  'logo.too_large',
  'logo.not_a_picture',
  'identifier.taken',
  'role.nobody',
  'role.already_held',
  'role.last_lead',
  'role.period',
  'mailText.unknown_placeholder',
  'mailText.missing_placeholder'
] as const

export type ErrorCode = (typeof errorCodes)[number]

export class DomainError extends Error {
  readonly code: ErrorCode
  readonly params: Record<string, string | number>
  constructor(code: ErrorCode, params: Record<string, string | number> = {}) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.params = params
  }
}
