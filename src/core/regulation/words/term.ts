/**
 * Terms in words: how long, from when, which days count (policies 4, 5 and 33).
 *
 * @module
 */

import { type Language, type Text } from '../../values/text.ts'
import { type Term } from '../schema/term.ts'
import { type Extension } from './types.ts'
import { dayInWords } from './dates.ts'
import { lengthInWords } from './sentences.ts'

/** Names a round by its name in the regulation. */
export type NameRound = (round: string) => string

/**
 * A term in one sentence without a full stop: "1 jaar vanaf het einde van de procedure; de dag van het begin telt niet mee".
 * `nameRound` words the round whose decision starts a term; left out, the round's own name stands.
 */
export function termInWords(
  term: Term,
  language: Language,
  nameRound: NameRound = (name) => name,
): string {
  const { length, from, counting } = term
  const leap = term['leap-day']
  const holiday = term['last-day-on-holiday']
  return [
    `${lengthInWords(length, language)} ${startInWords(from, language, nameRound)}`,
    COUNTING[counting][language],
    ...(leap === undefined ? [] : [LEAP[leap][language]]),
    ...(holiday === undefined ? [] : [HOLIDAY[holiday][language]]),
  ].join('; ')
}

/** How long and how often a list may be extended, without a full stop. */
export function extensionInWords(extension: Extension, language: Language): string {
  const { length, times } = extension
  const each = length === 'as-decided' ? AS_DECIDED[language] : lengthInWords(length, language)
  const often = times === 'unlimited' ? UNLIMITED[language] : timesInWords(times, language)
  return language === 'nl' ? `${each} per keer, ${often}` : `${each} each time, ${often}`
}

function timesInWords(times: number, language: Language): string {
  if (language === 'nl') return `hoogstens ${times} keer`
  return times === 1 ? 'at most once' : `at most ${times} times`
}

function startInWords(from: Term['from'], language: Language, nameRound: NameRound): string {
  if (typeof from === 'string') return STARTS[from][language]
  if ('day' in from) return `${FROM[language]} ${dayInWords(from.day, language)}`
  return `${FROM_DECISION[language]} ${nameRound(from['end-of'])}`
}

const STARTS: Readonly<Record<Extract<Term['from'], string>, Text>> = {
  'end-of-procedure': {
    nl: 'vanaf het einde van de procedure (de beslissing die de eindresultaten vastlegt)',
    en: 'from the end of the procedure (the decision that fixes the final results)',
  },
  'date-of-minutes': {
    nl: 'vanaf de datum van het proces-verbaal',
    en: 'from the date of the minutes',
  },
  'selection-decision': {
    nl: 'vanaf de selectiebeslissing (de dag waarop de lijnmanager kiest)',
    en: 'from the selection decision (the day on which the line manager chooses)',
  },
  'offer-sent': {
    nl: 'vanaf de dag waarop het aanbod verstuurd is',
    en: 'from the day on which the offer was sent',
  },
  notification: { nl: 'vanaf de kennisgeving', en: 'from the notification' },
  'entry-into-service': { nl: 'vanaf de indiensttreding', en: 'from entry into service' },
}
const COUNTING: Readonly<Record<Term['counting'], Text>> = {
  'start-day-excluded': {
    nl: 'de dag van het begin telt niet mee',
    en: 'the day of the start does not count',
  },
  'start-day-included': {
    nl: 'de dag van het begin telt mee',
    en: 'the day of the start counts',
  },
}
const LEAP: Readonly<Record<NonNullable<Term['leap-day']>, Text>> = {
  'same-date': {
    nl: 'de laatste dag valt op dezelfde datum als het begin, of op de laatste dag van de maand als die datum niet bestaat',
    en: 'the last day falls on the same date as the start, or on the last day of the month where that date does not exist',
  },
  'day-before-the-nth': {
    nl: 'de termijn loopt vol vanaf de dag na het begin, ook over een schrikkeldag',
    en: 'the term runs in full from the day after the start, over a leap day too',
  },
}
const HOLIDAY: Readonly<Record<NonNullable<Term['last-day-on-holiday']>, Text>> = {
  stays: {
    nl: 'een laatste dag op een zaterdag, zondag of feestdag verschuift niet',
    en: 'a last day on a Saturday, Sunday or holiday does not shift',
  },
  shifts: {
    nl: 'een laatste dag op een zaterdag, zondag of feestdag verschuift naar de volgende werkdag',
    en: 'a last day on a Saturday, Sunday or holiday shifts to the next working day',
  },
}
const FROM: Text = { nl: 'vanaf', en: 'from' }
const FROM_DECISION: Text = { nl: 'vanaf de beslissing over', en: 'from the decision on' }
const AS_DECIDED: Text = {
  nl: 'de duur die bij de verlenging beslist wordt',
  en: 'the length decided with the extension',
}
const UNLIMITED: Text = { nl: 'zo vaak als nodig', en: 'as often as needed' }
