/**
 * What the explanation says about lists, offers, hiring and what is still open for one candidate.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { formatDay } from '#core/values/day.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import { hiringOf } from '../hiring.ts'
import { current } from '../in-force.ts'
import type { Place } from '../lists/place.ts'
import { rankedList } from '../lists/ranked-list.ts'
import { reserve } from '../lists/reserve.ts'
import { type ListName, validityAt } from '../lists/validity.ts'
import { openPoints } from '../points/open-points.ts'
import type { Point } from '../points/point.ts'
import { pointInWords } from '../words/points.ts'
import type { Selection } from '../state.ts'
import { both, ordinal } from './figures.ts'
import type { ExplanationLine, ExplanationPart } from './format.ts'

/** The lists somebody stands on. The reserve names no rank (policy 26). */
export function listParts(
  selection: Selection,
  name: string,
  at: Instant,
): readonly ExplanationPart[] {
  const ranked = rankedList(selection, at).find(({ candidate }) => candidate === name)
  const member = reserve(selection, at).find(({ candidate }) => candidate === name)
  const rank = ranked?.rank
  return [
    ...(ranked === undefined
      ? []
      : [listPart(selection, at, { list: 'ranked-list', place: ranked.place, rank })]),
    ...(member === undefined
      ? []
      : [listPart(selection, at, { list: 'reserve', place: member.place })]),
  ]
}

/** Offers and what the hiring rules say; nothing before there is an offer. */
export function hiringPart(selection: Selection, name: string): ExplanationPart | undefined {
  const offers = [...selection.offers.values()].filter(({ candidate }) => candidate === name)
  const last = offers.at(-1)
  if (last === undefined) return undefined
  const found = hiringOf(selection, name, last.on)
  const start = found?.start
  const limits: readonly ExplanationLine[] =
    start?.state === 'limited'
      ? [
          {
            depth: 0,
            rule: start.rule,
            text: both(
              (language) =>
                `${START_BY[language]} ${formatDay(start.lastDay, language)}. ${start.says[language]}`,
            ),
          },
        ]
      : []
  return {
    part: 'hiring',
    heading: { nl: 'Aanbod en indiensttreding', en: 'Offer and entry into service' },
    rule: 'hiring',
    lines: [
      ...offers.map(({ vacancy, status }) => ({
        depth: 0,
        text: both((language) => {
          const what = vacancy === 'this' ? THIS[language] : vacancy
          return `${OFFER[language]} ${what}: ${OFFER_STATUS[status]?.[language] ?? status}.`
        }),
      })),
      ...(ON.has(last.status) ? limits : []),
      ...(ON.has(last.status) ? (found?.admission ?? []) : [])
        .filter(({ state }) => state !== 'does-not-apply')
        .map(({ rule, says, state }) => ({
          depth: 1,
          rule,
          text: both((language) => `${ADMISSION[state]?.[language] ?? state}: ${says[language]}`),
        })),
    ],
  }
}

/** What waits for a person about this candidate: the work, and what the regulation says of it. */
export function openPart(
  selection: Selection,
  name: string,
  at: Instant,
): ExplanationPart | undefined {
  const regulation = current(selection)
  const points = openPoints(selection, at).filter(({ candidate }) => candidate === name)
  if (points.length === 0) return undefined
  return {
    part: 'open',
    heading: { nl: 'Wacht nog op een persoon', en: 'Waits for a person' },
    lines: points.flatMap((point) => openLines(point, regulation)),
  }
}

function openLines(point: Point, regulation: Regulation): readonly ExplanationLine[] {
  const { rule } = point
  const says = saysAt(regulation, rule)
  const work = both((language) => asSentence(pointInWords(point, regulation, language)))
  const isSaid = says === undefined || work.nl.endsWith(says.nl)
  return [
    { depth: 0, rule, text: work },
    ...(isSaid ? [] : [{ depth: 1, rule, text: { nl: says.nl, en: says.en } }]),
  ]
}

function asSentence(words: string): string {
  return words.endsWith('.') ? capitalised(words) : `${capitalised(words)}.`
}

interface Listed {
  readonly list: ListName
  readonly place: Place
  readonly rank?: number | undefined
}

function listPart(
  selection: Selection,
  at: Instant,
  { list, place, rank }: Listed,
): ExplanationPart {
  const regulation = current(selection)
  const validity = validityAt(selection, list, at)
  const standing =
    rank === undefined
      ? ON_LIST
      : both((language) => `${ordinal(rank, language)} ${IN_ORDER[language]}`)
  const valid: readonly ExplanationLine[] =
    validity === undefined || validity.state === 'not-started'
      ? []
      : [
          {
            depth: 1,
            rule: `${list}/validity`,
            text: both(
              (language) =>
                `${VALID_THROUGH[validity.state][language]} ${formatDay(validity.through, language)}.`,
            ),
          },
        ]
  const open: readonly ExplanationLine[] =
    place.state === 'kept-until-decided'
      ? [{ depth: 1, rule: `${list}/place/${place.after}`, text: KEPT_UNTIL }]
      : []
  return {
    part: 'list',
    heading: LISTS[list],
    rule: list,
    lines: [
      {
        depth: 0,
        rule: list,
        text: both(
          (language) => `${standing[language]}. ${saysAt(regulation, list)?.[language] ?? ''}`,
        ),
      },
      ...valid,
      ...open,
    ],
  }
}

const LISTS: Readonly<Record<ListName, { nl: string; en: string }>> = {
  'ranked-list': { nl: 'Lijst met rangschikking', en: 'Ranked list' },
  reserve: { nl: 'Wervingsreserve', en: 'Reserve' },
}
const ON_LIST: Text = {
  nl: 'Je staat op deze lijst, zonder rangschikking',
  en: 'You are on this list, which has no order',
}
const IN_ORDER: Text = { nl: 'in de rangschikking', en: 'in order' }
const VALID_THROUGH: Readonly<Record<'valid' | 'expired', Text>> = {
  valid: { nl: 'Geldig tot en met', en: 'Valid through' },
  expired: { nl: 'Vervallen na', en: 'Expired after' },
}
const KEPT_UNTIL = {
  nl: 'Het reglement laat open of je plaats blijft: je behoudt ze tot een persoon beslist.',
  en: 'The regulation leaves open whether the place stays: it is kept until a person decides.',
}
const START_BY: Text = { nl: 'Starten kan tot en met', en: 'Starting is possible through' }
const OFFER: Text = { nl: 'Aanbod voor', en: 'Offer for' }
const THIS: Text = { nl: 'deze vacature', en: 'this vacancy' }
/** An offer of which something still follows, or followed. */
const ON: ReadonlySet<string> = new Set(['sent', 'accepted', 'in-service'])
/** How an offer stands, in words. */
export const OFFER_STATUS: Readonly<Record<string, Text>> = {
  sent: { nl: 'verstuurd', en: 'sent' },
  accepted: { nl: 'aanvaard', en: 'accepted' },
  declined: { nl: 'geweigerd', en: 'declined' },
  lapsed: { nl: 'niet tijdig beantwoord', en: 'not answered in time' },
  reneged: { nl: 'aanvaard, maar niet gestart', en: 'accepted, but not started' },
  'in-service': { nl: 'in dienst', en: 'in service' },
}
const ADMISSION: Readonly<Record<string, Text>> = {
  met: { nl: 'Voldaan', en: 'Met' },
  'not-met': { nl: 'Niet voldaan', en: 'Not met' },
  undecided: { nl: 'Nog aan te tonen', en: 'Still to be shown' },
}
