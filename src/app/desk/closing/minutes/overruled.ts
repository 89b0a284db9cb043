/**
 * How often a person concluded otherwise in the screening than the rules propose, by the code of the reason. In Dutch, for minutes.
 *
 * Candidates stand with their number, and the words beside a code are left out. Whoever concluded "as the rules conclude" did so
 * when it was recorded. Of candidates whose data are gone nothing can be told any more.
 *
 * @module
 */

import { counting } from '#core/selection/applications/counting.ts'
import { judgedPoint } from '#core/selection/applications/timeliness.ts'
import type { ValidityPoint } from '#core/selection/outcomes/eligibility.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Assessment, Candidate, Selection } from '#core/selection/state.ts'
import { REASON_CODES, type ReasonCode, codeIn } from '../../screening/codes.ts'
import { ruledByRoute, ruledOnPoint } from '../../screening/judge.ts'
import { eachIn } from '../each.ts'
import type { MinutesFact } from './minutes-data.ts'
import { counted, named } from './phrases.ts'

/** A conclusion of a person, held beside that of the rules. */
interface Conclusion {
  readonly candidate: string
  readonly code: ReasonCode | undefined
  readonly rules: 'same' | 'otherwise' | 'open'
  /** Whether it is to the good of the candidate. */
  readonly isGood: boolean
}

/** What persons concluded in a decided screening: the figures, and a sentence for each reason. */
export function conclusionsIn(
  { roll }: Selection,
  regulation: Regulation,
  { outcomes }: Assessment,
): { readonly facts: MinutesFact[]; readonly sentences: string[] } {
  const all: Conclusion[] = []
  let erased = 0
  eachIn(roll, outcomes, (candidate) => {
    if (candidate.erased === undefined) all.push(...conclusionsAbout(regulation, candidate))
    else erased += 1
  })
  const otherwise = all.filter(({ rules }) => rules === 'otherwise')
  const open = all.filter(({ rules }) => rules === 'open')
  return {
    facts: [
      { name: 'Anders dan voorgesteld', value: otherwiseInWords(otherwise, erased) },
      ...(open.length === 0
        ? []
        : [
            {
              name: 'Zonder voorstel',
              value: `${times(open.length)} besloten (${numbersOf(open)})`,
            },
          ]),
    ],
    sentences: [...Map.groupBy(otherwise, ({ code }) => code)]
      .map(([code, some]) => sentenceOf(code, some))
      .toSorted(),
  }
}

function otherwiseInWords(otherwise: readonly Conclusion[], erased: number): string {
  const whose = counted(erased, 'kandidaat', 'kandidaten')
  const gone = erased === 0 ? '' : `; van ${whose} zijn de gegevens gewist`
  if (otherwise.length === 0) return `geen enkele keer besloten${gone}`
  const about = new Set(otherwise.map(({ candidate }) => candidate)).size
  return `${times(otherwise.length)} besloten, over ${counted(about, 'kandidaat', 'kandidaten')}${gone}`
}

function sentenceOf(code: ReasonCode | undefined, some: readonly Conclusion[]): string {
  const why =
    code === undefined
      ? 'met een reden in eigen woorden'
      : `met als reden “${REASON_CODES[code].nl}”`
  const good = some.filter(({ isGood }) => isGood).length
  const effect = `${good} in het voordeel van de kandidaat, ${some.length - good} in het nadeel`
  return `Anders besloten dan de regels voorstelden, ${why}: ${times(some.length)} (${numbersOf(some)}); ${effect}.`
}

function times(count: number): string {
  return `${count} keer`
}

/** Each number once. */
function numbersOf(some: readonly Conclusion[]): string {
  return named([...new Set(some.map(({ candidate }) => candidate))].toSorted())
}

function conclusionsAbout(regulation: Regulation, candidate: Candidate): readonly Conclusion[] {
  return [...aboutConditions(regulation, candidate), ...aboutValidity(regulation, candidate)]
}

function aboutConditions(regulation: Regulation, candidate: Candidate): readonly Conclusion[] {
  return (candidate.judgements ?? []).map((judgement) => {
    const { finding, reason } = judgement
    const code = codeIn(reason)
    const found = code === 'as-rules' ? [] : ruledByRoute(regulation, candidate, judgement)
    const isOtherwise = found.some((one) => one !== 'undecided' && one !== finding)
    const isOpen = !isOtherwise && found.includes('undecided')
    return {
      candidate: candidate.candidate,
      code,
      rules: isOtherwise ? 'otherwise' : isOpen ? 'open' : 'same',
      isGood: finding === 'met',
    }
  })
}

const POINTS: readonly ValidityPoint[] = ['late', 'postmark', 'language', 'attachment', 'channel']

function aboutValidity(regulation: Regulation, candidate: Candidate): readonly Conclusion[] {
  const { validity } = candidate
  const submission = validity === undefined ? undefined : counting(regulation, candidate)
  if (validity === undefined || submission === undefined) return []
  return POINTS.flatMap((point): readonly Conclusion[] => {
    const judged = validity[judgedPoint(submission.application, point)]
    if (judged === undefined) return []
    const code = codeIn(judged.reason)
    const ruled = code === 'as-rules' ? judged.finding : ruledOnPoint(regulation, candidate, point)
    return [
      {
        candidate: candidate.candidate,
        code,
        rules: ruled === judged.finding ? 'same' : ruled === 'undecided' ? 'open' : 'otherwise',
        isGood: judged.finding === 'valid',
      },
    ]
  })
}
