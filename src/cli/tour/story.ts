/**
 * What happened in a selection, as a few lines with their day: what was decided, and what the engine made of it.
 *
 * @module
 */

import type { RoundOutcome } from '#core/selection/outcome-file/format.ts'
import type { Event, EventName, EventOf } from '#core/selection/event.ts'
import { outcomeParts } from '#core/selection/outcome-file/outcome-file.ts'
import type { Selection } from '#core/selection/state.ts'
import { type Day, monthName, partsOf } from '#core/values/day.ts'
import { dayInBrussels, parseInstant } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import { correctedLine, outcomeLine } from './outcome-line.ts'
import { WORDS } from './words.ts'

/** A line of the story. */
export interface StoryLine {
  readonly day: string
  readonly text: string
}

/** Listens to a selection and tells what is worth telling. */
export interface Teller {
  /** Told after an event was taken. */
  readonly hear: (event: Event) => void
  readonly lines: () => readonly StoryLine[]
}

/** Starts telling about a selection that is being folded. */
export function teller(selection: Selection, language: Language): Teller {
  const lines: StoryLine[] = []
  const before = new Map<string, ReadonlySet<string>>()
  return {
    lines: () => lines,
    hear: (event) => {
      const text = told({ selection, language, before }, event)
      if (text === undefined) return
      const at = parseInstant(event.at)
      lines.push({ day: at === undefined ? '' : shortDay(dayInBrussels(at), language), text })
    },
  }
}

/** A day in short: 20 nov 2025. */
export function shortDay(day: Day, language: Language): string {
  const { year, month, dayOfMonth } = partsOf(day)
  const name = month === 3 && language === 'nl' ? 'mrt' : monthName(month)[language].slice(0, 3)
  return `${dayOfMonth} ${name} ${year}`
}

interface Telling {
  readonly selection: Selection
  readonly language: Language
  /** Who went on by the last decision of each round. */
  readonly before: Map<string, ReadonlySet<string>>
}

type Tell<Name extends EventName> = (telling: Telling, event: EventOf<Name>) => string | undefined

type Tells = { readonly [Name in EventName]?: Tell<Name> }

function told<Name extends EventName>(telling: Telling, event: EventOf<Name>): string | undefined {
  const tell: Tell<Name> | undefined = TELLS[event.event]
  return tell?.(telling, event)
}

const TELLS: Tells = {
  RoundConfirmed: decided,
  CorrectionConfirmed: decided,
  ConflictFound: ({ language }, { assessor }) => WORDS.conflict[language].replace('{0}', assessor),
  ScoresImported: ({ language }, { overrules }) =>
    overrules === undefined
      ? undefined
      : WORDS.overruled[language].replace('{0}', names(overrules)),
  ScoreCorrected: ({ language }, { candidate }) =>
    WORDS.corrected[language].replace('{0}', candidate),
  ChoiceMade: replaced,
  ReuseDecided: ({ language }, { candidate, finding }) =>
    WORDS[finding === 'granted' ? 'reused' : 'notReused'][language].replace('{0}', candidate),
  RankedListCalled: ({ selection, language }) =>
    WORDS.called[language].replace('{0}', names(selection.calls.at(-1)?.candidates ?? [])),
  ServiceEntered: ({ selection, language }, { offer }) => {
    const found = selection.offers.get(offer)
    const contract = WORDS[found?.contract === 'statutory' ? 'statutory' : 'contractual'][language]
    return `${WORDS.entered[language].replace('{0}', found?.candidate ?? '')} (${contract})`
  },
  AcceptanceReneged: ({ selection, language }, { offer }) =>
    WORDS.reneged[language].replace('{0}', selection.offers.get(offer)?.candidate ?? ''),
}

function decided(
  { selection, language, before }: Telling,
  event: EventOf<'RoundConfirmed'> | EventOf<'CorrectionConfirmed'>,
): string | undefined {
  const outcome = outcomeOf(selection, event.round)
  const goesOn = going(selection, event.round)
  const earlier = before.get(event.round)
  before.set(event.round, goesOn)
  if (outcome === undefined) return undefined
  if (earlier === undefined) return outcomeLine(outcome, language)
  return correctedLine(outcome, language, {
    comesIn: [...goesOn].filter((name) => !earlier.has(name)),
    fallsOut: [...earlier].filter((name) => !goesOn.has(name)),
  })
}

function outcomeOf(selection: Selection, round: string): RoundOutcome | undefined {
  return outcomeParts(selection, undefined).head.rounds.find((one) => one.round === round)
}

function going(selection: Selection, round: string): ReadonlySet<string> {
  const outcomes = selection.rounds.get(round)?.decided?.outcomes ?? new Map<string, never>()
  const found = [...outcomes].filter(([, { code }]) => code === 'goes-on' || code === 'passed')
  return new Set(found.map(([name]) => name))
}

function replaced(
  { selection, language }: Telling,
  { choice, option }: EventOf<'ChoiceMade'>,
): string | undefined {
  if (!choice.endsWith('/replacement')) return undefined
  if (option !== 'yes') return WORDS.notReplaced[language]
  const brought = [...selection.rounds.values()].flatMap((state) =>
    [...state.brought].filter(([, via]) => via === 'replacement').map(([name]) => name),
  )
  return WORDS.replaced[language].replace('{0}', names(brought))
}

function names(candidates: readonly string[]): string {
  return candidates.join(', ')
}
