/**
 * What an event was in this case: scores with their measure, outcomes, days, reasons.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { measureName, roundLabel, roundNamed } from '#core/regulation/words/scale.ts'
import type { Event } from '#core/selection/event.ts'
import { nameInWords } from '#core/regulation/words/sentences.ts'
import { wordFor } from '#core/selection/words/refusals/vocabulary.ts'
import { formatDay, parseDay } from '#core/values/day.ts'
import { formatInstant, isInstant } from '#core/values/instant.ts'
import type { Language, Text } from '#core/values/text.ts'
import type { Json } from '#record/canonical.ts'
import { optionInWords } from '../choices/option-words.ts'
import { CONTRACTS, vacancyOffered } from '../offers/words.ts'
import type { DeskPlace } from '../place.ts'

/** An event as the record has it, and as the rules see it where they look at it. */
export interface Detailed {
  readonly event: Event | undefined
  readonly body: Readonly<Record<string, Json>>
  /** Whose history it is. */
  readonly candidate: string
  readonly place: DeskPlace
}

/** What there is to say about it, a sentence a line. */
export function detailsOf(detailed: Detailed): readonly Text[] {
  const { event, body } = detailed
  const fields: Readonly<Record<string, unknown>> = event === undefined ? body : { ...event }
  return [
    ...Object.entries(fields)
      .filter(([field]) => !isAlone(body, field) && !isOfOthers(detailed, field))
      .flatMap(([field, value]) => lineOf(field, value, detailed)),
    ...ownLines(detailed),
  ]
}

/** What an assessor judged alone is told where everybody's forms are laid side by side, and not before. */
function isAlone(body: Detailed['body'], field: string): boolean {
  return body['event'] === 'FormLocked' && field === 'score'
}

/** Why an import overrules what assessors gave is told where that concerns this candidate. */
function isOfOthers({ event, candidate }: Detailed, field: string): boolean {
  return (
    field === 'reason' &&
    event?.event === 'ScoresImported' &&
    event.overrules?.includes(candidate) !== true
  )
}

/** One's own line of what is about many. */
function ownLines(detailed: Detailed): readonly Text[] {
  const { event, candidate } = detailed
  if (event?.event === 'ScoreRecorded') return event.overrules === true ? [OVERRULED] : []
  if (event?.event !== 'ScoresImported') return statedLines(detailed)
  const own = event.scores.find(([name]) => name === candidate)
  return own === undefined
    ? []
    : [
        labelled(
          SCORE,
          both(() => String(own[1])),
        ),
        ...(event.overrules?.includes(candidate) === true ? [OVERRULED] : []),
      ]
}

function statedLines({ body, candidate, place }: Detailed): readonly Text[] {
  if (body['event'] !== 'OutcomesStated' || !isList(body['outcomes'])) return []
  const own = body['outcomes'].filter(isList).find(([name]) => name === candidate)
  if (own === undefined) return []
  const [, code, rank, total] = own
  const isRanked = !isUnranked(body, place)
  return [
    ...textLine(OUTCOME, code, outcomeOf),
    ...textLine(TOTAL, total, (words) => both(() => words)),
    ...(isRanked && typeof rank === 'number'
      ? [
          labelled(
            RANK,
            both(() => String(rank)),
          ),
        ]
      : []),
  ]
}

function textLine(
  label: Text,
  value: Json | undefined,
  words: (value: string) => Text,
): readonly Text[] {
  return typeof value === 'string' ? [labelled(label, words(value))] : []
}

/** Of those who passed there is no order (policy 26). */
function isUnranked(body: Detailed['body'], { regulation }: DeskPlace): boolean {
  return body['round'] === regulation.rounds.at(-1)?.round
}

function lineOf(field: string, value: unknown, detailed: Detailed): readonly Text[] {
  const label = LABELS[field]
  if (label === undefined || value === undefined) return []
  const words = wordsFor(field, value, detailed)
  return words === undefined ? [] : [labelled(label, words)]
}

function wordsFor(field: string, value: unknown, detailed: Detailed): Text | undefined {
  const { regulation } = detailed.place
  if (Array.isArray(value)) {
    const texts = value.filter((one): one is string => typeof one === 'string')
    return texts.length === 0
      ? undefined
      : both((language) => texts.map((one) => wordIn(field, one, language)).join(', '))
  }
  if (typeof value === 'number') return both(() => String(value))
  if (typeof value !== 'string') return undefined
  const named = NAMES[field]
  return named === undefined
    ? both((language) => plainWords(field, value, language))
    : named(value, regulation, detailed)
}

