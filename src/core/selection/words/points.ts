/**
 * Open points in words: what a person has to do, and where the regulation says so.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { measureName, roundLabel, roundNamed } from '#core/regulation/words/scale.ts'
import type { Language, Text } from '#core/values/text.ts'
import type { PointKind } from '../points/point.ts'

/** A point as far as words are needed for it. */
export interface WordedPoint {
  readonly kind: string
  readonly rule: string
}

/** "de uitkomst bevestigen: Selectieronde 2: competenties": the work, and the regulation's own title of the place. */
export function pointInWords(
  { kind, rule }: WordedPoint,
  regulation: Regulation,
  language: Language,
): string {
  const work = WORK.get(kind)?.[language] ?? kind
  const title = titleOf(rule, regulation, language)
  return title === undefined ? work : `${work}: ${title}`
}

/** What the regulation calls the place of a rule; undefined where it has no title. */
function titleOf(rule: string, regulation: Regulation, language: Language): string | undefined {
  const [part = '', name = '', , measure] = rule.split('/')
  if (part === 'rounds') return roundTitle(name, measure, regulation, language)
  if (part === 'routes') return regulation.routes[name]?.name[language]
  if (part === 'reserve' || part === 'ranked-list') return LISTS[part][language]
  return name === 'admission-conditions' ? saysAt(regulation, rule)?.[language] : undefined
}

function roundTitle(
  name: string,
  measure: string | undefined,
  regulation: Regulation,
  language: Language,
): string {
  const label = roundLabel(name, regulation, language)
  return measure === undefined
    ? label
    : `${label}, ${measureName(measure, roundNamed(name, regulation), language)}`
}

const LISTS = {
  reserve: { nl: 'wervingsreserve', en: 'reserve' },
  'ranked-list': { nl: 'lijst met rangschikking', en: 'ranked list' },
} as const satisfies Readonly<Record<string, Text>>

const WORDS: Readonly<Record<PointKind, Text>> = {
  'application-validity': {
    nl: 'de geldigheid van de sollicitatie beoordelen',
    en: 'judge whether the application is valid',
  },
  'condition-undecided': { nl: 'de voorwaarden beoordelen', en: 'judge the conditions' },
  duplicate: { nl: 'nagaan of het één persoon is', en: 'see whether this is one person' },
  reuse: {
    nl: 'een vroeger resultaat laten meetellen of niet',
    en: 'count an earlier result or not',
  },
  absence: { nl: 'beslissen wat de afwezigheid betekent', en: 'decide what the absence means' },
  'late-work': { nl: 'laat werk scoren of niet', en: 'score late work or not' },
  'scores-missing': { nl: 'scores invullen', en: 'record scores' },
  confirmation: { nl: 'de uitkomst bevestigen', en: 'confirm the outcome' },
  correction: { nl: 'de verandering bevestigen', en: 'confirm the change' },
  replacement: { nl: 'vervangen of niet', en: 'replace or not' },
  'choice-among-passed': { nl: 'kiezen onder wie slaagde', en: 'choose among those who passed' },
  'ranked-list-call': { nl: 'de volgende oproepen', en: 'call the next' },
  extension: { nl: 'verlengen', en: 'extend' },
  place: { nl: 'de plaats behouden of niet', en: 'keep the place or not' },
  admission: { nl: 'een toelatingsvoorwaarde beoordelen', en: 'judge an admission condition' },
}
const WORK: ReadonlyMap<string, Text> = new Map(Object.entries(WORDS))
