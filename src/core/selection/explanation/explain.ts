/**
 * Explains everything about one candidate at a moment: what was decided, by which rule, on which facts, and what would have
 * been enough.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { type Instant, formatInstant, parseInstant } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import { current, seenAt } from '../in-force.ts'
import { type RoundStanding, outcomeIn, standingOf } from '../outcomes/standing.ts'
import type { Candidate, OutcomeCode, Selection } from '../state.ts'
import { hiringPart, listParts, openPart } from './after.ts'
import { applicationPart, conditionsPart } from './application.ts'
import type { ActorInWords, Explanation, ExplanationPart } from './format.ts'
import { NOT_YET, OUTCOMES } from './outcome-line.ts'
import { roundPart } from './round.ts'
import { statusInWords } from './status.ts'

/** The explanation for a candidate; undefined when nobody of that name applied. Who acted is called as in the record, or in words. */
export function explain(
  recorded: Selection,
  name: string,
  at: Instant | undefined,
  inWords: ActorInWords = asRecorded,
): Explanation | undefined {
  const selection = seenAt(recorded, at)
  const candidate = selection.candidates.get(name)
  if (candidate === undefined) return undefined
  const regulation = current(selection)
  const moment = at ?? selection.last
  const standing = standingOf(selection)
  const screened = screenedAs(regulation, standing, candidate)
  const rounds = standing.flatMap((one) => roundPart(selection, one, candidate, inWords) ?? [])
  const after: readonly (ExplanationPart | undefined)[] =
    moment === undefined
      ? []
      : [
          ...listParts(selection, name, moment),
          hiringPart(selection, name),
          openPart(selection, name, moment),
        ]
  return {
    format: 'keur-explanation/1',
    regulation: regulation.regulation,
    title: { nl: regulation.announcement.title.nl, en: regulation.announcement.title.en },
    candidate: name,
    at: moment ?? null,
    result: resultOf(standing, candidate),
    parts: [
      applicationPart(regulation, candidate, screened),
      conditionsPart(regulation, candidate, screened),
      ...rounds,
      ...after.filter((part): part is ExplanationPart => part !== undefined),
    ],
  }
}

/** The outcome of the screening, once it was decided and as long as it holds. */
function screenedAs(
  { rounds }: Regulation,
  standing: readonly RoundStanding[],
  candidate: Candidate,
): OutcomeCode | undefined {
  const first = rounds.findIndex(({ kind }) => kind === 'eligibility')
  const one = standing[first]
  const found = one === undefined ? undefined : outcomeIn(one, candidate)
  return found?.status === 'decided' ? found.outcome.code : undefined
}

function asRecorded(actor: string): string {
  return actor
}

/** The explanation as text for a terminal or a letter. */
export function explanationText(explanation: Explanation, language: Language): string {
  const at =
    explanation.at === null ? '' : ` (${formatInstant(instantOf(explanation.at), language)})`
  const parts = explanation.parts.map(({ heading, lines }) => {
    const body = lines.map(({ depth, text }) => `${'  '.repeat(depth)}- ${text[language]}`)
    return [`## ${heading[language]}`, '', ...body].join('\n')
  })
  const head = `# ${explanation.candidate}: ${explanation.title[language]}${at}`
  return [head, '', explanation.result[language], '', parts.join('\n\n'), ''].join('\n')
}

/** In one sentence: what is frozen first, otherwise the last round of which there is something to say. */
function resultOf(standing: readonly RoundStanding[], candidate: Candidate): Explanation['result'] {
  if (candidate.withdrawn !== undefined) return { ...sentence(OUTCOMES.withdrawn) }
  const found = standing.flatMap((one) => {
    const outcome = outcomeIn(one, candidate)
    return outcome === undefined ? [] : [{ ...outcome, touched: one.state.touched }]
  })
  const telling =
    found.find(({ status }) => status === 'frozen') ??
    found.findLast(({ outcome }) => outcome.code !== 'undecided')
  if (telling === undefined) return found.length === 0 ? { ...NOTHING_YET } : { ...NOT_YET }
  const said = OUTCOMES[telling.outcome.code]
  if (telling.status === 'decided') return { ...sentence(said) }
  const status = statusInWords(telling.status, telling.touched)
  return { nl: `${status.nl}: ${said.nl}.`, en: `${status.en}: ${said.en}.` }
}

const NOTHING_YET = { nl: 'Er is nog niets beslist.', en: 'Nothing has been decided yet.' }

function sentence({ nl, en }: { readonly nl: string; readonly en: string }): {
  nl: string
  en: string
} {
  return { nl: `${capital(nl)}.`, en: `${capital(en)}.` }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function instantOf(text: string): Instant {
  const read = parseInstant(text)
  if (read === undefined) throw new Error('An explanation names a readable instant.')
  return read
}
