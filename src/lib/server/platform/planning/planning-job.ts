import type { Progress } from '../../../engines/planning/control.ts'
import type { B2bInstance } from '../../../engines/planning/b2b/instance.ts'
import type { B2bAnswer } from '../../../engines/planning/b2b/plan-b2b-meetings.ts'
import type { JuryAnswer, JuryTask } from '../../../engines/planning/jury/jury-task.ts'
import type { JuryObjective } from '../../../engines/planning/jury/plan-jury.ts'
import type { DayModel } from '../../../engines/planning/meetings/day-model.ts'
import type { Place } from '../../../engines/planning/meetings/board.ts'
import type { Figures } from '../../../engines/planning/meetings/worth.ts'

/** What a worker can be asked to plan; plain data, so that it can cross to another thread. */
export type PlanningJob =
  | { kind: 'b2b'; instance: B2bInstance; fairness: number }
  | { kind: 'jury'; task: JuryTask; objective: JuryObjective }
  | { kind: 'day'; model: DayModel; seed: number; steps: number }

export type PlanningResult =
  | { kind: 'b2b'; answer: B2bAnswer }
  | { kind: 'jury'; answer: JuryAnswer }
  | { kind: 'day'; places: (Place | null)[]; figures: Figures; bound: number; gap: number }

/** What the worker tells. */
export type PlanningNews = { progress: Progress } | { result: PlanningResult }
