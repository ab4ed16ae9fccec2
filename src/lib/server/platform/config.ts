import { resolve } from 'node:path'
import * as v from 'valibot'
import { Trouble } from './trouble.ts'

/**
 * Every setting of an installation, read from the environment once, typed and checked at start. The guide's table of
 * settings is made from this list (its wording stands in the catalogues under `config.<NAME>`); a test compares them.
 */
export const settings = {
  HUBWERK_DATA: {
    schema: v.optional(v.pipe(v.string(), v.minLength(1)), './data'),
    example: '/var/lib/hubwerk'
  },
  DATABASE_URL: {
    schema: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
    example: 'postgres://hubwerk@db.example/hubwerk'
  },
  PORT: {
    schema: v.optional(v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.maxValue(65535)), '3000'),
    example: '3000'
  },
  HOST: { schema: v.optional(v.pipe(v.string(), v.minLength(1)), '127.0.0.1'), example: '127.0.0.1' },
  HUBWERK_PROXY: { schema: v.optional(v.pipe(v.string(), v.ip())), example: '192.0.2.10' },
  HUBWERK_SMTP_URL: {
    schema: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\//))),
    example: 'smtps://user:password@mail.example:465'
  },
  HUBWERK_MAIL_FROM: {
    schema: v.optional(v.pipe(v.string(), v.includes('@')), 'Hubwerk <hubwerk@localhost>'),
    example: 'Hub <hub@example.org>'
  },
  HUBWERK_MAILBOX: { schema: v.optional(v.picklist(['on', 'off']), 'off'), example: 'on' },
  HUBWERK_BACKUPS: { schema: v.optional(v.pipe(v.string(), v.minLength(1))), example: '/backup/hubwerk' },
  HUBWERK_BACKUP_HOUR: {
    schema: v.optional(v.pipe(v.string(), v.regex(/^([01]?\d|2[0-3])$/)), '2'),
    example: '2'
  },
  HUBWERK_BACKUP_KEEP: {
    schema: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3},\d{1,3},\d{1,3}$/)), '7,4,2'),
    example: '7,4,2'
  },
  HUBWERK_METRICS_TOKEN: {
    schema: v.optional(v.pipe(v.string(), v.minLength(20))),
    example: 'a-long-random-word'
  },
  HUBWERK_FILE_MEGABYTES: {
    schema: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number)), '25'),
    example: '25'
  },
  HUBWERK_CLAMD: {
    schema: v.optional(v.pipe(v.string(), v.regex(/^(tcp:\/\/[^\s/:]+:\d+|unix:\/.+)$/))),
    example: 'unix:/run/clamav/clamd.ctl'
  },
  HUBWERK_LOG_LEVEL: {
    schema: v.optional(v.picklist(['debug', 'info', 'warn', 'error']), 'info'),
    example: 'info'
  },
  HUBWERK_NOW: { schema: v.optional(v.pipe(v.string(), v.isoTimestamp())), example: '2026-05-04T08:00:00Z' },
  HUBWERK_LANGUAGE: { schema: v.optional(v.picklist(['de', 'en'])), example: 'de' }
} as const

export type SettingName = keyof typeof settings

export interface Config {
  dataFolder: string
  databaseUrl: string | undefined
  port: number
  host: string
  proxy: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  hasMailbox: boolean
  /** Where a backup is written each day; undefined: nowhere. */
  backupFolder: string | undefined
  /** Hour of the day, UTC. */
  backupHour: number
  /** How many are kept of days, weeks and months: `7,4,2`. */
  backupRotation: string
  /** What a collector of metrics must bring; without it there are none. */
  metricsToken: string | undefined
  /** The largest file that is taken, in bytes. */
  mostFileBytes: number
  /** Where the scanner for malware listens; without it files are not scanned. */
  clamd: string | undefined
  logLevel: 'debug' | 'info' | 'warn' | 'error'
  language: 'de' | 'en' | undefined
}

/** @throws Trouble `config.value` that names the first setting whose value does not fit. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const read = <Name extends SettingName>(name: Name) => {
    const given = environment[name] === '' ? undefined : environment[name]
    const result = v.safeParse(settings[name].schema, given)
    if (!result.success) throw new Trouble('config.value', { name, example: settings[name].example })
    return result.output as v.InferOutput<(typeof settings)[Name]['schema']>
  }
  return {
    dataFolder: resolve(read('HUBWERK_DATA')),
    databaseUrl: read('DATABASE_URL'),
    port: Number(read('PORT')),
    host: read('HOST'),
    proxy: read('HUBWERK_PROXY'),
    smtpUrl: read('HUBWERK_SMTP_URL'),
    mailFrom: read('HUBWERK_MAIL_FROM'),
    hasMailbox: read('HUBWERK_MAILBOX') === 'on',
    backupFolder: read('HUBWERK_BACKUPS'),
    backupHour: Number(read('HUBWERK_BACKUP_HOUR')),
    backupRotation: read('HUBWERK_BACKUP_KEEP'),
    metricsToken: read('HUBWERK_METRICS_TOKEN'),
    mostFileBytes: Number(read('HUBWERK_FILE_MEGABYTES')) * 1024 * 1024,
    clamd: read('HUBWERK_CLAMD'),
    logLevel: read('HUBWERK_LOG_LEVEL'),
    language: read('HUBWERK_LANGUAGE')
  }
}
