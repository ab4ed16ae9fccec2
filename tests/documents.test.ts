import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingsTable } from '#lib/server/platform/settings-table.ts'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const markdown = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => join('docs', path))
  .concat(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])

describe('the documents', () => {
  it.each([
    ['docs/guide/betrieb.md', 'de'],
    ['docs/guide/operating.md', 'en']
  ] as const)('%s lists the settings as the program reads them', (path, locale) => {
    expect(read(path)).toContain(settingsTable(locale))
  })

  it('point only to files that exist', () => {
    const broken = markdown.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].flatMap((found) =>
        existsSync(join(root, dirname(path), found[1]!)) ? [] : [`${path}: ${found[1]}`]
      )
    )
    expect(broken).toEqual([])
  })

  it('name only tests and folders that exist', () => {
    const named = [...read('ARCHITECTURE.md').matchAll(/`((?:src|tests|bench)\/[\w./[\]()-]+)`/g)].map(
      (found) => found[1]!
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('come in both languages', () => {
    expect(
      existsSync(join(root, 'docs/guide/betrieb.md')) && existsSync(join(root, 'docs/guide/operating.md'))
    ).toBe(true)
    const sections = (path: string) => read(path).match(/^## /gm)?.length
    expect(sections('docs/guide/betrieb.md')).toBe(sections('docs/guide/operating.md'))
  })
})
