import { describe, expect, it } from 'vitest'
import { createMatchingIndex } from './matching-index.ts'
import { readText } from './read-text.ts'
import type { ActivityInput, Evidence, Match, OrganisationInput } from './types.ts'
import { defaultWeights } from './weights.ts'
import { sampleLanguage, sampleQueries, sampleWorld } from '../../../../tests/matching/sample-world.ts'

/**
 * Taking quoted evidence away lowers the score by its share, to the rounding of both. Held fixed, because it is a
 * property of the whole index and not of the evidence: rarity (a bystander takes over what is taken away, in the same
 * language), the length of the text (other words stand in), the number of participants, and the prior (none).
 */
const rounding = 3e-6
const language = sampleLanguage()
const weights = { ...defaultWeights, prior: 0 }
const bystander = 'bystander'
const standIn = 'qwzx'

type World = { organisations: OrganisationInput[]; activities: ActivityInput[] }

/** The sample world with one offer for each organisation, its language said, and a bystander without a topic. */
function worldOf(seed: number): World {
  const { organisations, activities } = sampleWorld(seed, 80, 160)
  const withOffers = organisations.map(({ description, ...rest }) => {
    const text = description ?? ''
    return {
      ...rest,
      description: null,
      texts: [{ id: 'offer', source: 'offer' as const, text, lang: language.detect(text) }]
    }
  })
  return { organisations: [...withOffers, { id: bystander, name: '' }], activities }
}

function rankingIn(world: World, text: string): Match[] {
  const index = createMatchingIndex(language, weights)
  for (const organisation of world.organisations) index.putOrganisation(organisation)
  for (const activity of world.activities) index.putActivity(activity)
  return index.match({ text }, { top: 500, reasons: true }).ranking
}

const scoreIn = (world: World, text: string, id: string): number =>
  rankingIn(world, text).find((match) => match.id === id)?.score ?? 0

/** The text with other words for the quoted ones, and the quoted ones by themselves. */
function split(
  text: string,
  lang: string | null | undefined,
  { spans }: Evidence
): { kept: string; taken: string } {
  const isQuoted = (start: number): boolean => spans.some((span) => start >= span.start && start < span.end)
  let kept = text
  const taken: string[] = []
  for (const { start, end } of readText(language, text, lang).words.toReversed()) {
    if (!isQuoted(start)) continue
    kept = `${kept.slice(0, start)}${standIn}${kept.slice(end)}`
    const isAlone = !isQuoted(start - 1) && !isQuoted(start - 2)
    taken.unshift(`${isAlone ? `${standIn} ` : ''}${text.slice(start, end)}`)
  }
  return { kept, taken: taken.join(' ') }
}

function withOffer(world: World, texts: Record<string, string>, lang: string | null | undefined): World {
  const organisations = world.organisations.map((organisation) => {
    const text = texts[organisation.id]
    const offer = { id: 'offer', source: 'offer' as const, text: text ?? '', lang: lang ?? null }
    return text === undefined ? organisation : { ...organisation, texts: [offer] }
  })
  return { ...world, organisations }
}

function handedOver({ organisations, activities }: World, from: string, ids: ReadonlySet<string>): World {
  const changed = activities.map((activity) =>
    ids.has(activity.id)
      ? { ...activity, participants: activity.participants.map((id) => (id === from ? bystander : id)) }
      : activity
  )
  return { organisations, activities: changed }
}

describe.each([1, 2, 3])('shares of world %i', (seed) => {
  const world = worldOf(seed)

  it('are what the score loses without the quoted activities', () => {
    let checked = 0
    for (const text of sampleQueries) {
      const ranking = rankingIn(world, text)
      if (ranking[0]!.score === 1) continue
      for (const { id, score, reasons } of ranking.slice(0, 4)) {
        for (const { type, share, evidence } of reasons!) {
          if (type !== 'similarActivity' || id === bystander) continue
          const without = handedOver(world, id, new Set(evidence.map(({ sourceId }) => sourceId!)))
          expect(Math.abs(score * (1 - share) - scoreIn(without, text, id))).toBeLessThan(rounding)
          checked++
        }
      }
    }
    expect(checked).toBeGreaterThan(8)
  })

  it('are what the score loses without the quoted words of an own text', () => {
    const languages = new Map(world.organisations.map(({ id, texts }) => [id, texts?.[0]?.lang]))
    let checked = 0
    for (const lang of ['de', 'en']) {
      const before = withOffer(world, { [bystander]: standIn }, lang)
      for (const text of sampleQueries) {
        const ranking = rankingIn(before, text)
        if (ranking[0]!.score === 1) continue
        for (const { id, score, reasons } of ranking.slice(0, 30)) {
          const reason = reasons!.find(({ evidence }) => evidence[0]?.source === 'offer')
          if (!reason || languages.get(id) !== lang || checked >= 24) continue
          const offer = before.organisations.find((other) => other.id === id)!.texts![0]!
          const { kept, taken } = split(offer.text, lang, reason.evidence[0]!)
          const after = withOffer(before, { [id]: kept, [bystander]: taken }, lang)
          expect(Math.abs(score * (1 - reason.share) - scoreIn(after, text, id))).toBeLessThan(rounding)
          checked++
        }
      }
    }
    expect(checked).toBeGreaterThan(8)
  })
})
