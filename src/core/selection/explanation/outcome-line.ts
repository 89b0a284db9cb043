/**
 * The first sentence of the explanation of a round: how far the outcome has come, what it is, and what it would become.
 *
 * @module
 */

import type { Language, Text } from '#core/values/text.ts'
import type { OutcomeStanding, RoundStanding } from '../outcomes/standing.ts'
import type { Outcome, OutcomeCode } from '../state.ts'
import { both } from './figures.ts'
import type { ExplanationLine } from './format.ts'
import { isCalledAgain, statusInWords } from './status.ts'

/** The sentence about one candidate. */
export function outcomeLine(
  { outcome, status, wouldBecome }: OutcomeStanding,
  { state }: RoundStanding,
  candidate: string,
): ExplanationLine {
  const via = isCalledAgain(state.touched, candidate) ? 'ranked-list' : outcome.via
  if (outcome.code === 'undecided' && status === 'proposed') {
    return { depth: 0, text: both((language) => withVia(NOT_YET[language], via, language)) }
  }
  return {
    depth: 0,
    text: both((language) => {
      const change = wouldBecome === undefined ? '' : ` ${becoming(wouldBecome.code, language)}`
      const said = `${statusInWords(status, state.touched)[language]}: ${OUTCOMES[outcome.code][language]}.`
      return `${withVia(said, via, language)}${change}`
    }),
  }
}

function becoming(code: OutcomeCode, language: Language): string {
  return code === 'undecided'
    ? NOT_YET[language]
    : `${WOULD[language]} ${OUTCOMES[code][language]}.`
}

function withVia(said: string, via: Outcome['via'], language: Language): string {
  return via === undefined ? said : `${said} ${VIA[via][language]}`
}

/** Outcomes in words. */
export const OUTCOMES: Readonly<Record<OutcomeCode, Text>> = {
  'goes-on': { nl: 'je gaat door naar de volgende ronde', en: 'you go on to the next round' },
  passed: { nl: 'je bent geslaagd', en: 'you passed' },
  'not-admitted': {
    nl: 'je voldoet niet aan de deelnemingsvoorwaarden',
    en: 'you do not meet the conditions for taking part',
  },
  invalid: { nl: 'je sollicitatie is ongeldig', en: 'your application is not valid' },
  'below-minimum': {
    nl: 'je haalde een minimumscore niet',
    en: 'you did not reach a minimum score',
  },
  'outside-quota': {
    nl: 'je haalde elk minimum, maar je valt buiten het aantal plaatsen',
    en: 'you reached every minimum, but there are no more places',
  },
  absent: { nl: 'je nam niet deel', en: 'you did not take part' },
  withdrawn: { nl: 'je trok je kandidatuur in', en: 'you withdrew' },
  undecided: { nl: 'er valt nog niets te beslissen', en: 'nothing can be decided yet' },
}
/** Of an outcome that something is still missing for. */
export const NOT_YET: Text = {
  nl: 'Nog niet te beslissen: een score, een oordeel of een keuze ontbreekt nog.',
  en: 'Cannot be decided yet: a score, a judgement or a choice is still missing.',
}
/** How somebody came in, in words. */
export const VIA: Readonly<Record<'replacement' | 'ranked-list', Text>> = {
  replacement: { nl: 'Je kwam erbij als vervanging.', en: 'You came in as a replacement.' },
  'ranked-list': {
    nl: 'Je werd opgeroepen uit de lijst met rangschikking.',
    en: 'You were called from the ranked list.',
  },
}
const WOULD: Text = { nl: 'Na bevestiging wordt dit:', en: 'Once confirmed this becomes:' }
