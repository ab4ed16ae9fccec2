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
  'import.already_running': 409,
  'import.mapping_incomplete': 422,
  'import.columns_doubtful': 422,
  'import.columns_moved': 409,
  'import.interrupted': 409,
  'import.file.empty': 422,
  'import.file.binary': 422,
  'import.file.encrypted': 422,
  'import.file.old_excel': 422,
  'import.file.pdf': 422,
  'import.file.workbook_broken': 422,
  'import.file.workbook_bomb': 422,
  'import.file.workbook_too_large': 413,
  'import.file.no_table': 422,
  'duplicate.already_decided': 409,
  'merge.not_these': 409,
  'merge.already_undone': 409,
  'proposal.already_decided': 409,
  'setup.already_done': 409
}
