/**
 * The outcome of a selection on one screen: the rounds with their numbers and cut-offs, the lists, what is open.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { measureName, roundLabel, roundNamed } from '#core/regulation/words/scale.ts'
import { formatDay, parseDay } from '#core/values/day.ts'
import { formatInstant, parseInstant } from '#core/values/instant.ts'
import type { Language, Text } from '#core/values/text.ts'
import { OFFER_STATUS } from '../explanation/after.ts'
import { figureText } from '../explanation/figures.ts'
import { OUTCOMES } from '../explanation/outcome-line.ts'
import { pointInWords } from '../words/points.ts'
import { wordFor } from '../words/refusals/vocabulary.ts'
import type { OutcomeHead, RoundOutcome } from './format.ts'

/** In which words a summary is told: those of the regulation beside its names, in the reader's language. */
interface Telling {
  readonly regulation: Regulation
  readonly language: Language
}

/** The summary as lines of text. Names of the regulation stand beside its own words for them. */
export function summaryOf(
  head: OutcomeHead,
  regulation: Regulation,
  language: Language,
): readonly string[] {
  const telling = { regulation, language }
  return [
    `${head.regulation} — ${atLine(head, language)}`,
    ...endedLines(head, language),
    `${APPLICANTS[language]}: ${head.applicants}`,
    '',
    ...head.rounds.flatMap((round) => roundLines(round, telling)),
    ...listLines(head, language),
    ...offerLines(head, language),
    ...openLines(head, telling),
  ]
}

function atLine({ at }: OutcomeHead, language: Language): string {
  const read = at === null ? undefined : parseInstant(at)
  return read === undefined ? NOTHING_YET[language] : formatInstant(read, language)
}

function endedLines({ ended }: OutcomeHead, language: Language): readonly string[] {
  if (ended === undefined) return []
  return [
    `${ENDED[ended.by][language]} ${ended.by === 'expired' ? dayInWords(ended.detail, language) : ended.detail}`,
  ]
}

function roundLines(round: RoundOutcome, telling: Telling): readonly string[] {
  const { regulation, language } = telling
  const earlier = round['waits-for']
  const waits =
    earlier === undefined
      ? ''
      : ` (${WAITS[language]} ${roundLabel(earlier, regulation, language)} [${earlier}])`
  const counts = Object.entries(round.counts)
    .toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(
      ([code, count]) => `  ${String(count).padStart(7)}  ${outcomeInWords(code, count, language)}`,
    )
  return [
    `${round.label[language]} [${round.round}]: ${STATES[round.state][language]}${waits}`,
    ...cutOffLines(round, telling),
    ...counts,
    ...correctionLines(round, language),
    '',
  ]
}

function cutOffLines(round: RoundOutcome, { regulation, language }: Telling): readonly string[] {
  const cutOff = round['cut-off']
  if (cutOff === undefined) return []
  const rules = roundNamed(round.round, regulation)
  const measured = (of: string): string =>
    of === 'total' ? TOTAL[language] : `${measureName(of, rules, language)} [${of}]`
  const values = Object.entries(cutOff.values)
    .map(([of, value]) => `${measured(of)} ${figureText(value, language)}`)
    .join(', ')
  const ties = cutOff.within > cutOff.announced ? `, ${cutOff.within} ${WITH_TIES[language]}` : ''
  return [
    `  ${cutOff.competing} ${COMPETING[language]}; ${cutOff.announced} ${(cutOff.announced === 1 ? PLACE : PLACES)[language]}${ties}; ${CUT_OFF[language]} ${values === '' ? '–' : values}`,
  ]
}

function correctionLines({ correction }: RoundOutcome, language: Language): readonly string[] {
  if (correction === undefined) return []
  const comesIn = correction['comes-in'].join(', ') || '–'
  const fallsOut = correction['falls-out'].join(', ') || '–'
  return [
    `  ${CORRECTION[language]} ${COMES_IN[language]} ${comesIn}; ${FALLS_OUT[language]} ${fallsOut}`,
  ]
}

function listLines({ lists }: OutcomeHead, language: Language): readonly string[] {
  const ranked = lists['ranked-list']
  const { reserve } = lists
  return [
    ...(ranked === undefined
      ? []
      : [
          `${RANKED_LIST[language]}: ${validityInWords(ranked, language)}`,
          ...ranked.members
            .slice(0, 20)
            .map(({ rank, candidate }) => `  ${String(rank).padStart(4)}. ${candidate}`),
          ...moreThan(ranked.members.length, language),
        ]),
    ...(reserve === undefined
      ? []
      : [
          `${RESERVE[language]}: ${validityInWords(reserve, language)}`,
          ...(reserve.members.length === 0
            ? []
            : [
                `  ${reserve.members
                  .slice(0, 20)
                  .map(({ candidate }) => candidate)
                  .join(', ')}`,
              ]),
          ...moreThan(reserve.members.length, language),
        ]),
    '',
  ]
}

function moreThan(count: number, language: Language): readonly string[] {
  return count > 20 ? [`  … ${count - 20} ${MORE[language]}`] : []
}

function validityInWords(
  {
    state,
    through,
  }: { readonly state: keyof typeof LIST_STATES; readonly through?: string | undefined },
  language: Language,
): string {
  const last = through === undefined ? '' : ` ${dayInWords(through, language)}`
  return `${LIST_STATES[state][language]}${last}`
}

