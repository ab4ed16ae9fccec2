/**
 * Whether the database refused a statement because of the named constraint. Told by SQLSTATE class 23 (integrity) and
 * the name found in the message, since a distributed PostgreSQL does not always fill the separate field.
 */
export function violates(error: unknown, constraint: string): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return typeof code === 'string' && code.startsWith('23') && (message ?? '').includes(`"${constraint}"`)
}
