/**
 * What can keep Hubwerk from starting or a command from working. Each has a sentence with its remedy in both
 * catalogues under `trouble.<code>`; whoever starts the process prints it and ends with exit code 1.
 */
export const troubleCodes = [
  'data.not_writable',
  'data.not_reachable',
  'data.disk_full',
  'data.in_use',
  'data.none',
  'data.secrets',
  'database.unreachable',
  'database.too_old',
  'database.no_start',
  'database.role',
  'database.newer_schema',
  'port.taken',
  'config.value',
  'platform.unsupported'
] as const

export type TroubleCode = (typeof troubleCodes)[number]

export class Trouble extends Error {
  readonly code: TroubleCode
  readonly params: Record<string, string | number>
  constructor(code: TroubleCode, params: Record<string, string | number> = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause })
    this.name = 'Trouble'
    this.code = code
    this.params = params
  }
}
