/**
 * The parts of a letter about a result, which stand both on paper and in the mail: first the outcome, then why, then what
 * follows, and how to appeal.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Language } from '#core/values/text.ts'
import { capitalised, whenInWords } from '../dates.ts'
import { type Part, type Piece, type Words } from '../letter/letter.ts'
import { contactParts } from '../receipt/parts.ts'
import { type Says, saysIn } from '../says.ts'
import { type Appeal, type Decision } from './decision.ts'

/** Everything, in this order. */
export function decisionParts(decision: Decision): Part[] {
  const says = saysIn(decision.language)
  return [
    { kind: 'notice', tone: decision.tone, title: decision.outcome, words: followsIn(decision) },
    ...replacing(decision, says),
    { kind: 'facts', facts: aboutFacts(decision, says) },
    ...whatChanged(decision, says),
    ...added(decision, says),
    ...why(decision, says),
    ...next(decision, says),
    ...appealParts(decision.appeal, decision.language),
    { kind: 'paragraph', words: decision.feedback },
    ...contactParts(decision),
  ]
}

function followsIn({ follows }: Decision): string {
  return follows.join(' ')
}

function replacing({ replaces, language }: Decision, says: Says): Part[] {
  if (replaces === undefined) return []
  const on = formatDay(replaces, language)
  const words = says(
    `Deze brief komt in de plaats van wat we je op ${on} over deze ronde meldden. De beslissing werd opnieuw bekeken; de redenen staan hieronder.`,
    `This letter replaces what we told you about this round on ${on}. The decision was looked at again; the reasons stand below.`,
  )
  return [{ kind: 'paragraph', words }]
}

/** After the facts of the decision, which are not of what changed. */
function whatChanged({ changed = [] }: Decision, says: Says): Part[] {
  if (changed.length === 0) return []
  return [{ kind: 'heading', text: says('Wat er veranderde', 'What changed') }, listOf(changed)]
}

function aboutFacts(
  { selection, candidate, round, decided, told, language }: Decision,
  says: Says,
): { readonly name: string; readonly value: Words }[] {
  return [
    { name: says('Functie', 'Job'), value: selection.title },
    ...(selection.number === undefined
      ? []
      : [{ name: says('Selectienummer', 'Selection number'), value: selection.number }]),
    { name: says('Jouw kandidaatnummer', 'Your candidate number'), value: candidate.pseudonym },
    { name: says('Ronde', 'Round'), value: round },
    { name: says('Beslist op', 'Decided on'), value: formatInstant(decided, language) },
    { name: says('Meegedeeld op', 'Told on'), value: formatDay(told, language) },
  ]
}

function added({ note }: Decision, says: Says): Part[] {
  if (note.length === 0) return []
  return [
    { kind: 'heading', text: says('Toelichting', 'Explanation') },
    ...note.map((words): Part => ({ kind: 'paragraph', words })),
  ]
}

function why({ reasons }: Decision, says: Says): Part[] {
  const [only] = reasons
  const isOne = reasons.length === 1
  return [
    { kind: 'heading', text: says('Waarom', 'Why') },
    ...(isOne && only !== undefined ? [listOf(only.lines)] : reasons.flatMap(withHeading)),
  ]
}

function withHeading({ heading, lines }: Decision['reasons'][number]): Part[] {
  if (lines.length === 0) return []
  return [{ kind: 'paragraph', words: [{ strong: heading }] }, listOf(lines)]
}

/** Lines under the one they explain. */
function listOf(lines: Decision['reasons'][number]['lines']): Part {
  const items: Piece[][] = []
  for (const { depth, text } of lines) {
    const before = items.at(-1)
    if (depth < UNDER || before === undefined) items.push([text])
    else before.push('\n', text)
  }
  return { kind: 'list', items }
}

/** From this depth on a line stands under the one before it. */
const UNDER = 2

function next({ next: steps, language }: Decision, says: Says): Part[] {
  if (steps.length === 0) return []
  return [
    { kind: 'heading', text: says('Wat er nu komt', 'What comes next') },
    {
      kind: 'steps',
      steps: steps.map(({ when, what }) => ({
        name: capitalised(whenInWords(when, language)),
        value: what,
      })),
    },
  ]
}

/** How, where and until when one can appeal. */
export function appealParts(appeal: Appeal, language: Language): Part[] {
  const says = saysIn(language)
  const last = formatDay(appeal.last, language)
  return [
    { kind: 'heading', text: says('Ben je het er niet mee eens?', 'Do you disagree?') },
    { kind: 'paragraph', words: appeal.says },
    {
      kind: 'facts',
      facts: [
        { name: says('Beroep bij', 'Appeal to'), value: appeal.body },
        { name: says('Hoe', 'How'), value: appeal.form },
        { name: says('Tot en met', 'Until the end of'), value: [{ strong: last }] },
      ],
    },
  ]
}
