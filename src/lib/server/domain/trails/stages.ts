import type { Span } from '#lib/engines/catalogue/compatibility/component.ts'
import type { StageDemand, Use } from '#lib/engines/catalogue/trails/use.ts'

/** The places of a chain from what is measured to what is done about it, in the order of the data. */
export const stageKeys = ['measure', 'connect', 'compute', 'platform', 'analyse', 'act'] as const
export type StageKey = (typeof stageKeys)[number]

interface StageRule {
  classes: readonly string[]
  weight: number
  /** Whether whoever stands here must have to do with the words of the use; a gateway need not know what it carries. */
  isTopical: boolean
}

const rules: Record<StageKey, StageRule> = {
  measure: { classes: ['sensor'], weight: 4, isTopical: true },
  connect: { classes: ['gateway', 'radioModule', 'microcontroller'], weight: 1, isTopical: false },
  compute: { classes: ['edgeComputer'], weight: 1, isTopical: false },
  platform: { classes: ['platform'], weight: 1, isTopical: false },
  analyse: { classes: ['software'], weight: 3, isTopical: true },
  act: { classes: ['service', 'actuator'], weight: 2, isTopical: false }
}

/** What a use is asked with unless somebody says otherwise. */
export const usualStages: Record<StageKey, 'needed' | 'optional' | 'none'> = {
  measure: 'needed',
  connect: 'needed',
  compute: 'optional',
  platform: 'needed',
  analyse: 'needed',
  act: 'optional'
}

export type StageChoice = Record<StageKey, 'needed' | 'optional' | 'none'>

/** Of who is not spoken of: enough to stand where words do not matter, too little where they do. */
const silentFit = 0.3
/** Of the best in a stage: who says a fifth as much is meant by accident. */
const leastShare = 0.2

/**
 * A use for the engine: who may stand where, and how well they suit the words. `scores` by component, from 0, as the matching
 * gives them; what counts is the share of the best among the classes of a stage.
 */
export function useOf(
  choice: StageChoice,
  components: readonly { id: string; class: string }[],
  scores: ReadonlyMap<string, number>,
  { region, temperature }: { region: string | null; temperature: Span | null }
): Use {
  const stages = stageKeys.flatMap((key): StageDemand[] => {
    if (choice[key] === 'none') return []
    const { classes, weight, isTopical } = rules[key]
    const inside = components.filter((one) => classes.includes(one.class))
    const best = inside.reduce((most, { id }) => Math.max(most, scores.get(id) ?? 0), 0)
    const fit = new Map(
      inside.map(({ id }) => {
        const share = best > 0 ? (scores.get(id) ?? 0) / best : 0
        return [id, isTopical ? (share < leastShare ? 0 : share) : silentFit + (1 - silentFit) * share]
      })
    )
    return [
      {
        key,
        classes,
        weight,
        isOptional: choice[key] === 'optional',
        fit,
        minimumFit: isTopical ? leastShare : silentFit,
        // What stands outside is what measures and what connects it.
        ...(temperature && (key === 'measure' || key === 'connect') ? { temperature } : {})
      }
    ]
  })
  return { stages, region }
}
