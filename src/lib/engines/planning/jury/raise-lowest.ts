import { type JuryAnswer, type JuryTask, mayReview, sumsByApplication } from './jury-task.ts'

/**
 * Improves an assignment by exchanges: a worse-off application gives up one review for a better one, taken from a juror
 * with room or exchanged with another application that stays better off than the first one was. Each step raises the
 * sorted sums (leximin), so it ends. Loads and groups stay as they are or within their limits.
 * @param everyone go on with the second lowest and so on; otherwise only with the lowest
 */
export function raiseLowest(
  task: JuryTask,
  start: JuryAnswer['pairs'],
  everyone: boolean,
  shouldStop: () => boolean
): JuryAnswer['pairs'] {
  const board = new Board(task, start)
  for (let improved = true; improved && !shouldStop();) {
    improved = false
    const order = board.sums.map((_sum, a) => a).sort((a, b) => board.sums[a]! - board.sums[b]! || a - b)
    for (const application of everyone ? order : order.slice(0, 1)) {
      if (board.improve(application)) {
        improved = true
        break
      }
    }
  }
  return board.pairs()
}

class Board {
  readonly sums: number[]
  private readonly task: JuryTask
  private readonly reviewers: Set<number>[]
  private readonly load: number[]
  private readonly kept: Set<string>
  private readonly groupOf: number[]

  constructor(task: JuryTask, pairs: JuryAnswer['pairs']) {
    this.task = task
    this.sums = sumsByApplication(task, pairs)
    this.reviewers = this.sums.map(() => new Set<number>())
    this.load = new Array<number>(task.jurors).fill(0)
    for (const [j, a] of pairs) {
      this.reviewers[a]!.add(j)
      this.load[j]!++
    }
    this.kept = new Set(task.kept.map(([j, a]) => `${j} ${a}`))
    this.groupOf = new Array<number>(task.jurors).fill(-1)
    task.groups.forEach(({ jurors }, g) => jurors.forEach((j) => (this.groupOf[j] = g)))
  }

  pairs(): JuryAnswer['pairs'] {
    const all = this.reviewers.flatMap((jurors, a) => [...jurors].map((j): [number, number] => [j, a]))
    return all.sort((x, y) => x[0] - y[0] || x[1] - y[1])
  }

  /** Tries to lift one application; the first exchange that does is made. */
  improve(application: number): boolean {
    const before = this.sums[application]!
    for (const out of [...this.reviewers[application]!].sort(
      (x, y) => this.worth(x, application) - this.worth(y, application)
    )) {
      if (this.kept.has(`${out} ${application}`)) continue
      for (let juror = 0; juror < this.task.jurors; juror++) {
        const gain = this.worth(juror, application) - this.worth(out, application)
        if (gain <= 1e-9 || !this.fits(juror, application, out)) continue
        if (this.hasRoom(juror) && this.canGiveUp(out)) {
          this.exchange(application, out, juror)
          return true
        }
        if (this.exchangeWithOther(application, out, juror, before)) return true
      }
    }
    return false
  }

  /** The juror leaves another application, where `out` or a juror with room steps in. */
  private exchangeWithOther(application: number, out: number, juror: number, floor: number): boolean {
    for (let other = 0; other < this.sums.length; other++) {
      if (other === application || !this.reviewers[other]!.has(juror)) continue
      if (this.kept.has(`${juror} ${other}`)) continue
      const rest = this.sums[other]! - this.worth(juror, other)
      if (rest + this.worth(out, other) > floor + 1e-9 && this.fits(out, other, juror)) {
        this.exchange(application, out, juror)
        this.exchange(other, juror, out)
        return true
      }
      if (!this.canGiveUp(out)) continue
      for (let third = 0; third < this.task.jurors; third++) {
        if (third === juror || !this.hasRoom(third) || !this.fits(third, other, juror)) continue
        if (rest + this.worth(third, other) <= floor + 1e-9) continue
        this.exchange(application, out, juror)
        this.exchange(other, juror, third)
        return true
      }
    }
    return false
  }

  private worth(juror: number, application: number): number {
    return this.task.affinity[juror]![application]!
  }

  /** Whether the juror may take the place of the one who leaves. */
  private fits(juror: number, application: number, leaving: number): boolean {
    return (
      mayReview(this.task, juror, application) &&
      !this.reviewers[application]!.has(juror) &&
      this.groupOf[juror] === this.groupOf[leaving]
    )
  }

  private hasRoom(juror: number): boolean {
    return this.load[juror]! < this.task.mostLoad[juror]!
  }

  private canGiveUp(juror: number): boolean {
    return this.load[juror]! > this.task.leastLoad[juror]!
  }

  private exchange(application: number, out: number, juror: number): void {
    this.reviewers[application]!.delete(out)
    this.reviewers[application]!.add(juror)
    this.load[out]!--
    this.load[juror]!++
    this.sums[application]! += this.worth(juror, application) - this.worth(out, application)
  }
}
