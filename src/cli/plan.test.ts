import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Locale } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { readArguments, WrongUsage } from './command.ts'
import { planCommand } from './plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'hubwerk-plan-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function plan(args: string[], content?: string, locale: Locale = 'en') {
  const out: string[] = []
  const io = { t: translate(locale), locale, out: async (text: string) => void out.push(text), say: () => {} }
  if (content !== undefined) writeFileSync(args[1]!, content)
  const code = await planCommand.run(readArguments(planCommand, args), io)
  return { code, out }
}

const path = (name: string) => join(folder, name)

/** Who tells what is wrong: the sentence, which main() says with exit code 2. */
const refusal = async (args: string[], content?: string, locale: Locale = 'en') =>
  plan(args, content, locale).then(
    () => 'nothing was wrong',
    (error: unknown) => (error instanceof WrongUsage ? error.message : String(error))
  )

const dzn = (change: Record<string, string> = {}) =>
  Object.entries({
    nBusiness: '3',
    nMeetings: '2',
    nTables: '1',
    nTotalSlots: '3',
    nMorningSlots: '2',
    requested: '[|1, 2,1, \n|2, 3,3, \n|]',
    forbidden: '[{0}, {}, {0,1}]',
    fixed: '[0,0]',
    precedences: '[{},{1}]',
    ...change
  })
    .map(([name, value]) => `${name} = ${value};`)
    .join('\n')

describe('hubwerk plan meetings FILE.dzn', () => {
  it('answers with status, breaks, bound, slots from 1 and seconds', async () => {
    const { code, out } = await plan(['meetings', path('a.dzn'), '--json'], dzn())
    const answer = JSON.parse(out[0]!)
    expect(code).toBe(0)
    expect(Object.keys(answer)).toEqual(['status', 'breaks', 'bound', 'slots', 'seconds'])
    expect(answer).toMatchObject({ status: 'optimal', breaks: 0, bound: 0 })
    expect(answer.slots[0]).toBeLessThan(answer.slots[1])
  })

  it('says why nothing is possible, in both languages and with exit code 0: it is an answer', async () => {
    const tight = dzn({ forbidden: '[{1,2}, {}, {}]' })
    const { code, out } = await plan(['meetings', path('b.dzn'), '--json'], tight)
    expect(code).toBe(0)
    expect(JSON.parse(out[0]!)).toMatchObject({ status: 'infeasible', breaks: null, slots: null })
    expect(JSON.parse(out[0]!).reason).toBe('Meeting 1 has no slot left in which it could take place.')
    const german = await plan(['meetings', path('b.dzn')], tight, 'de')
    expect(german.out.join(' ')).toContain('Für Treffen 1 bleibt kein Termin')
  })

  it.each([
    ['', '“nBusiness” is missing'],
    [dzn({ nMeetings: '"x"' }), 'line 2'],
    [dzn({ nTables: '1.5' }), '“nTables” must be a whole number'],
    [dzn({ nMeetings: '999999' }), '“nMeetings” must be at most'],
    [dzn({ fixed: '[0]' }), '“fixed” must have 2 entries, not 1'],
    [dzn({ fixed: '[0,9]' }), '“fixed[2]” must be from 0 to 3, not 9'],
    [dzn({ requested: '[|1,2,1|1,9,1|]' }), '“requested[2]” must be from 1 to 3, not 9'],
    [dzn({ requested: '[|1,2,1|2,2,1|]' }), '“requested[2]”: a participant cannot meet themselves'],
    [dzn({ precedences: '[{},{7}]' }), '“precedences[2]” must be from 0 to 2'],
    ['\u0000\u0001 garbage', 'line 1'],
    ['nBusiness = [1, 2', 'line 1']
  ])('names the place of a fault: %#', async (content, sentence) => {
    const said = await refusal(['meetings', path('c.dzn'), '--json'], content)
    expect(said).toContain(path('c.dzn'))
    expect(said).toContain(sentence)
  })
})

const form = (change: Record<string, unknown> = {}) =>
  JSON.stringify({
    slots: 2,
    rooms: [{ id: 'hall', tables: 1 }],
    participants: [{ id: 'Anna' }, { id: 'Bela' }, { id: 'Cem', available: [0] }],
    wishes: [
      { from: 'Anna', to: 'Bela', kind: 'must' },
      { from: 'Bela', to: 'Cem', kind: 'meet', weight: 2 },
      { from: 'Cem', to: 'Anna', kind: 'meet' }
    ],
    ...change
  })

