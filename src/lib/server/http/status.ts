import type { ErrorCode } from '../domain/errors.ts'

/** Which HTTP status a refusal is answered with. Private and missing are the same answer: 404. */
export const statusOf: Record<ErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  sign_in_needed: 401,
  version_conflict: 409,
  'hub.slug_taken': 409,
  'hub.slug_form': 400,
  'organisation.slug_taken': 409,
  'person.email_taken': 409,
  'link.used_or_expired': 410,
  'import.not_ready': 409,
  'import.file_unreadable': 422,
  'import.mapping_incomplete': 422,
  'import.interrupted': 409,
  'setup.already_done': 409
}
