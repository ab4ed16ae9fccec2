import { describe, expect, it } from 'vitest'
import { createMatchingIndex } from './matching-index.ts'
import { TextColumns } from './text-columns.ts'
import { selectVoters } from './voters.ts'
import {
  numbersFrom,
  sampleLanguage,
  sampleQueries,
  sampleWorld
} from '../../../../tests/matching/sample-world.ts'
import { defaultWeights } from './weights.ts'

const everyDay = Infinity

/** Random texts of all kinds; scores on a coarse scale, so that many are equal. */
function randomTexts(seed: number, count: number, scale: number) {
  const next = numbersFrom(seed)
  const columns = new TextColumns()
  const scores = new Float32Array(count)
  for (let text = 0; text < count; text++) {
    const day = next() < 0.1 ? Number.NaN : Math.floor(next() * 100)
    columns.put(text, next() < 0.8 ? 'activity' : 'offer', day, 1)
    columns.present[text] = next() < 0.9 ? 1 : 0
    if (next() < 0.1) columns.drop(text)
    scores[text] = next() < 0.3 ? 0 : Math.ceil(next() * scale) / 7
  }
  const admitted = Uint8Array.from({ length: count }, () => (next() < 0.5 ? 1 : 0))
  return { columns, scores, admitted }
}

/** The same by sorting everything. */
function sorted(texts: ReturnType<typeof randomTexts>, most: number, asOfDay: number, isFiltered: boolean) {
  const { columns, scores, admitted } = texts
  const may = [...scores.keys()].filter(
    (text) =>
      scores[text]! > 0 &&
      columns.kinds[text] === 1 &&
      columns.present[text]! > 0 &&
      !(columns.days[text]! > asOfDay) &&
      (!isFiltered || admitted[text] === 1)
  )
  const floor = may.map((text) => scores[text]!).sort((a, b) => b - a)[most - 1] ?? 0
  return may.filter((text) => scores[text]! >= floor)
}

describe('voters', () => {
  it('are exactly the best activities, with all that share the last place', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const texts = randomTexts(seed, 50 * seed, seed % 2 === 0 ? 1e6 : 9)
      for (const most of [1, 10, 200]) {
        for (const asOfDay of [everyDay, 50]) {
          for (const isFiltered of [false, true]) {
            const limits = { most, asOfDay, admitted: isFiltered ? texts.admitted : null }
            const found = selectVoters(texts.scores, texts.scores.length, texts.columns, limits)
            expect(found.activities.sort((a, b) => a - b)).toEqual(sorted(texts, most, asOfDay, isFiltered))
          }
        }
      }
    }
  })

  it('leave the ranking as it is when none of those passed over has a part in it', () => {
    const language = sampleLanguage()
    const world = sampleWorld(3, 60, 300)
    const answers = [10_000, 300].map((voters) => {
      const index = createMatchingIndex(language, { ...defaultWeights, voters })
      for (const organisation of world.organisations) index.putOrganisation(organisation)
      for (const activity of world.activities) index.putActivity(activity)
      return JSON.stringify(sampleQueries.map((text) => index.match({ text }, { top: 50, reasons: true })))
    })
    expect(answers[0]).toBe(answers[1])
  })

  it('are the best of those the filter lets through, not of all', () => {
    const index = createMatchingIndex(sampleLanguage(), { ...defaultWeights, voters: 1 })
    for (const [id, country] of [
      ['near', 'DE'],
      ['far', 'AT']
    ] as const)
      index.putOrganisation({ id, name: '', country })
    index.putActivity({ id: 'a1', text: 'Kegelbahn Zeppelin', participants: ['far'] })
    index.putActivity({ id: 'a2', text: 'Kegelbahn', participants: ['near'] })
    const ask = (filter: { country: string[] } | null) =>
      index.match({ text: 'Kegelbahn Zeppelin', filter }).ranking.map(({ id }) => id)
    expect(ask(null)).toEqual(['far'])
    expect(ask({ country: ['DE'] })).toEqual(['near'])
    const reason = index.whyNot({ text: 'Kegelbahn Zeppelin' }, 'near')
    if (reason.status !== 'tooFaint') throw new Error(reason.status)
    expect(reason.outrankedBy.map(({ id }) => id)).toEqual(['far'])
    expect(reason.missing.map(({ text }) => text)).toEqual(['Zeppelin'])
  })
})
