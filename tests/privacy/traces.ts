import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#lib/server/database/connection.ts'
import { tables } from '#lib/server/database/tables.ts'
import { renderMail } from '#lib/server/platform/mail/render-mail.ts'

/** Everything by which somebody could be found, in small letters. */
export type Needles = readonly string[]

/** Where in the database one of them stands: every column of every table as text, mails as they would be read. */
export async function foundInDatabase(owner: Db, needles: Needles): Promise<string[]> {
  const found: string[] = []
  for (const table of Object.keys(tables)) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(t) as row from ${sql.table(table)} t`.execute(owner)
    for (const { row } of rows)
      for (const [column, value] of Object.entries(row)) {
        const text = textOf(value)
        for (const needle of needles) if (text.includes(needle)) found.push(`${table}.${column}: ${needle}`)
      }
  }
  const mails = await owner.selectFrom('outbox').select(['template', 'language', 'params']).execute()
  for (const mail of mails) {
    const { subject, text, html } = renderMail(mail)
    for (const needle of needles)
      if (`${subject}\n${text}\n${html}`.toLowerCase().includes(needle)) found.push(`mail ${mail.template}`)
  }
  return [...new Set(found)].sort()
}

/** Binary columns come as hexadecimal: read as the bytes they are, too. */
function textOf(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toLowerCase()
  return text.startsWith('\\x')
    ? `${text}\n${Buffer.from(text.slice(2), 'hex').toString('latin1').toLowerCase()}`
    : text
}

/** Which files of a folder hold one of them; the database's own files and backups are left out. */
export function foundInFiles(folder: string, needles: Needles): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^(postgres|backups)\b/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .filter((path) => {
      const text = readFileSync(path, 'utf8').toLowerCase()
      return needles.some((needle) => text.includes(needle))
    })
    .map((path) => relative(folder, path))
}
