import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { translate } from '#lib/i18n/translate.ts'
import { readArguments, WrongUsage } from './command.ts'
import { matchCommand } from './match.ts'

const folder = mkdtempSync(join(tmpdir(), 'hubwerk-match-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function match(
  files: { organisations?: string; activities?: string; queries: string },
  ...more: string[]
) {
  const args = ['organisations', 'activities', 'queries'].flatMap((name) => {
    const path = join(folder, `${name}.jsonl`)
    writeFileSync(path, files[name as keyof typeof files] ?? '')
    return [`--${name}`, path]
  })
  const out: string[] = []
  const io = {
    t: translate('en'),
    locale: 'en' as const,
    out: async (text: string) => void out.push(text),
    say: () => {}
  }
  const code = await matchCommand.run(readArguments(matchCommand, [...args, ...more]), io)
  return { code, answers: out.map((line) => JSON.parse(line)) }
}

const organisations = [
  { id: 'a', name: 'Achswerk', description: 'Zustandsüberwachung von Werkzeugmaschinen' },
  { id: 'b', name: 'Brauhaus', kind: null, description: '' }
]
  .map((one) => JSON.stringify(one))
  .join('\n')

describe('hubwerk match', () => {
  it('reads a text that holds a Unicode line separator', async () => {
    const { answers } = await match({
      organisations: '{"id":"a","name":"Alpha","description":"Zeppelin\u2028Kegelbahn"}',
      queries: '{"id":"q","text":"Kegelbahn"}'
    })
    expect(answers[0].ranking[0].id).toBe('a')
  })

  it('answers each question in its order, with an empty file of activities', async () => {
    const queries = '{"id":"2","text":"condition monitoring of machine tools"}\n\n{"id":"1","text":""}\n'
    const { code, answers } = await match({ organisations, queries }, '--reasons')
    expect(code).toBe(0)
    expect(answers.map((answer) => answer.id)).toEqual(['2', '1'])
    expect(answers[0].ranking[0]).toMatchObject({ id: 'a', reasons: expect.any(Array) })
    expect(answers[1].ranking).toEqual([])
  })

  it.each([
    ['{"id":"1"', 'not valid JSON'],
    ['[]', 'not a JSON object'],
    ['{"text":"x"}', '“id” must be a string'],
    ['{"id":"1","text":5}', '“text” must be a string'],
    ['{"id":"1","text":"x","asOf":"gestern"}', '“asOf” must be a date'],
    ['{"id":"1","text":"x","with":"a"}', '“with” must be a list']
  ])('names file and line of %s', async (line, sentence) => {
    const answer = match({ organisations, queries: `{"id":"0","text":"ok"}\n${line}` })
    await expect(answer).rejects.toThrow(WrongUsage)
    await expect(answer).rejects.toThrow(
      `queries.jsonl:2: ${sentence.startsWith('not') ? 'the line is ' : ''}${sentence}`
    )
  })

  it('refuses a kind that does not exist and a top that is no number', async () => {
    const odd = '{"id":"a","name":"A","kind":"company"}'
    await expect(match({ organisations: odd, queries: '' })).rejects.toThrow(
      'organisations.jsonl:1: “kind” is one of'
    )
    await expect(match({ queries: '' }, '--top', 'many')).rejects.toThrow('--top')
  })
})
