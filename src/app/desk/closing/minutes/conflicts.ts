/**
 * Conflicts of interest in a round, declared beforehand or found afterwards, and what was done about them (policy 29). In Dutch,
 * for minutes; why there was one stands in the record, where it can be erased.
 *
 * One that was declared belongs to every round in which the candidate took part and the assessor judged. Where it touched no round,
 * it stands with the one that was on when it was declared.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import type { KnownConflict, Score, Selection } from '#core/selection/state.ts'
import { formatInstant } from '#core/values/instant.ts'
import { sheetsOf } from '../../judging/sheet.ts'
import type { Judging } from '../../judging/tableau.ts'
import type { MinutesFact } from './minutes-data.ts'
import { counted } from './phrases.ts'

/** A selection with what its record says about judging. */
export interface Course {
  readonly selection: Selection
  readonly regulation: Regulation
  readonly judging: Judging
}

/** What is told about conflicts in a round: whether there were any where people judge, and each of them. */
export function conflictsIn(
  course: Course,
  round: Round,
): { readonly facts: MinutesFact[]; readonly sentences: string[] } {
  const { conflictsKnown } = course.selection
  const declared = conflictsKnown.filter((one) => isDeclaredIn(course, round, one))
  const found = conflictsKnown.filter((one) => one.round === round.round)
  const count = declared.length + found.length
  const isTold = count > 0 || sheetsOf(round).length > 0
  return {
    facts: isTold ? [{ name: 'Belangenconflicten', value: figures(declared, found) }] : [],
    sentences: [
      ...declared.map((one) => declaredInWords(course, round, one)),
      ...[...Map.groupBy(found, ({ assessor }) => assessor)].map(([assessor, some]) =>
        foundInWords(course, round, { assessor, some }),
      ),
    ],
  }
}

function figures(declared: readonly unknown[], found: readonly unknown[]): string {
  if (declared.length + found.length === 0) return 'geen gemeld, geen vastgesteld'
  return `${declared.length} vooraf gemeld; ${found.length} achteraf vastgesteld`
}

function isDeclaredIn(course: Course, { round }: Round, conflict: KnownConflict): boolean {
  if (conflict.round !== undefined) return false
  const { rounds } = course.regulation
  const touched = rounds.filter((one) => touches(course, one.round, conflict))
  const places = touched.length > 0 ? touched : rounds.filter(isOnAt(course, conflict)).slice(0, 1)
  return places.some((one) => one.round === round)
}

function touches(
  { selection, judging }: Course,
  round: string,
  { assessor, candidate }: KnownConflict,
): boolean {
  const { decided, hands } = roundState(selection.rounds, round)
  const who = selection.candidates.get(candidate)
  if (who === undefined || decided?.outcomes.of(who) === undefined) return false
  return (
    hands.has(assessor) ||
    judging.formsIn(round).some(({ by }) => by === assessor) ||
    judging.assigned.get(round)?.event.assessors.includes(assessor) === true
  )
}

/** The first round that was not decided yet; the last where all were. */
function isOnAt({ selection, regulation }: Course, { at }: KnownConflict) {
  return ({ round }: Round): boolean => {
    const [first] = roundState(selection.rounds, round).confirmations
    return first === undefined || first.at > at || round === regulation.rounds.at(-1)?.round
  }
}

function declaredInWords(
  { judging }: Course,
  { round }: Round,
  { assessor, candidate, at }: KnownConflict,
): string {
  const hadLocked = judging
    .formsIn(round)
    .some(({ by, event }) => by === assessor && event.candidate === candidate)
  const after = hadLocked
    ? `wat ${assessor} al over die kandidaat vergrendeld had, telt niet mee`
    : `${assessor} beoordeelde die kandidaat niet`
  return `${assessor} meldde op ${formatInstant(at, 'nl')} vooraf een belangenconflict met kandidaat ${candidate}. Dat dossier ging voor ${assessor} dicht; ${after}.`
}

interface Found {
  readonly assessor: string
  readonly some: readonly KnownConflict[]
}

function foundInWords(course: Course, round: Round, { assessor, some }: Found): string {
  const whom = some.map(({ candidate, at }) => `${candidate} (${formatInstant(at, 'nl')})`)
  const forms = formsOf(course.judging, round.round, assessor)
  return [
    `Bij ${assessor} bleek achteraf een belangenconflict met kandidaat ${whom.join(' en met kandidaat ')}.`,
    voidedInWords(course.selection, round.round, { assessor, some }),
    ...(forms === 0
      ? []
      : [
          `${counted(forms, 'formulier', 'formulieren')} van ${assessor} ${forms === 1 ? 'telt' : 'tellen'} niet mee.`,
        ]),
    `${assessor} beoordeelde daarna niemand meer in deze ronde.`,
  ].join(' ')
}

/** How many forms somebody locked in a round, each once whatever the versions. */
function formsOf(judging: Judging, round: string, assessor: string): number {
  const own = judging.formsIn(round).filter(({ by }) => by === assessor)
  return new Set(own.map(({ event }) => `${event.measure}/${event.candidate}`)).size
}

function voidedInWords(selection: Selection, round: string, found: Found): string {
  const { assessor } = found
  const fell = voidedBy(selection, round, found)
  const again = fell.filter(({ void: isVoid }) => isVoid !== true).length
  if (fell.length === 0) return `${assessor} had in deze ronde geen scores ingevoerd.`
  const what =
    fell.length === 1
      ? `De score die ${assessor} in deze ronde gaf, verviel`
      : `De ${fell.length} scores die ${assessor} in deze ronde gaf, vervielen`
  const anew = `${again === 1 ? 'werd' : 'werden'} door iemand anders opnieuw gegeven.`
  return again === fell.length ? `${what} en ${anew}` : `${what}; ${again} ervan ${anew}`
}

/** The scores as they are now that fell at the moment of one of these conflicts. */
function voidedBy({ roll }: Selection, round: string, { assessor, some }: Found): readonly Score[] {
  const moments = new Set(some.map(({ at }) => at))
  const fell = ({ earlier = [] }: Score): boolean =>
    earlier.some(({ by, until }) => by === assessor && moments.has(until))
  return roll.flatMap(({ scores }) =>
    Object.entries(scores ?? {}).flatMap(([key, score]) =>
      key.startsWith(`${round}/`) && fell(score) ? [score] : [],
    ),
  )
}
