/**
 * Answers that are asked for again and again, kept for a moment: those who ask the same thing within it share one answer.
 *
 * @module
 */

/** How long and how many. */
export interface Memory {
  /** For how many milliseconds an answer is kept. */
  readonly milliseconds: number
  /** At most this many answers; the oldest goes first. */
  readonly most: number
  /** The time in milliseconds, from any start. */
  readonly clock: () => number
}

/** A function that remembers what `ask` answered to the same key. A failure is not kept. */
export function remembered<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  keyOf: (question: Question) => string,
  { milliseconds, most, clock }: Memory,
): (question: Question) => Promise<Answer> {
  const kept = new Map<string, { readonly answer: Promise<Answer>; readonly until: number }>()
  const askAnew = (question: Question, key: string): Promise<Answer> => {
    const answer = ask(question)
    kept.delete(key)
    kept.set(key, { answer, until: clock() + milliseconds })
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    answer.catch(() => {
      if (kept.get(key)?.answer === answer) kept.delete(key)
    })
    return answer
  }
  return (question) => {
    const key = keyOf(question)
    const known = kept.get(key)
    return known !== undefined && clock() < known.until ? known.answer : askAnew(question, key)
  }
}
