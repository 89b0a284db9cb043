/**
 * A vacancy as people look for it: who recruits, for what, where, in which grade, by which routes, until when.
 *
 * It is drawn from the regulation and says nothing that the regulation does not. Whether one may apply follows from the day
 * of publication, the closing date with its whole day (policy 1), and an amendment that stops the selection (rule 16).
 *
 * @module
 */

import { stoppedAt } from '#core/regulation/amend.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { parseDay } from '#core/values/day.ts'
import { endOfDay, type Instant, startOfDay } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'

/** A kind of route, as the glossary names them. */
export type RouteKind = Regulation['routes'][string]['kind']

/** What a list of vacancies shows of one, and can be searched by. */
export interface Vacancy {
  /** The name of its regulation, which is its name in addresses. */
  readonly selection: string
  readonly number: string
  readonly authority: { readonly id: string; readonly name: string }
  readonly title: Text
  readonly alsoCalled: Text | undefined
  readonly grade: Regulation['announcement']['grade']
  readonly places: readonly Text[]
  readonly region: Text | undefined
  /** The kinds of route that are open, each once. */
  readonly routes: readonly RouteKind[]
  /** When applying begins; undefined where the regulation names no day. */
  readonly opens: Instant | undefined
  /** The last day on which one may apply. */
  readonly closing: string
  /** The end of that day: applications count up to, not including, this instant. */
  readonly closes: Instant
  /** When the selection was stopped; undefined when it was not. */
  readonly stopped: Instant | undefined
  /** What else it may be found by: tasks, context and skills, in both languages. */
  readonly words: Text
}

/** Whether one may apply: not yet, now, no more, or never again because the selection was stopped. */
export type VacancyState = 'upcoming' | 'open' | 'closed' | 'stopped'

/** The states of what one can still apply to. */
export const OPEN_STATES: readonly VacancyState[] = ['open', 'upcoming']

/**
 * The vacancy that `regulation` announces.
 *
 * @throws {RangeError} on a closing date that does not exist, which the checks refuse.
 */
export function vacancyOf(regulation: Regulation): Vacancy {
  const { announcement } = regulation
  const closing = parseDay(announcement.closing)
  if (closing === undefined) throw new RangeError(`No such day: ${announcement.closing}`)
  const published =
    announcement.published === undefined ? undefined : parseDay(announcement.published)
  return {
    selection: regulation.regulation,
    number: announcement.number,
    authority: announcement.authority,
    title: announcement.title,
    alsoCalled: announcement['also-called'],
    grade: announcement.grade,
    places: announcement.places.map(({ place }) => place),
    region: announcement.region,
    routes: [...new Set(Object.values(regulation.routes).map(({ kind }) => kind))],
    opens: published === undefined ? undefined : startOfDay(published),
    closing,
    closes: endOfDay(closing),
    stopped: stoppedAt(regulation),
    words: wordsOf(announcement),
  }
}

/** Whether one may apply to `vacancy` at `now`. */
export function stateOf(
  { opens, closes, stopped }: Pick<Vacancy, 'opens' | 'closes' | 'stopped'>,
  now: Instant,
): VacancyState {
  if (stopped !== undefined && stopped <= now) return 'stopped'
  if (now >= closes) return 'closed'
  return opens !== undefined && now < opens ? 'upcoming' : 'open'
}

/** The town of a place: places are written town first; what follows a comma says where in that town. */
export function townOf(place: string): string {
  return place.split(',')[0] ?? place
}

function wordsOf({ context, tasks, skills }: Regulation['announcement']): Text {
  const texts = [...context, ...tasks, ...skills.map(({ what }) => what)]
  return {
    nl: texts.map(({ nl }) => nl).join('\n'),
    en: texts.map(({ en }) => en).join('\n'),
  }
}