function offerLines({ offers }: OutcomeHead, language: Language): readonly string[] {
  if (offers.length === 0) return []
  const lines = offers.map(
    ({ offer, candidate, status }) =>
      `  ${offer} → ${candidate}: ${OFFER_STATUS[status]?.[language] ?? status}`,
  )
  return [`${OFFERS[language]}:`, ...lines, '']
}

function openLines({ open }: OutcomeHead, { regulation, language }: Telling): readonly string[] {
  if (open.length === 0) return [NOTHING_OPEN[language]]
  const lines = open.slice(0, 20).map((point) => {
    const owners = point.owner.map((role) => wordFor('owner', role, language)).join(' + ')
    const words = pointInWords(point, regulation, language)
    return `  ${point.blocks ? '!' : '·'} ${point.point} (${owners}) — ${words}`
  })
  return [
    `${OPEN[language]} (${open.length}; ${LEGEND[language]}):`,
    ...lines,
    ...moreThan(open.length, language),
  ]
}

function dayInWords(text: string, language: Language): string {
  const day = parseDay(text)
  return day === undefined ? text : formatDay(day, language)
}

function outcomeInWords(code: string, count: number, language: Language): string {
  return (
    (count === 1 ? COUNTED_ONE[code]?.[language] : undefined) ??
    COUNTED[code]?.[language] ??
    (OUTCOMES as Readonly<Record<string, Text>>)[code]?.[language] ??
    code
  )
}

const ORDER: readonly string[] = [
  'passed',
  'goes-on',
  'outside-quota',
  'below-minimum',
  'not-admitted',
  'invalid',
  'absent',
  'withdrawn',
  'undecided',
]
const COUNTED: Readonly<Record<string, Text>> = {
  'goes-on': { nl: 'gaan door', en: 'go on' },
  passed: { nl: 'geslaagd', en: 'passed' },
  'not-admitted': { nl: 'voldoen niet aan de voorwaarden', en: 'do not meet the conditions' },
  invalid: { nl: 'ongeldig', en: 'not valid' },
  'below-minimum': { nl: 'onder een minimum', en: 'below a minimum' },
  'outside-quota': {
    nl: 'boven de minima, buiten het quotum',
    en: 'above the minima, outside the quota',
  },
  absent: { nl: 'niet deelgenomen', en: 'did not take part' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  undecided: { nl: 'nog niet te beslissen', en: 'not to be decided yet' },
}
/** Where one person takes another form than several. */
const COUNTED_ONE: Readonly<Record<string, Text>> = {
  'goes-on': { nl: 'gaat door', en: 'goes on' },
  'not-admitted': { nl: 'voldoet niet aan de voorwaarden', en: 'does not meet the conditions' },
}
const STATES: Readonly<Record<RoundOutcome['state'], Text>> = {
  waiting: { nl: 'wacht', en: 'waiting' },
  open: { nl: 'loopt; uitkomsten zijn voorstellen', en: 'running; outcomes are proposals' },
  closed: {
    nl: 'afgesloten; te bevestigen door een andere persoon',
    en: 'closed; another person has to confirm',
  },
  decided: { nl: 'beslist', en: 'decided' },
  frozen: {
    nl: 'bevroren tot een verandering is bevestigd',
    en: 'frozen until a change is confirmed',
  },
}
const LIST_STATES = {
  'not-started': { nl: 'nog niet begonnen', en: 'not started yet' },
  valid: { nl: 'geldig tot en met', en: 'valid through' },
  expired: { nl: 'vervallen na', en: 'expired after' },
} as const satisfies Readonly<Record<string, Text>>
const ENDED: Readonly<Record<'stopped' | 'expired', Text>> = {
  stopped: { nl: 'Stopgezet:', en: 'Stopped:' },
  expired: {
    nl: 'Afgelopen: de laatste lijst verviel na',
    en: 'Over: the last list expired after',
  },
}
const APPLICANTS: Text = { nl: 'Kandidaten', en: 'Applicants' }
const NOTHING_YET: Text = { nl: 'nog niets gebeurd', en: 'nothing happened yet' }
const WAITS: Text = { nl: 'op de beslissing over', en: 'for the decision on' }
const COMPETING: Text = { nl: 'boven de minima', en: 'above the minima' }
const PLACES: Text = { nl: 'plaatsen', en: 'places' }
const PLACE: Text = { nl: 'plaats', en: 'place' }
const WITH_TIES: Text = { nl: 'met gelijke standen', en: 'with ties' }
const TOTAL: Text = { nl: 'totaal', en: 'total' }
const CUT_OFF: Text = { nl: 'grensscore', en: 'cut-off' }
const CORRECTION: Text = { nl: 'Te bevestigen:', en: 'To confirm:' }
const COMES_IN: Text = { nl: 'komt erbij', en: 'comes in' }
const FALLS_OUT: Text = { nl: 'valt weg', en: 'falls out' }
const RANKED_LIST: Text = { nl: 'Lijst met rangschikking', en: 'Ranked list' }
const RESERVE: Text = { nl: 'Wervingsreserve (zonder rangschikking)', en: 'Reserve (no order)' }
const MORE: Text = { nl: 'meer', en: 'more' }
const OFFERS: Text = { nl: 'Aanbiedingen', en: 'Offers' }
const OPEN: Text = { nl: 'Wacht op een persoon', en: 'Waits for a person' }
const LEGEND: Text = { nl: '! houdt iets tegen, · mag', en: '! blocks something, · may be done' }
const NOTHING_OPEN: Text = {
  nl: 'Er wacht niets op een persoon.',
  en: 'Nothing waits for a person.',
}
