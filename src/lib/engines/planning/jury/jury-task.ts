/** Who reviews which application. Jurors and applications are numbered from 0. */
export interface JuryTask {
  jurors: number
  applications: number
  /** By juror, then application: how well they suit each other; any finite numbers from 0. */
  affinity: ArrayLike<number>[]
  /** By juror, then application: 1 where the juror must not review it (conflict of interest). */
  barred: Uint8Array[]
  /** By application: the reviews that it gets. */
  reviews: number[]
  /** By juror: fewest and most reviews. */
  leastLoad: number[]
  mostLoad: number[]
  /** Pairs that are part of every answer: forced, or started work that is kept. */
  kept: [juror: number, application: number][]
  /** Groups of jurors without common members: how many reviews of each application come from the group. */
  groups: { jurors: number[]; least: number; most: number }[]
}

/** Why there is no assignment. */
export type JuryImpossible =
  | { code: 'keptBarred'; juror: number; application: number }
  | { code: 'keptOverfull'; juror: number }
  | { code: 'keptTooMany'; application: number }
  | { code: 'groupsOverlap'; juror: number }
  /** These applications need more reviews than all who may review any of them can give. */
  | { code: 'tooFewJurors'; applications: number[]; needed: number; jurors: number[]; possible: number }
  /** These jurors must give more reviews than the applications they may review can take. */
  | { code: 'tooMuchLoad'; jurors: number[]; needed: number; applications: number[]; possible: number }
  | { code: 'groupBound'; application: number; group: number }
  | { code: 'together' }

export interface JuryAnswer {
  status: 'optimal' | 'feasible' | 'infeasible'
  /** Sum of all affinities. */
  total: number
  /** Lowest sum of affinities of an application. */
  lowest: number
  /** No assignment is better, in the measure of the objective (total, or lowest). */
  bound: number
  pairs: [juror: number, application: number][]
  impossible: JuryImpossible | null
}

export const mayReview = (task: JuryTask, juror: number, application: number): boolean =>
  task.barred[juror]![application] === 0

/** Reviews of all these applications together. */
export const reviewsOf = (task: JuryTask, applications: readonly number[]): number =>
  applications.reduce((sum, a) => sum + task.reviews[a]!, 0)

/** By application, the sum of its reviewers' affinities. */
export function sumsByApplication(task: JuryTask, pairs: JuryAnswer['pairs']): number[] {
  const sums = new Array<number>(task.applications).fill(0)
  for (const [juror, application] of pairs) sums[application]! += task.affinity[juror]![application]!
  return sums
}
