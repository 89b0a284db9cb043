/**
 * Why something at the desk is not done. A refusal is data: a code, the words for the person, and what explains it.
 *
 * @module
 */

import { current } from '#core/selection/in-force.ts'
import type { Refusal } from '#core/selection/refusal.ts'
import type { Selection } from '#core/selection/state.ts'
import type { Text } from '#core/values/text.ts'
import { ruleWords } from './rule-words.ts'

/** Refusals that only have words. */
const PLAIN = {
  'not-allowed': {
    nl: 'Met deze rol kun je dit niet doen in deze selectie.',
    en: 'You cannot do this in this selection with the role you have.',
  },
  'unknown-selection': {
    nl: 'Deze selectie bestaat niet, of je hebt er geen rol in. Kijk het adres na.',
    en: 'This selection does not exist, or you have no role in it. Check the address.',
  },
  'unknown-candidate': {
    nl: 'Deze kandidaat is er niet, of is voor jou gesloten. Kijk het nummer na.',
    en: 'This candidate is not here, or is closed to you. Check the number.',
  },
  'unknown-round': {
    nl: 'Deze ronde staat niet in het reglement. Kies er een uit de lijst.',
    en: 'This round is not in the regulation. Choose one from the list.',
  },
  'not-in-round': {
    nl: 'Deze kandidaat doet niet mee aan deze ronde. Kies er een uit de lijst van de ronde.',
    en: 'This candidate does not take part in this round. Choose one from the list of the round.',
  },
  'applications-open': {
    nl: 'Er kan nog gesolliciteerd worden. Sluit een ronde pas af als de inschrijvingen voorbij zijn.',
    en: 'One can still apply. Close a round only when applications are over.',
  },
  'nothing-to-tell': {
    nl: 'Iedereen weet al wat er beslist is. Er is niets nieuws mee te delen.',
    en: 'Everybody knows already what was decided. There is nothing new to tell.',
  },
  'notes-contradict': {
    nl: 'De toelichting spreekt de brief tegen. Er is niets meegedeeld.',
    en: 'The explanation contradicts the letter. Nobody was told anything.',
  },
  'minutes-fixed': {
    nl: 'Het proces-verbaal is door iedereen ondertekend en ligt vast.',
    en: 'The minutes were signed by everybody and are fixed.',
  },
  'minutes-stale': {
    nl: 'Sinds dit proces-verbaal is er iets beslist of gemeld. Een selector maakt het opnieuw op.',
    en: 'Something was decided or declared since these minutes. A selector draws them up anew.',
  },
  'not-a-member': {
    nl: 'Je bent niet genoemd als lid dat akkoord moet gaan.',
    en: 'You are not named as a member who has to agree.',
  },
  'already-signed': {
    nl: 'Je ondertekende dit proces-verbaal al.',
    en: 'You signed these minutes already.',
  },
  'no-minutes': {
    nl: 'Er is nog geen proces-verbaal opgemaakt.',
    en: 'No minutes have been drawn up yet.',
  },
  'letter-gone': {
    nl: 'Deze brief is er niet, of de gegevens zijn intussen gewist.',
    en: 'This letter is not here, or its data have been erased meanwhile.',
  },
  'letter-closed': {
    nl: 'Deze brief is voor jou gesloten: je hebt een belangenconflict met wie hem krijgt. Een andere selector of de personeelsdienst drukt hem af.',
    en: 'This letter is closed to you: you have a conflict of interest with whoever gets it. Another selector or HR prints it.',
  },
  'no-pdf': {
    nl: 'Op deze machine kan geen pdf gemaakt worden. Vraag het aan wie de site beheert.',
    en: 'No PDF can be made on this machine. Ask whoever runs the site.',
  },
  'not-judged': {
    nl: 'Dit wordt niet door mensen beoordeeld. Kijk het adres na.',
    en: 'People do not judge this. Check the address.',
  },
  'not-judging-now': {
    nl: 'Deze kandidaat wordt in deze ronde nu niet beoordeeld.',
    en: 'This candidate is not judged in this round now.',
  },
  'not-assigned': {
    nl: 'Je bent niet aangeduid om dit te beoordelen. Een selector kan je aanduiden.',
    en: 'You are not assigned to judge this. A selector can assign you.',
  },
  'result-agreed': {
    nl: 'Over dit resultaat is al besloten. Formulieren liggen nu vast.',
    en: 'This result was agreed already. Forms are fixed now.',
  },
  'lock-first': {
    nl: 'Vergrendel eerst je eigen formulier. Pas dan zie je dat van anderen.',
    en: 'Lock your own form first. Only then do you see those of others.',
  },
  'forms-awaited': {
    nl: 'Nog niet iedereen vergrendelde zijn formulier. De bespreking begint als dat gebeurd is.',
    en: 'Not everybody has locked their form. The discussion begins once they have.',
  },
  'not-the-chair': {
    nl: 'Het resultaat wordt ingevoerd door een selector of door de voorzitter van de jury.',
    en: 'The result is entered by a selector or by the chair of the panel.',
  },
  'unknown-offer': {
    nl: 'Dit aanbod is er niet. Kijk het adres na.',
    en: 'There is no such offer. Check the address.',
  },
  'not-on-list': {
    nl: 'Deze kandidaat slaagde niet en staat op geen lijst.',
    en: 'This candidate did not pass and is on no list.',
  },
  'nothing-to-look-up': {
    nl: 'Dit kan niet opgezocht worden: het is geen diploma, of er is geen databank aan deze site verbonden.',
    en: 'This cannot be looked up: it is no diploma, or no database is connected to this site.',
  },
  'no-table': {
    nl: 'Dit bestand is er niet meer. Stuur het opnieuw in.',
    en: 'This file is not here any more. Send it again.',
  },
  'role-ended': {
    nl: 'Deze rol is er niet meer in deze selectie, of was er nooit. Wie ze introk, zie je bij Wie doet wat.',
    en: 'This role is no longer there in this selection, or never was. Who does what shows who withdrew it.',
  },
  'role-from-elsewhere': {
    nl: 'Deze rol werd niet in deze selectie gegeven en kan hier niet ingetrokken worden. Vraag het aan wie de aanmelddienst of de installatie beheert.',
    en: 'This role was not given in this selection and cannot be withdrawn here. Ask whoever runs the identity provider or the installation.',
  },
  'changed-meanwhile': {
    nl: 'Intussen veranderde hier iets. Kijk na wat er nu staat, en doe het dan opnieuw.',
    en: 'Something changed here meanwhile. See what stands here now, then do it again.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** The code of a refusal that only has words. */
export type PlainDeskCode = keyof typeof PLAIN

/** A field that cannot be taken as it was sent. */
export interface FieldWrong {
  readonly field: string
  readonly says: Text
}

/** Why something at the desk is not done. */
export type DeskRefusal =
  | { readonly code: PlainDeskCode; readonly says: Text }
  /** The regulation, or the rules of every selection, do not allow it. */
  | { readonly code: 'refused-by-rules'; readonly says: Text; readonly refusal: Refusal }
  | {
      readonly code: 'fields-unreadable'
      readonly says: Text
      readonly fields: readonly FieldWrong[]
    }

/** A refusal with its words. */
export function plainly(code: PlainDeskCode): DeskRefusal {
  return { code, says: PLAIN[code] }
}

/** A refusal of the rules of a selection in words: what happened, why, what to do next. */
export function byRules(refusal: Refusal, selection: Selection): DeskRefusal {
  const regulation = current(selection)
  const says = {
    nl: ruleWords(refusal, 'nl', regulation),
    en: ruleWords(refusal, 'en', regulation),
  }
  return { code: 'refused-by-rules', says, refusal }
}

/** Fields that cannot be taken. */
export function wrongFields(fields: readonly FieldWrong[]): DeskRefusal {
  return { code: 'fields-unreadable', says: FIELDS, fields }
}

const FIELDS: Text = {
  nl: 'Iets is niet goed ingevuld. Kijk na wat aangeduid is.',
  en: 'Something is not filled in right. Check what is marked.',
}