/** One of several values: what was read of somebody has words of its own. */
function wordIn(field: string, value: string, language: Language): string {
  return field === 'fields' ? (READ[value]?.[language] ?? value) : value
}

/** What is read of somebody. */
const READ: Readonly<Record<string, Text>> = {
  person: { nl: 'wie het is', en: 'who it is' },
  name: { nl: 'de naam', en: 'the name' },
  claims: { nl: 'wat opgegeven is', en: 'what was stated' },
  answers: { nl: 'de antwoorden', en: 'the answers' },
  uploads: { nl: 'de bestanden', en: 'the files' },
  notes: { nl: 'de notities', en: 'the notes' },
  reuse: { nl: 'de vraag om een vroeger resultaat', en: 'the request about an earlier result' },
  scores: { nl: 'de scores', en: 'the scores' },
  attendance: { nl: 'de aanwezigheid', en: 'attendance' },
  reason: { nl: 'de reden', en: 'the reason' },
  reasons: { nl: 'de redenen in de brief', en: 'the reasons in the letter' },
  adjustments: { nl: 'de aanpassingen', en: 'the adjustments' },
}

const NAMES: Readonly<
  Record<string, (value: string, regulation: Regulation, detailed: Detailed) => Text | undefined>
> = {
  round: (value, regulation) => both((language) => roundLabel(value, regulation, language)),
  measure: (value, regulation, { event, body }) => {
    const round = event !== undefined && 'round' in event ? event.round : body['round']
    const rules = typeof round === 'string' ? roundNamed(round, regulation) : undefined
    return both((language) => measureName(value, rules, language))
  },
  route: (value, regulation) => regulation.routes[value]?.name,
  condition: (value, regulation, { body }) => {
    const rules = body['event'] === 'AdmissionJudged' ? 'hiring/admission-conditions' : 'conditions'
    return saysAt(regulation, `${rules}/${value}`)
  },
  finding: (value) => FINDINGS[value],
  score: scoreOf,
  answer: (value) => ANSWERS[value] ?? both((language) => nameInWords(value, language)),
  channel: (value) => CHANNELS[value],
  // Of an import it is the name of a file.
  source: (value) => SOURCES[value] ?? both(() => value),
  option: (value) => both((language) => optionInWords(value, language)),
  contract: (value) => CONTRACT_NAMES[value] ?? both(() => value),
  effect: (value) => EFFECTS[value] ?? both(() => value),
  vacancy: (value, regulation) => vacancyOffered(regulation, value),
}

function plainWords(field: string, value: string, language: Language): string {
  if (isInstant(value)) return formatInstant(value, language)
  const day = parseDay(value)
  if (day !== undefined) return formatDay(day, language)
  return wordFor(field, value, language)
}

function outcomeOf(code: string): Text {
  return OUTCOMES[code] ?? both(() => code)
}

