import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runMatch } from './match.ts'

const folder = mkdtempSync(join(tmpdir(), 'match-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const good = {
  organisations:
    '{"id":"o1","name":"Alpha","kind":null,"description":""}\n{"id":"o2","name":"Beta","country":"DE"}\n',
  activities: '{"id":"a1","text":"Wärmepumpen","date":"2023-01-01","participants":["o2","unknown"]}\n',
  queries: '{"id":"q1","text":"heat pumps"}\n{"id":"q2","text":"","filter":{"country":["AT"]}}\n'
}

async function run(files: Partial<typeof good>, ...more: string[]) {
  const args = Object.entries({ ...good, ...files }).flatMap(([name, text]) => {
    const file = join(folder, `${name}.jsonl`)
    writeFileSync(file, text)
    return [`--${name}`, file]
  })
  let out = ''
  let err = ''
  const code = await runMatch([...args, ...more], {
    out: (text) => (out += text),
    err: (text) => (err += text)
  })
  return {
    code,
    err,
    answers:
      out === ''
        ? []
        : out
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
  }
}

describe('contract of match', () => {
  it('answers every query on its own line, in input order', async () => {
    const { code, answers } = await run({})
    expect(code).toBe(0)
    expect(answers.map(({ id }) => id)).toEqual(['q1', 'q2'])
    expect(answers[0].ranking[0].id).toBe('o2')
    expect(answers[0].ranking[0].reasons).toBeUndefined()
    expect(answers[1].ranking).toEqual([])
  })

  it('gives reasons when asked, and no more than --top', async () => {
    const { answers } = await run({}, '--reasons', '--top', '1')
    expect(answers[0].ranking).toHaveLength(1)
    expect(answers[0].ranking[0].reasons[0].type).toBe('similarActivity')
  })

  it('takes an empty activities file', async () => {
    const { code, answers } = await run({ activities: '' })
    expect(code).toBe(0)
    expect(answers).toHaveLength(2)
  })

  it.each([
    ['organisations', '{"id":"o1","name":"A"}\n{"id":', 'organisations.jsonl:2: not valid JSON'],
    ['organisations', '{"id":"o1"}\n', 'organisations.jsonl:1: "name" must be a string'],
    [
      'organisations',
      '{"id":"o1","name":"A","kind":"club"}\n',
      'organisations.jsonl:1: "kind" must be one of'
    ],
    ['activities', '[]\n', 'activities.jsonl:1: the line is not a JSON object'],
    ['activities', '{"id":"a","text":"x","participants":"o1"}\n', 'activities.jsonl:1: "participants"'],
    ['queries', '{"id":"q","text":"x","asOf":"soon"}\n', 'queries.jsonl:1: "asOf" must be an ISO date'],
    ['queries', '{"id":"q","text":"x"}\n{"id":"r","text":7}\n', 'queries.jsonl:2: "text" must be a string']
  ])('refuses a broken line of %s and prints nothing', async (name, text, message) => {
    const { code, err, answers } = await run({ [name]: text })
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(answers).toEqual([])
  })

  it('names a missing argument or file', async () => {
    let err = ''
    const io = { out: () => undefined, err: (text: string) => (err += text) }
    expect(await runMatch(['--queries', 'x'], io)).toBe(2)
    expect(err).toContain('--organisations')
    expect(await runMatch(['--organisations', 'no', '--activities', 'no', '--queries', 'no'], io)).toBe(2)
    expect(err).toContain('no such file')
  })
})
