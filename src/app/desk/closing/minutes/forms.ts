/**
 * The forms of assessors in a round: how many there are, and which were not waited for. In Dutch, for minutes; why one was not
 * waited for stands in the record.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { formatInstant } from '#core/values/instant.ts'
import { isBarred } from '../../judging/who.ts'
import type { Excused } from '../../judging/tableau.ts'
import type { Course } from './conflicts.ts'
import type { MinutesFact } from './minutes-data.ts'
import { counted } from './phrases.ts'

/** What is told about forms: nothing where scores were recorded without any. */
export function formsTold(
  course: Course,
  round: Round,
): { readonly facts: MinutesFact[]; readonly sentences: string[] } {
  const { judging } = course
  const forms = new Map(
    judging
      .formsIn(round.round)
      .map((form) => [`${form.by}/${form.event.measure}/${form.event.candidate}`, form] as const),
  )
  const excused = judging.excused.filter((one) => isLeftOut(course, round, one))
  if (forms.size + excused.length === 0) return { facts: [], sentences: [] }
  const barred = [...forms.values()].filter(({ by, event }) =>
    isBarred(course.selection, event, by),
  )
  const people = new Set([...forms.values()].map(({ by }) => by)).size
  const absent = new Set(excused.map(({ event }) => event.assessor)).size
  const left = [
    ...(barred.length === 0 ? [] : [`${barred.length} niet meegeteld`]),
    ...(absent === 0
      ? []
      : [`op ${counted(absent, 'beoordelaar', 'beoordelaars')} niet of niet altijd gewacht`]),
  ]
  return {
    facts: [
      {
        name: 'Formulieren',
        value: [
          people === 0
            ? 'geen enkel vergrendeld'
            : `${forms.size} vergrendeld door ${counted(people, 'beoordelaar', 'beoordelaars')}`,
          ...(left.length === 0 ? ['geen enkel weggelaten'] : left),
        ].join('; '),
      },
    ],
    sentences: excused.map(excusedInWords),
  }
}

/** Whether a form stayed away: whoever locked it all the same was not left out. */
function isLeftOut({ judging }: Course, { round }: Round, { event }: Excused): boolean {
  const { assessor, candidate } = event
  if (event.round !== round) return false
  return !judging
    .formsIn(round)
    .some((form) => form.by === assessor && form.event.candidate === candidate)
}

function excusedInWords({ by, recorded, event: { assessor, candidate } }: Excused): string {
  const which =
    candidate === undefined
      ? `formulieren van ${assessor} die er nog niet waren,`
      : `het formulier van ${assessor} over kandidaat ${candidate}`
  return `Op ${which} werd niet gewacht (${formatInstant(recorded, 'nl')}, door ${by}); de reden staat in het register.`
}