describe('hubwerk plan meetings FILE.json', () => {
  it('gives timetable, bound and a reason for the wish without a place', async () => {
    const { code, out } = await plan(['meetings', path('d.json'), '--json'], form())
    const answer = JSON.parse(out[0]!)
    expect(code).toBe(0)
    expect(answer).toMatchObject({ mustsPlaced: 1, placed: 2, weight: 3 })
    expect(answer.bound).toBeGreaterThanOrEqual(3)
    expect(answer.unplaced).toHaveLength(1)
    expect(answer.unplaced[0].people).toEqual(['Cem', 'Anna'])
    expect(answer.unplaced[0].text).toMatch(/In slot \d it has a place/)
  })

  it('keeps what an earlier result announced', async () => {
    const first = await plan(['meetings', path('e.json'), '--json'], form())
    writeFileSync(path('announced.json'), first.out[0]!)
    const again = ['meetings', path('e.json'), '--json', '--announced', path('announced.json')]
    const { out } = await plan(again, form())
    expect(JSON.parse(out[0]!)).toMatchObject({ moved: [], dropped: [], placed: 2 })
    const without = await plan(
      again,
      form({ participants: [{ id: 'Anna' }, { id: 'Bela' }, { id: 'Cem', available: [] }] })
    )
    expect(JSON.parse(without.out[0]!).dropped).toHaveLength(1)
  })

  it.each([
    ['', 'the form is empty'],
    ['{', 'not valid JSON'],
    ['[]', '$ must be an object'],
    [form({ slots: 0 }), 'slots must be from 1 to 500, not 0'],
    [form({ participants: [] }), 'the form is empty: participants'],
    [
      form({ participants: [{ id: 'Anna', min: 2, max: 1 }] }),
      'participants[0]: the minimum (2) is above the maximum (1)'
    ],
    [form({ wishes: [{ from: 'Anna', to: 'Zoe', kind: 'meet' }] }), 'wishes[0]: there is no “Zoe”'],
    [
      form({ wishes: [{ from: 'Anna', to: 'Bela', kind: 'perhaps' }] }),
      'wishes[0].kind must be one of must, meet, noThanks'
    ],
    [
      form({ wishes: [{ from: 'Anna', to: 'Anna', kind: 'meet' }] }),
      'wishes[0]: a participant cannot meet themselves'
    ],
    [form({ participants: [{ id: 'Anna' }, { id: 'Anna' }] }), 'participants: Anna is named twice'],
    [
      form({ fixed: [{ people: ['Bela', 'Cem'], slot: 1 }] }),
      'Bela – Cem cannot take place where it is fixed'
    ],
    [
      form({
        precedences: [
          { before: ['Anna', 'Bela'], after: ['Bela', 'Cem'] },
          { before: ['Bela', 'Cem'], after: ['Anna', 'Bela'] }
        ]
      }),
      'would have to take place before itself'
    ]
  ])('names the place of a fault: %#', async (content, sentence) => {
    const args = ['meetings', path('f.json'), '--json']
    expect(await refusal(args, content)).toContain(sentence)
    expect(await refusal(args, content, 'de')).not.toContain(sentence)
  })
})

describe('hubwerk plan jury', () => {
  const scores = {
    scores: [
      [0.9, 0.2],
      [0.4, -1],
      [0.1, 0.8]
    ]
  }

  it('reads scores and numbers from 0', async () => {
    const args = ['jury', path('g.json'), '--json', '--reviews', '1', '--max-load', '1']
    const { out } = await plan(args, JSON.stringify(scores))
    expect(JSON.parse(out[0]!)).toMatchObject({ status: 'optimal', total: 1.7, bound: 1.7, minPerPaper: 0.8 })
    expect(JSON.parse(out[0]!).assignment).toEqual([
      [0, 0],
      [2, 1]
    ])
  })

  it('reads bids and names as in the file', async () => {
    const bids = [
      { reviewer: 7, yes: [31], maybe: [], no: [32], conflict: [] },
      { reviewer: 8, yes: [31], maybe: [32], no: [], conflict: [] },
      { reviewer: 9, yes: [], maybe: [32], no: [], conflict: [31] }
    ]
    const args = ['jury', path('h.jsonl'), '--json', '--reviews', '1', '--max-load', '1']
    const { out } = await plan(args, bids.map((one) => JSON.stringify(one)).join('\n'))
    const { total, assignment } = JSON.parse(out[0]!)
    expect(total).toBe(1.5)
    expect(assignment).toHaveLength(2)
    expect(assignment).not.toContainEqual([9, 31])
  })

  it('explains in words why there are too few', async () => {
    const args = ['jury', path('i.json'), '--json', '--reviews', '3']
    const { out } = await plan(args, JSON.stringify(scores))
    expect(JSON.parse(out[0]!).reason).toBe(
      'Applications 1 (1) need 3 reviews; the 2 jurors who may review them can give 2 at most (0, 2).'
    )
  })

  it.each([
    ['', 'names no applications'],
    ['{"scores":[]}', '“scores” must be a list of rows'],
    ['{"scores":[[1,2],[1]]}', 'scores[1] must be a row of 2 numbers'],
    ['{"scores":[[1,"x"]]}', 'scores[0][1] must be a number'],
    ['{"scores":[[1]],"forced":[[0,4]]}', '“forced[0]” must hold whole numbers'],
    ['{"scores":[[1]],"reviewsPerPaper":[1,2]}', '“reviewsPerPaper” must be one number or a list of 1'],
    ['{"scores":[[1]],"maxLoad":[1.5]}', '“maxLoad[0]” must be a whole number'],
    ['{"reviewer":1,"yes":[1]}\n{oops', 'line 2 is not valid JSON'],
    ['{"reviewer":1,"yes":7}', 'line 1 needs “reviewer”'],
    ['{"scores":[[1]],"minLoad":9}', 'the fewest reviews of a juror (9) are more than the most (4)']
  ])('names the place of a fault: %#', async (content, sentence) => {
    expect(await refusal(['jury', path('j.json'), '--json'], content)).toContain(sentence)
  })
})

describe('hubwerk plan', () => {
  it('says what is missing or out of range', async () => {
    expect(await refusal(['juries', 'x'])).toContain('plan meetings FILE or plan jury FILE')
    expect(await refusal(['jury'])).toContain('file to plan from is missing')
    expect(await refusal(['jury', path('nowhere.json')])).toContain('does not exist')
    expect(await refusal(['jury', folder])).toContain('does not exist')
    const args = ['meetings', path('k.dzn')]
    expect(await refusal([...args, '--fairness=-1'], dzn())).toContain('--fairness is a number from 0')
    expect(await refusal([...args, '--time-limit', 'soon'], dzn())).toContain('--time-limit is a number')
    expect(await refusal(['jury', path('g.json'), '--objective', 'best'])).toContain(
      'total, maxmin, lexicographic'
    )
  })
})
