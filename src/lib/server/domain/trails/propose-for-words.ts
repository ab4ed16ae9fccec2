import type { Span } from '#lib/engines/catalogue/compatibility/component.ts'
import { proposeTrails, type Proposal } from '#lib/engines/catalogue/trails/propose-trails.ts'
import type { Use } from '#lib/engines/catalogue/trails/use.ts'
import type { ReadyCatalogue } from '../../platform/matching/catalogue-cache.ts'
import { type StageChoice, useOf } from './stages.ts'

export interface WordsOfUse {
  /** What somebody wants to do, in their words. */
  text: string
  /** Where radio is used; null where it does not matter. */
  region: string | null
  /** What is outside must stand, in K. */
  temperature: Span | null
  stages: StageChoice
}

/** Components whose words are compared at most, best first. */
const mostScored = 400

/** The use that words describe, as the engine takes it. */
export function useForWords(ready: ReadyCatalogue, asked: WordsOfUse): Use {
  const { ranking } = ready.words.match({ text: asked.text }, { top: mostScored })
  const scores = new Map(ranking.map(({ id, score }) => [id, score]))
  const components = ready.index.components.map(({ id, class: componentClass }) => ({
    id,
    class: componentClass
  }))
  return useOf(asked.stages, components, scores, asked)
}

/** Whole systems for a use in words, best first, or what the hub lacks for one. */
export const proposeForWords = (ready: ReadyCatalogue, asked: WordsOfUse, count = 5): Proposal =>
  proposeTrails(ready.index, useForWords(ready, asked), { count, workedTogether: ready.workedTogether })
