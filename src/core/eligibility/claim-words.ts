/**
 * One claim in a sentence: what it is, whether it serves, and what is wrong or missing.
 *
 * @module
 */

import { type ClaimKind } from '#core/claims/schema.ts'
import { type Day, monthName, parseDay, partsOf } from '#core/values/day.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { fieldWord, valueWord } from './labels.ts'
import { type ClaimReason, type ClaimValue, type Fact } from './reason.ts'

/** "30 juni 2019" or "30 June 2019": a day in a sentence about a claim. */
export function dayInWords(day: Day, language: Language): string {
  const { year, month, dayOfMonth } = partsOf(day)
  return `${dayOfMonth} ${monthName(month)[language]} ${year}`
}

/** A value of a claim in words. */
export function valueInWords(value: ClaimValue, language: Language): string {
  if (typeof value === 'boolean') return value ? YES[language] : NO[language]
  if (typeof value !== 'string') {
    return value.map((one) => valueInWords(one, language)).join(', ')
  }
  const day = parseDay(value)
  return day === undefined ? valueWord(value, language) : dayInWords(day, language)
}

/** What kind of thing is claimed: "een diploma". */
export function kindInWords(kind: ClaimKind, language: Language): string {
  return KINDS[kind].a[language]
}

/** "Je diploma bachelor van 30 juni 2019 voldoet: …", given the day on which it is judged. */
export function claimInWords(
  claim: ClaimReason,
  referenceDate: Day | undefined,
  language: Language,
): string {
  const name = nameOf(claim, language)
  if (claim.evidence === 'refuted') return `${name} ${REFUTED[language]}`
  const verified = claim.evidence === 'verified' ? ` ${VERIFIED[language]}` : ''
  const detail = detailOf(claim, referenceDate, language)
  return `${name}${verified} ${VERDICTS[claim.verdict][language]}${detail}.`
}

function nameOf({ kind, facts }: ClaimReason, language: Language): string {
  const level = textOf(facts, 'level')
  const named = kind === 'diploma' && level !== undefined ? ` (${valueWord(level, language)})` : ''
  const when = NAMING_DAYS.map((field) => textOf(facts, field)).find((day) => day !== undefined)
  const day = when === undefined ? undefined : parseDay(when)
  const dated =
    day === undefined ? '' : ` ${sinceWord(kind, facts)[language]} ${dayInWords(day, language)}`
  return `${KINDS[kind].your[language]}${named}${dated}`
}

function sinceWord(kind: ClaimKind, facts: readonly Fact[]): Text {
  if (kind === 'employment') return SINCE
  return isExpected(facts) ? EXPECTED : OF
}

/** Whether a day of expectation was looked at, which also holds for a diploma obtained meanwhile (rule 57). */
function isExpected(facts: readonly Fact[]): boolean {
  return facts.some(({ field }) => field === 'expected')
}

/** The day that tells one claim of a kind from another. */
const NAMING_DAYS = ['obtained', 'expected', 'issued', 'passed', 'published', 'on', 'from']

function textOf(facts: readonly Fact[], field: string): string | undefined {
  const value = facts.find((fact) => fact.field === field)?.value
  return typeof value === 'string' ? value : undefined
}

function detailOf(
  { kind, verdict, facts }: ClaimReason,
  referenceDate: Day | undefined,
  language: Language,
): string {
  if (verdict === 'met') {
    if (referenceDate === undefined || kind === 'citizenship' || isExpected(facts)) return ''
    return `: ${KINDS[kind].inTime[language]} ${dayInWords(referenceDate, language)}`
  }
  const wrong = facts.filter((fact) => fact.verdict === 'not-met')
  if (verdict === 'undecided' || wrong.length === 0) return ''
  return `: ${wrong.map((fact) => failing(fact, referenceDate, language)).join('; ')}`
}

function failing(
  { field, value }: Fact,
  referenceDate: Day | undefined,
  language: Language,
): string {
  if (field === 'obtained' && value === undefined && referenceDate !== undefined) {
    return `${NOT_YET[language]} ${dayInWords(referenceDate, language)}`
  }
  const isNamed = value === undefined || NAMED_ELSEWHERE.has(field)
  const shown = isNamed ? '' : ` (${valueInWords(value, language)})`
  const side = sideOf(field, value, referenceDate)
  return side === undefined || referenceDate === undefined
    ? `${fieldWord(field, language)}${shown} ${WRONG[language]}`
    : `${fieldWord(field, language)}${shown} ${side[language]} ${dayInWords(referenceDate, language)}`
}

