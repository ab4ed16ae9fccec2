type Level = 'debug' | 'info' | 'warn' | 'error'
const rank: Record<Level, number> = { debug: 0, info: 1, warn: 2, error: 3 }

/**
 * One JSON line an event on standard error. Codes, ids and durations only: names, addresses and tokens never belong
 * here, so callers pass numbers and codes, and an error is reduced to its name and stack.
 */
export function log(
  level: Level,
  event: string,
  facts: Record<string, string | number | boolean | null> = {}
) {
  const least = (process.env.HUBWERK_LOG_LEVEL as Level) || 'info'
  if (rank[level] < (rank[least] ?? 1)) return
  process.stderr.write(JSON.stringify({ at: new Date().toISOString(), level, event, ...facts }) + '\n')
}

/** Where an unexpected error came from, without its message: messages quote what people typed. */
export function logError(event: string, error: unknown, facts: Record<string, string | number> = {}) {
  const thrown = error instanceof Error ? error : new Error(String(error))
  const where = (thrown.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  log('error', event, { ...facts, error: thrown.name, code, where: where.slice(0, 6).join(' | ') })
}
