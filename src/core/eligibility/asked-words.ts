/**
 * What a condition asks of a claim, in a few words: "een diploma (minstens bachelor)".
 *
 * @module
 */

import { type Expression } from '#core/regulation/schema/condition.ts'
import { formatDuration, parseDuration } from '#core/values/duration.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { valueInWords } from './claim-words.ts'
import { fieldWord } from './labels.ts'
import { type ClaimValue } from './reason.ts'

/** What one requirement on claims asks. */
export function askedInWords(asks: Expression, language: Language, experience?: Text): string {
  const [kind, test] = Object.entries(asks).find(([, value]) => value !== undefined) ?? []
  const known = asks.judgement?.known
  const noun = (known === undefined ? NOUNS.get(kind ?? '') : KNOWN)?.[language] ?? kind ?? ''
  const details = Object.entries(isRecord(test) ? test : {})
    .filter(([name]) => name !== 'known')
    .map(([name, value]) => detail(name, named(name, value, experience?.[language]), language))
    .filter((one) => one !== undefined)
  return details.length === 0 ? noun : `${noun} (${details.join('; ')})`
}

/** A kind of experience goes by the regulation's own name for it, where it has one. */
function named(name: string, value: unknown, experience: string | undefined): unknown {
  return name === 'relevant-to' ? (experience ?? value) : value
}

function detail(name: string, value: unknown, language: Language): string | undefined {
  if (value === undefined) return undefined
  const label = LABELS.get(name)?.[language] ?? fieldWord(name, language)
  if (value === true) return label
  const shown = shownValue(value, language)
  return shown === undefined ? label : `${label}: ${shown}`
}

function shownValue(value: unknown, language: Language): string | undefined {
  if (typeof value === 'string') {
    const length = parseDuration(value)
    return length === undefined ? valueInWords(value, language) : formatDuration(length, language)
  }
  if (isClaimValue(value)) return valueInWords(value, language)
  return isRecord(value) ? rangeInWords(value, language) : undefined
}

function rangeInWords(range: Readonly<Record<string, unknown>>, language: Language): string {
  return Object.entries(range)
    .map(([bound, day]) => {
      const word = BOUNDS.get(bound)?.[language] ?? bound
      return typeof day === 'string' ? `${word} ${valueInWords(day, language)}` : word
    })
    .join(', ')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isClaimValue(value: unknown): value is ClaimValue {
  return (
    typeof value === 'boolean' ||
    (Array.isArray(value) && value.every((one) => typeof one === 'string'))
  )
}

function table(
  rows: Readonly<Record<string, readonly [nl: string, en: string]>>,
): ReadonlyMap<string, Text> {
  return new Map(Object.entries(rows).map(([name, [nl, en]]) => [name, { nl, en }]))
}

const NOUNS = table({
  diploma: ['een diploma', 'a diploma'],
  proof: ['een bewijs dat een diploma vervangt', 'a proof that stands in for a diploma'],
  employment: ['een job op de peildatum', 'a job on the reference date'],
  experience: ['ervaring', 'experience'],
  selection: ['een selectie waarvoor je slaagde', 'a selection you passed'],
  exemption: ['een vrijstelling', 'an exemption'],
  evaluation: ['een laatste evaluatie', 'a latest evaluation'],
  exam: ['een examen waarvoor je slaagde', 'an exam you passed'],
  attest: ['een attest', 'an attest'],
  citizenship: ['de nationaliteit', 'the citizenship'],
  'criminal-record': ['een uittreksel uit het strafregister', 'a criminal-record extract'],
  statement: ['een verklaring', 'a statement'],
  judgement: ['een beoordeling door een persoon', 'a judgement by a person'],
})

/** A question that is put to no person. */
const KNOWN: Text = {
  nl: 'het antwoord dat de selectieprocedure zelf geeft',
  en: 'the answer that the selection itself gives',
}

const LABELS = table({
  'at-least': ['minstens', 'at least'],
  'on-list': ['op de lijst', 'on the list'],
  'opens-level': ['geeft toegang tot niveau', 'gives access to level'],
  from: ['behaald in', 'obtained in'],
  'from-outside': ['behaald buiten', 'obtained outside'],
  in: ['in de taal', 'in the language'],
  'not-in': ['in een andere taal dan', 'in another language than'],
  obtained: ['behaald', 'obtained'],
  'expected-by': ['verwacht ten laatste op', 'expected on or before'],
  'one-of': ['een van', 'one of'],
  'for-function': ['voor deze functie', 'for this function'],
  'of-level': ['van niveau', 'of level'],
  'issued-by': ['uitgereikt door', 'issued by'],
  at: ['bij', 'at'],
  kinds: ['soort overheid', 'kind of authority'],
  'rank-at-least': ['minstens rang', 'at least rank'],
  'equivalent-grade': ['gelijkwaardige graad', 'equivalent grade'],
  'equal-content': ['gelijkwaardige inhoud', 'equivalent content'],
  'relevant-to': ['in', 'in'],
  'part-time': ['deeltijds werk telt', 'part-time counts'],
  'published-generally': ['bekendgemaakt volgens de tabel', 'published under the table'],
  'latest-not': ['geen', 'not'],
  name: ['naam', 'name'],
  of: ['van een van', 'of one of'],
  about: ['over', 'about'],
  question: ['vraag', 'question'],
})

const BOUNDS = table({
  before: ['voor', 'before'],
  from: ['vanaf', 'from'],
  after: ['na', 'after'],
  through: ['tot en met', 'through'],
})
