import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Message } from '#lib/i18n/catalogue.ts'
import { de } from '#lib/i18n/de/index.ts'
import { en } from '#lib/i18n/en/index.ts'
import { translate } from '#lib/i18n/translate.ts'
import { auditCodes } from '#lib/server/domain/audit/codes.ts'
import { errorCodes } from '#lib/server/domain/errors.ts'
import { mailTemplates } from '#lib/server/domain/mail/templates.ts'
import { statusOf } from '#lib/server/http/status.ts'
import { settings } from '#lib/server/platform/config.ts'
import { troubleCodes } from '#lib/server/platform/trouble.ts'

const root = resolve(import.meta.dirname, '..')
const sentences = (message: Message) =>
  typeof message === 'string' ? [message] : [message.one, message.other]
const placeholders = (message: Message) =>
  [
    ...new Set(sentences(message).flatMap((one) => [...one.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!)))
  ].sort()
const catalogues: Record<'de' | 'en', Record<string, Message>> = { de, en }

describe('the catalogues', () => {
  it('hold the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(de).sort())
    expect(Object.keys(de).length).toBeGreaterThan(100)
  })

  it('use the same placeholders', () => {
    const different = Object.keys(de).filter(
      (key) =>
        placeholders(catalogues.de[key]!)
          .filter((name) => name !== 'count')
          .join() !==
        placeholders(catalogues.en[key]!)
          .filter((name) => name !== 'count')
          .join()
    )
    expect(different).toEqual([])
  })

  it('say something in every message, without exclamation marks or apologies', () => {
    for (const [locale, messages] of Object.entries(catalogues)) {
      for (const [key, message] of Object.entries(messages)) {
        for (const sentence of sentences(message)) {
          expect(sentence.trim(), `${locale} ${key}`).not.toBe('')
          expect(sentence, `${locale} ${key}`).not.toMatch(/!|\bleider\b|erfolgreich|successful/i)
        }
      }
    }
  })

  it.each(['de', 'en'] as const)('word every code of domain and platform in %s', (locale) => {
    const needed = [
      ...errorCodes.map((code) => `error.${code}`),
      ...auditCodes.map((code) => `audit.${code}`),
      ...troubleCodes.map((code) => `trouble.${code}`),
      ...Object.keys(settings).map((name) => `config.${name}`),
      ...mailTemplates.flatMap((template) => [`mail.${template}.subject`, `mail.${template}.body`])
    ]
    expect(needed.filter((key) => !(key in catalogues[locale]))).toEqual([])
  })

  it('give every refusal a status', () => {
    expect(Object.keys(statusOf).sort()).toEqual([...errorCodes].sort())
  })

  it('hold no message that nobody says', () => {
    const code = ['src', 'scripts', 'bench'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(
          (path) => /\.(ts|svelte|mjs)$/.test(path) && !path.includes('i18n') && !/\.test\.ts$/.test(path)
        )
        .map((path) => readFileSync(join(root, folder, path), 'utf8'))
    )
    const said = code.join('\n')
    // The audit trail is worded by code, for whoever reads or exports it.
    const begun = ['audit.', ...[...said.matchAll(/`([\w-]+\.(?:[\w-]+\.)*)\$\{/g)].map((found) => found[1]!)]
    const silent = Object.keys(de).filter(
      (key) => !said.includes(`'${key}'`) && !begun.some((start) => key.startsWith(start))
    )
    expect(silent).toEqual([])
  })

  it('know every message that a page asks for', () => {
    // Components get their translator untyped, so a mistyped key would only show on the page.
    const asked = ['src/routes', 'src/lib/ui'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.svelte'))
        .flatMap((path) => {
          const text = readFileSync(join(root, folder, path), 'utf8')
          return [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((found) => found[1]!)
        })
    )
    expect(asked.length).toBeGreaterThan(100)
    expect([...new Set(asked)].filter((key) => !(key in de))).toEqual([])
  })

  it('choose the plural form and write numbers as the language does', () => {
    expect(translate('de')('cli.demo.ready', { hubs: 2, organisations: 1234, people: 5 })).toContain('1.234')
    expect(translate('en')('cli.demo.ready', { hubs: 2, organisations: 1234, people: 5 })).toContain('1,234')
    expect(translate('de')('office.members', { count: 1 })).toBe('1 Mitglied')
    expect(translate('de')('office.members', { count: 2 })).toBe('2 Mitglieder')
  })
})

describe('the pages', () => {
  const pages = ['src/routes', 'src/lib/ui'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.svelte'))
      .map((path) => join(folder, path))
  )

  it('hold no text of their own: every word comes from a catalogue', () => {
    expect(pages.length).toBeGreaterThan(3)
    const spoken = pages.flatMap((path) => {
      const markup = readFileSync(join(root, path), 'utf8')
        .replace(
          /<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<code>[\s\S]*?<\/code>/g,
          ''
        )
        .replace(/=\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '=""')
        .replace(/\{[#:/@][^{}]*(\{[^{}]*\}[^{}]*)*\}|\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '')
      const words = [...markup.matchAll(/>([^<>]*\p{L}{3,}[^<>]*)</gu)].map((found) => found[1]!.trim())
      return words.filter((word) => !word.includes('=>')).map((word) => `${path}: ${word}`)
    })
    expect(spoken).toEqual([])
  })
})
