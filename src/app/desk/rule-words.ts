/**
 * What the rules refuse, in the words of the desk. The words of the engine are for whoever reads a file of facts: they name events,
 * fields and commands, of which nobody at the desk knows. What is to be done here is said of pages instead, or not at all.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Refusal, RefusalCode } from '#core/selection/refusal.ts'
import { fillTemplate, wordRefusal } from '#core/selection/words/refusals.ts'
import type { Language, Text } from '#core/values/text.ts'
import { inWordsOf } from './rule-facts.ts'

/** What happened, why that is not allowed, and what to do at the desk; rounds and measures by their names in the regulation. */
export function ruleWords(refusal: Refusal, language: Language, regulation: Regulation): string {
  const { why, fix } = wordRefusal(inWordsOf(regulation, refusal, language), language)
  const own = FIXES[refusal.code]?.[language] ?? atDesk(fix)
  return [whatInWords(refusal, language, regulation), atDesk(why), own]
    .filter((one) => one !== '')
    .join(' ')
}

/** What happened, and no more. */
export function whatInWords(refusal: Refusal, language: Language, regulation: Regulation): string {
  const named = inWordsOf(regulation, refusal, language)
  const first = WITHOUT_NAMES[refusal.code]?.[language]
  return first === undefined
    ? wordRefusal(named, language).what
    : fillTemplate(first, named.facts, language)
}

/** What happened where the engine says who did it, by a name of the record that means nothing to a reader. */
const WITHOUT_NAMES: Partial<Readonly<Record<RefusalCode, Text>>> = {
  'round-already-closed': {
    nl: 'Ronde {round} is al afgesloten[ op {at}].',
    en: 'Round {round} was closed already[ on {at}].',
  },
  'same-person': {
    nl: 'Wie in ronde {round} zelf scores gaf of ze afsloot, kan ze niet bevestigen.',
    en: 'Whoever gave scores in round {round} or closed it cannot confirm it.',
  },
  'conflict-of-interest': {
    nl: 'Er is een belangenconflict met kandidaat {candidate}.',
    en: 'There is a conflict of interest with candidate {candidate}.',
  },
}

/** A sentence as it is; nothing of one that is for files. */
function atDesk(sentence: string): string {
  return IS_FOR_FILES.test(sentence) ? '' : sentence
}

/** A field or command between backticks, the name of an event, a line of a file. */
const IS_FOR_FILES =
  /`|\b[A-Z][a-z]+[A-Z]|gebeurtenis|\bevent\b|\bregel\b|\bline\b(?! manager)|[Ss]chrap|\b[Rr]emove\b|\bkeur\b/u

/** What to do at the desk, by code. */
const FIXES: Partial<Readonly<Record<RefusalCode, Text>>> = {
  'round-already-closed': {
    nl: 'Wacht op wie bevestigt; klopt een score niet, verbeter ze dan bij de resultaten van de ronde.',
    en: 'Wait for whoever confirms; if a score is wrong, correct it with the results of the round.',
  },
  'outcome-undecided': {
    nl: 'Kijk op de pagina van de ronde wat nog ontbreekt, en beoordeel dat eerst.',
    en: 'See on the page of the round what is still missing, and judge that first.',
  },
  'scores-missing': {
    nl: 'Vul de scores aan bij de resultaten van de ronde, of leg vast wie afwezig was.',
    en: 'Complete the scores with the results of the round, or record who was absent.',
  },
  'correction-pending': {
    nl: 'Laat iemand die niet scoorde de verbetering bevestigen op de pagina van de ronde.',
    en: 'Have somebody who did not score confirm the correction on the page of the round.',
  },
  'not-the-owner': {
    nl: 'Laat het beslissen door wie ervoor bevoegd is.',
    en: 'Have it decided by whoever is competent.',
  },
  'choice-not-open': {
    nl: 'Kijk op het overzicht van de selectie welke keuzes openstaan.',
    en: 'See on the overview of the selection which choices are open.',
  },
  'posts-filled': {
    nl: 'Wacht tot een post weer vrijkomt, of kies voor een andere vacature.',
    en: 'Wait until a post becomes free again, or choose for another vacancy.',
  },
  'not-chosen': {
    nl: 'Laat eerst kiezen op de pagina van de lijsten, of doe het aanbod voor een andere vacature.',
    en: 'Have the choice made first on the page of the lists, or make the offer for another vacancy.',
  },
  'already-chosen': {
    nl: 'Kies iemand anders, of kies voor een andere vacature.',
    en: 'Choose somebody else, or choose for another vacancy.',
  },
  'route-not-chosen': {
    nl: 'Vraag de kandidaat om een kanaal te kiezen.',
    en: 'Ask the candidate to choose a route.',
  },
  'admission-open': {
    nl: 'Besluit op de pagina van het aanbod over elke toelatingsvoorwaarde, of voeg eerst de stukken toe.',
    en: 'Conclude about every admission condition on the page of the offer, or add the documents first.',
  },
  'offer-not-open': {
    nl: 'Kijk op de pagina van het aanbod hoe het staat.',
    en: 'See on the page of the offer how it stands.',
  },
  'offer-not-accepted': {
    nl: 'Leg eerst het antwoord van de kandidaat vast.',
    en: 'Record the answer of the candidate first.',
  },
  'answer-term-over': {
    nl: 'Kwam het antwoord op tijd, geef dan de dag waarop het kwam; leg anders vast dat er geen antwoord kwam.',
    en: 'If the answer was in time, give the day on which it came; else record that no answer came.',
  },
  'start-too-late': {
    nl: 'Spreek een vroegere dag af, of leg vast dat de kandidaat afhaakt.',
    en: 'Agree on an earlier day, or record that the candidate pulls out.',
  },
}