/** What an outcome means for somebody else than the reader. */
const OUTCOMES: Readonly<Record<string, Text>> = {
  'goes-on': { nl: 'gaat door', en: 'goes on' },
  passed: { nl: 'geslaagd', en: 'passed' },
  'not-admitted': { nl: 'voldoet niet aan de voorwaarden', en: 'does not meet the conditions' },
  invalid: { nl: 'ongeldig', en: 'not valid' },
  'below-minimum': { nl: 'onder een minimum', en: 'below a minimum' },
  'outside-quota': { nl: 'buiten de plaatsen', en: 'outside the places' },
  absent: { nl: 'nam niet deel', en: 'did not take part' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrew' },
  undecided: { nl: 'nog open', en: 'still open' },
}

/** A figure as it was written, a named value in words. */
function scoreOf(score: string): Text {
  return both((language) => (/^-?\d/u.test(score) ? score : nameInWords(score, language)))
}

function labelled(label: Text, words: Text): Text {
  return { nl: `${label.nl}: ${words.nl}`, en: `${label.en}: ${words.en}` }
}

function both(words: (language: Language) => string): Text {
  return { nl: words('nl'), en: words('en') }
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

const OVERRULED: Text = {
  nl: 'In de plaats van wat beoordelaars gaven',
  en: 'In place of what assessors gave',
}
const SCORE: Text = { nl: 'Resultaat', en: 'Score' }
const OUTCOME: Text = { nl: 'Uitkomst', en: 'Outcome' }
const TOTAL: Text = { nl: 'Totaal', en: 'Total' }
const RANK: Text = { nl: 'Plaats', en: 'Place' }

/** The fields that say something to a reader, in words. */
const LABELS: Readonly<Record<string, Text>> = {
  round: { nl: 'Ronde', en: 'Round' },
  measure: { nl: 'Meting', en: 'Measure' },
  score: SCORE,
  route: { nl: 'Kanaal', en: 'Route' },
  condition: { nl: 'Voorwaarde', en: 'Condition' },
  finding: { nl: 'Besluit', en: 'Finding' },
  outcome: OUTCOME,
  attendance: { nl: 'Aanwezigheid', en: 'Attendance' },
  channel: { nl: 'Gekomen via', en: 'Came by' },
  received: { nl: 'Ontvangen', en: 'Received' },
  postmark: { nl: 'Poststempel', en: 'Postmark' },
  option: { nl: 'Keuze', en: 'Choice' },
  point: { nl: 'Punt', en: 'Point' },
  reason: { nl: 'Reden', en: 'Reason' },
  source: { nl: 'Bron', en: 'Source' },
  starts: { nl: 'Begint', en: 'Starts' },
  contract: { nl: 'Contract', en: 'Contract' },
  vacancy: { nl: 'Vacature', en: 'Vacancy' },
  list: { nl: 'Lijst', en: 'List' },
  ground: { nl: 'Grond', en: 'Ground' },
  after: { nl: 'Na', en: 'After' },
  effect: { nl: 'Gevolg', en: 'Effect' },
  answer: { nl: 'Antwoord', en: 'Answer' },
  on: { nl: 'Dag', en: 'Day' },
  answered: { nl: 'Geantwoord', en: 'Answered' },
  decided: { nl: 'Beslist', en: 'Decided' },
  sent: { nl: 'Verstuurd', en: 'Sent' },
  fields: { nl: 'Gegevens', en: 'Fields' },
  candidates: { nl: 'Kandidaten', en: 'Candidates' },
}

const ANSWERS: Readonly<Record<string, Text>> = {
  interested: { nl: 'nog interesse', en: 'still interested' },
  'not-interested': { nl: 'geen interesse meer', en: 'no longer interested' },
  none: { nl: 'geen antwoord', en: 'no answer' },
  declined: { nl: 'geweigerd', en: 'declined' },
  'not-selected': { nl: 'niet gekozen', en: 'not selected' },
  entered: { nl: 'in dienst', en: 'in service' },
}

const SOURCES: Readonly<Record<string, Text>> = {
  'authentic-source': { nl: 'een authentieke bron', en: 'an authentic source' },
  document: { nl: 'een document', en: 'a document' },
  other: { nl: 'iets anders', en: 'something else' },
}

const CHANNELS: Readonly<Record<string, Text>> = {
  online: { nl: 'deze site', en: 'this site' },
  email: { nl: 'e-mail', en: 'e-mail' },
  post: { nl: 'de post', en: 'post' },
}

const CONTRACT_NAMES: Readonly<Record<string, Text>> = CONTRACTS

const EFFECTS: Readonly<Record<string, Text>> = {
  keep: { nl: 'behoudt de plaats', en: 'keeps the place' },
  remove: { nl: 'verliest de plaats', en: 'loses the place' },
}

const FINDINGS: Readonly<Record<string, Text>> = {
  met: { nl: 'voldaan', en: 'met' },
  'not-met': { nl: 'niet voldaan', en: 'not met' },
  valid: { nl: 'geldig', en: 'valid' },
  invalid: { nl: 'ongeldig', en: 'not valid' },
  verified: { nl: 'klopt met het bewijs', en: 'agrees with the evidence' },
  refuted: { nl: 'klopt niet met het bewijs', en: 'does not agree with the evidence' },
  same: { nl: 'dezelfde persoon', en: 'the same person' },
  different: { nl: 'twee personen', en: 'two people' },
  granted: { nl: 'telt mee', en: 'counts' },
  refused: { nl: 'telt niet mee', en: 'does not count' },
}
