/**
 * Words that German and English took from the same source differ by rule: "Mikroelektronik", "microelectronics".
 * The skeleton of a stem is what is left when those rules are undone (after Koehn and Knight 2002, Learning a
 * translation lexicon from monolingual corpora, on spelling as a cue).
 */

const rules: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/sch/g, 's'],
  [/sh/g, 's'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 'z'],
  [/ch/g, 'k'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/j/g, 'i'],
  [/(.)\1/g, '$1'],
  [/(itat|iti|it)$/, 'it'],
  [/(ier|is|iz|at|e|i)$/, '']
]

const shortestCognate = 5

/** The skeleton of a stem, or null when it is too short to be told from chance. */
export function skeletonOf(stem: string): string | null {
  if (stem.length < shortestCognate || stem.startsWith('#')) return null
  let skeleton = stem
  for (const [pattern, replacement] of rules) skeleton = skeleton.replace(pattern, replacement)
  return skeleton.length >= shortestCognate - 1 ? skeleton : null
}

/** Finds the terms of an index that share a skeleton. New terms are taken in when first needed. */
export function createCognates(terms: () => readonly string[]) {
  const bySkeleton = new Map<string, string[]>()
  let read = 0
  return (stem: string): readonly string[] => {
    const all = terms()
    for (; read < all.length; read++) {
      const skeleton = skeletonOf(all[read]!)
      if (skeleton === null) continue
      const known = bySkeleton.get(skeleton)
      if (known) known.push(all[read]!)
      else bySkeleton.set(skeleton, [all[read]!])
    }
    const skeleton = skeletonOf(stem)
    if (skeleton === null) return []
    return (bySkeleton.get(skeleton) ?? []).filter((term) => term !== stem).sort()
  }
}
