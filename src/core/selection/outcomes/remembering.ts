/**
 * The same question about the same file, answered once.
 *
 * A file that nobody looked at yet holds claims, the day of applying and the route chosen, and nothing else: where those
 * are the same, so is the answer. Claims are the same when they are the same list; files whose claims were verified, or
 * about which a person judged, are answered each time.
 *
 * @module
 */

import type { CandidateFile } from '#core/eligibility/file.ts'

type Answers<Answer> = WeakMap<CandidateFile['claims'], Answer>

/** The same answers as `answer` gives, which must depend on nothing but the file. */
export function remembering<Answer extends object>(
  answer: (file: CandidateFile) => Answer,
): (file: CandidateFile) => Answer {
  const known = new Map<string | undefined, Map<string, Answers<Answer>>>()
  let held = 0
  return (file) => {
    if (!isAsStated(file)) return answer(file)
    const answers = answersOn(known, file)
    const before = answers.get(file.claims)
    if (before !== undefined) return before
    const found = answer(file)
    if (held < MOST) {
      held += 1
      answers.set(file.claims, found)
    }
    return found
  }
}

/** How many answers are held. */
const MOST = 100_000

/** Nothing but what the candidate stated. */
function isAsStated({ evidence, judgements, hiredOn, known }: CandidateFile): boolean {
  const isUntouched = evidence.size === 0 && judgements.length === 0
  return isUntouched && hiredOn === undefined && known === undefined
}

/** What was answered to files of this day and route. */
function answersOn<Answer extends object>(
  known: Map<string | undefined, Map<string, Answers<Answer>>>,
  { chosenRoute, appliedOn }: CandidateFile,
): Answers<Answer> {
  const ofRoute = known.get(chosenRoute) ?? new Map<string, Answers<Answer>>()
  const answers = ofRoute.get(appliedOn) ?? new WeakMap<CandidateFile['claims'], Answer>()
  known.set(chosenRoute, ofRoute.set(appliedOn, answers))
  return answers
}
