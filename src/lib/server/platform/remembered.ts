import { changeCount } from './matching/live-index.ts'

const mostAnswers = 500

/**
 * Remembers answers that are the same for everybody who asks alike, until anything in the database changes: the first
 * page of a large directory counts thirty thousand organisations, and most visitors ask for exactly it. Without a
 * listener for changes (command line, tests) every answer is worked out.
 */
export function remembering<Answer>(): (key: string, work: () => Promise<Answer>) => Promise<Answer> {
  const answers = new Map<string, Answer>()
  let from: number | null = null
  return async (key, work) => {
    const count = changeCount()
    if (count === null) return work()
    if (from !== count || answers.size >= mostAnswers) answers.clear()
    from = count
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = await work()
    // What was worked out while something changed may be old already.
    if (changeCount() === count) answers.set(key, answer)
    return answer
  }
}