/** Values that only the regulation has words for. */
const NAMED_ELSEWHERE: ReadonlySet<string> = new Set(['relevant-to'])

/** On which side of the reference date a day lies, where that is what is wrong with it. */
function sideOf(
  field: string,
  value: ClaimValue | undefined,
  referenceDate: Day | undefined,
): Text | undefined {
  if (typeof value !== 'string' || referenceDate === undefined) return undefined
  if (STARTS.includes(field) && value > referenceDate) return AFTER
  return ENDS.includes(field) && value < referenceDate ? BEFORE : undefined
}

const STARTS = ['obtained', 'issued', 'passed', 'published', 'on', 'from']
const ENDS = ['until', 'valid-through']

interface KindWords {
  readonly a: Text
  readonly your: Text
  /** What is so on the reference date, which follows. */
  readonly inTime: Text
}

function words(
  nl: readonly [a: string, your: string, inTime: string],
  en: readonly [a: string, your: string, inTime: string],
): KindWords {
  return {
    a: { nl: nl[0], en: en[0] },
    your: { nl: nl[1], en: en[1] },
    inTime: { nl: nl[2], en: en[2] },
  }
}

const KINDS: Readonly<Record<ClaimKind, KindWords>> = {
  diploma: words(
    ['een diploma', 'Je diploma', 'behaald ten laatste op'],
    ['a diploma', 'Your diploma', 'obtained on or before'],
  ),
  proof: words(['een bewijs', 'Je bewijs', 'geldig op'], ['a proof', 'Your proof', 'valid on']),
  employment: words(
    ['een job', 'Je job', 'begonnen ten laatste op'],
    ['a job', 'Your job', 'begun on or before'],
  ),
  selection: words(
    ['een geslaagde selectie', 'De selectie waarvoor je slaagde', 'in orde op'],
    ['a selection you passed', 'The selection you passed', 'in order on'],
  ),
  exemption: words(
    ['een vrijstelling', 'Je vrijstelling', 'in orde op'],
    ['an exemption', 'Your exemption', 'in order on'],
  ),
  evaluation: words(
    ['een evaluatie', 'Je evaluatie', 'de toestand op'],
    ['an evaluation', 'Your evaluation', 'as things stood on'],
  ),
  exam: words(
    ['een examen', 'Je examen', 'geslaagd ten laatste op'],
    ['an exam', 'Your exam', 'passed on or before'],
  ),
  attest: words(
    ['een attest', 'Je attest', 'uitgereikt ten laatste op'],
    ['an attest', 'Your attest', 'issued on or before'],
  ),
  citizenship: words(
    ['een nationaliteit', 'Je nationaliteit', 'op'],
    ['a citizenship', 'Your citizenship', 'on'],
  ),
  'criminal-record': words(
    [
      'een uittreksel uit het strafregister',
      'Je uittreksel uit het strafregister',
      'de toestand op',
    ],
    ['an extract from the criminal record', 'Your criminal-record extract', 'as things stood on'],
  ),
  statement: words(
    ['een verklaring', 'Je verklaring', 'de toestand op'],
    ['a statement', 'Your statement', 'as things stood on'],
  ),
}

const VERDICTS: Readonly<Record<ClaimReason['verdict'], Text>> = {
  met: { nl: 'voldoet', en: 'meets this' },
  'not-met': { nl: 'voldoet niet', en: 'does not meet this' },
  undecided: { nl: 'is nog niet te beoordelen', en: 'cannot be judged yet' },
}
const REFUTED: Text = {
  nl: 'telt niet mee: bij nazicht bleek het niet te kloppen.',
  en: 'does not count: on checking it was found untrue.',
}
const VERIFIED: Text = { nl: '(nagekeken)', en: '(checked)' }
const WRONG: Text = { nl: 'is niet wat gevraagd wordt', en: 'is not what is asked' }
const NOT_YET: Text = {
  nl: 'je had het nog niet behaald op',
  en: 'you had not obtained it on',
}
const AFTER: Text = { nl: 'valt na', en: 'falls after' }
const BEFORE: Text = { nl: 'valt voor', en: 'falls before' }
const OF: Text = { nl: 'van', en: 'of' }
const EXPECTED: Text = { nl: 'verwacht of behaald op', en: 'expected or obtained on' }
const SINCE: Text = { nl: 'sinds', en: 'since' }
const YES: Text = { nl: 'ja', en: 'yes' }
const NO: Text = { nl: 'nee', en: 'no' }
