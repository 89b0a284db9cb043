/**
 * The words of lists and hiring: what happens to a place, status, pay, what is kept.
 *
 * @module
 */

import { type z } from 'zod'
import { type Text } from '../../values/text.ts'
import { type PlaceEvent, type RankedList, type Reserve } from '../schema/list.ts'
import { type care } from '../schema/hiring.ts'
import { type Regulation } from '../schema/regulation.ts'
import {
  type AdmissionCondition,
  type Call,
  type Choice,
  type PayRule,
  type PlaceRule,
  type ReferenceDate,
  type StatusRule,
} from './types.ts'

type Words<Value extends string> = Readonly<Record<Value, Text>>
type Care = z.infer<typeof care>
type Condition = Regulation['conditions'][string]
type Talk = NonNullable<Reserve['extra-talk']>
type Comparable = NonNullable<Reserve['comparable-vacancies']>

/** What may happen to somebody on a list. */
export const PLACE_EVENTS: Words<PlaceEvent> = {
  'offer-declined': { nl: 'je weigert een aanbod', en: 'you decline an offer' },
  'offer-not-answered': {
    nl: 'je antwoordt niet op een aanbod',
    en: 'you do not answer an offer',
  },
  'accepted-and-not-started': {
    nl: 'je aanvaardt een aanbod en begint niet',
    en: 'you accept an offer and do not start',
  },
  'fixed-term-contract': {
    nl: 'je begint met een contract van bepaalde duur',
    en: 'you start on a fixed-term contract',
  },
  'contractual-entry': {
    nl: 'je begint met een arbeidsovereenkomst',
    en: 'you start on an employment contract',
  },
  'statutory-entry': { nl: 'je begint als statutair', en: 'you start as a statutory employee' },
  'comparable-vacancy-declined': {
    nl: 'je gaat niet in op een vergelijkbare vacature',
    en: 'you decline a comparable vacancy',
  },
  'comparable-vacancy-not-selected': {
    nl: 'je wordt niet gekozen voor een vergelijkbare vacature',
    en: 'you are not chosen for a comparable vacancy',
  },
  'comparable-vacancy-entry': {
    nl: 'je begint in een vergelijkbare vacature',
    en: 'you start in a comparable vacancy',
  },
  'contact-not-answered': {
    nl: 'je reageert niet als we je contacteren',
    en: 'you do not respond when we contact you',
  },
  'could-not-attend': { nl: 'je bent verhinderd', en: 'you are unable to attend' },
  attended: { nl: 'je neemt deel', en: 'you take part' },
  'no-show': {
    nl: 'je blijft zonder bericht weg',
    en: 'you stay away without notice',
  },
}
/** What it does to the place. */
export const PLACE_EFFECTS: Words<PlaceRule['effect']> = {
  keep: { nl: 'je behoudt je plaats', en: 'you keep your place' },
  remove: { nl: 'je verliest je plaats', en: 'you lose your place' },
  'person-decides': {
    nl: 'beslist; tot dan behoud je je plaats',
    en: 'decides; until then you keep your place',
  },
}
/** Who enters the ranked list. */
export const LIST_ENTRY: Words<RankedList['entry']['who'][number]> = {
  'above-minimum-not-invited': {
    nl: 'wie elk minimum haalt maar niet uitgenodigd wordt',
    en: 'those who reach every minimum but are not invited',
  },
  'invited-could-not-attend': {
    nl: 'wie uitgenodigd is maar niet kan deelnemen',
    en: 'those invited who cannot attend',
  },
}
/** Who enters the reserve. */
export const RESERVE_ENTRY: Words<Reserve['entry']['who']> = {
  passed: { nl: 'iedereen die geslaagd is', en: 'everybody who passed' },
  'passed-not-chosen': {
    nl: 'wie geslaagd is en niet gekozen werd',
    en: 'those who passed and were not chosen',
  },
}
/** Grounds for calling from the ranked list. */
export const GROUNDS: Words<Call['grounds'][number]> = {
  'unfilled-after-final-round': {
    nl: 'de vacature is na de laatste ronde niet ingevuld',
    en: 'the vacancy is unfilled after the final round',
  },
  'reserve-cannot-fill-extra-vacancy': {
    nl: 'de reserve kan een extra vacature niet invullen',
    en: 'the reserve cannot fill an extra vacancy',
  },
}
/** What is compared for a comparable vacancy. */
export const COMPARED: Words<Comparable['compare'][number]> = {
  conditions: { nl: 'de deelnemingsvoorwaarden', en: 'the conditions for taking part' },
  content: { nl: 'de inhoud van de functie', en: 'the content of the job' },
  competences: { nl: 'de competenties', en: 'the competences' },
}
/** Whether members of the reserve are asked first. */
export const CONSENT: Words<Comparable['consent']> = {
  asked: { nl: 'we vragen eerst of je akkoord gaat', en: 'we first ask for your consent' },
  'not-needed': { nl: 'je akkoord is niet nodig', en: 'your consent is not needed' },
}
/** What an extra talk is about. */
export const TALKS: Words<Talk['about'][number]> = {
  motivation: { nl: 'motivatie', en: 'motivation' },
  expectations: { nl: 'wederzijdse verwachtingen', en: 'mutual expectations' },
  deployability: { nl: 'inzetbaarheid', en: 'deployability' },
}
/** How freely somebody decides. */
export const CHOICE_KINDS: Words<Choice['kind']> = {
  may: { nl: 'vrij, met een reden', en: 'freely, with a reason' },
  'on-request': {
    nl: 'een geregistreerde vraag volstaat',
    en: 'a recorded request suffices',
  },
}
/** When an admission condition must be met. */
export const DUE_AT: Words<AdmissionCondition['due-at']> = {
  appointment: { nl: 'bij de aanstelling', en: 'on appointment' },
  'entry-into-service': { nl: 'bij de indiensttreding', en: 'on entry into service' },
}
/** Lengths of probation that are no number. */
export const NO_LENGTH: Words<'none' | 'not-stated'> = {
  none: { nl: 'geen proeftijd', en: 'no probation' },
  'not-stated': {
    nl: 'een proeftijd waarvan de duur niet genoemd is',
    en: 'a probation whose length is not stated',
  },
}
/** By which day it is judged whether a statutory appointment is kept. */
export const STATUS_BY: Words<StatusRule['by']> = {
  'selection-published': {
    nl: 'de dag waarop de selectie bekendgemaakt is',
    en: 'the day on which the selection was published',
  },
  'statutory-probation-from': {
    nl: 'de dag waarop de statutaire proeftijd begon',
    en: 'the day on which the statutory probation began',
  },
}
/** What becomes of a statutory appointment. */
export const STATUS_CASES: Words<StatusRule['cases'][number]['then']> = {
  'keeps-statutory': { nl: 'je blijft statutair', en: 'you stay statutory' },
  'loses-statutory': {
    nl: 'je wordt contractueel',
    en: 'you become contractual',
  },
  'person-decides': { nl: 'een persoon beslist', en: 'a person decides' },
}
/** Systems of pay. */
export const SYSTEMS: Words<PayRule['system']> = {
  evaluation: { nl: 'salarissysteem met evaluatie', en: 'pay system with evaluation' },
  seniority: { nl: 'salarissysteem met anciënniteit', en: 'pay system by seniority' },
  'not-stated': { nl: 'salarissysteem niet genoemd', en: 'pay system not stated' },
}
/** Where in the scale somebody starts. */
export const PAY_STEPS: Words<PayRule['step']> = {
  'by-experience': { nl: 'trap volgens je ervaring', en: 'step by your experience' },
  'corresponding-step': { nl: 'de overeenkomstige trap', en: 'the corresponding step' },
  'corresponding-functional-career': {
    nl: 'de overeenkomstige trap van de functionele loopbaan',
    en: 'the corresponding step of the functional career',
  },
  'not-stated': { nl: 'trap niet genoemd', en: 'step not stated' },
}
/** What is kept on moving. */
export const KEPT: Words<NonNullable<PayRule['keeps']>[number]> = {
  'scale-seniority': { nl: 'je schaalanciënniteit', en: 'your scale seniority' },
  'financial-seniority': { nl: 'je geldelijke anciënniteit', en: 'your financial seniority' },
  'administrative-seniorities': {
    nl: 'je administratieve anciënniteiten',
    en: 'your administrative seniorities',
  },
  'recognised-experience': {
    nl: 'je al erkende ervaring',
    en: 'your experience already recognised',
  },
}
/** The period an amount of pay is for. */
export const PER: Words<NonNullable<PayRule['minimum']>['per']> = {
  month: { nl: 'per maand', en: 'a month' },
  year: { nl: 'per jaar', en: 'a year' },
}
/** When a condition is checked. */
export const CHECKED_AT: Words<Condition['checked-at']> = {
  application: { nl: 'bij het solliciteren', en: 'on applying' },
  closing: { nl: 'na de afsluiting', en: 'after closing' },
  hiring: { nl: 'bij de aanwerving', en: 'on hiring' },
}
/** The day on which a condition is judged, where it is no calendar day of its own. */
export const REFERENCE_DATES: Words<Extract<ReferenceDate, string>> = {
  closing: { nl: 'de afsluitingsdatum', en: 'the closing date' },
  application: { nl: 'de dag waarop je solliciteert', en: 'the day on which you apply' },
  hiring: { nl: 'de dag van de aanwerving', en: 'the day of hiring' },
}
/** Whether a condition is needed. */
export const WEIGHTS: Words<Condition['weight']> = {
  must: { nl: 'vereist', en: 'required' },
  plus: { nl: 'pluspunt, sluit niemand uit', en: 'advantage, excludes nobody' },
}
/** What to quote when asking for feedback. */
export const QUOTES: Words<Care['feedback']['quote']> = {
  'vacancy-number': { nl: 'het vacaturenummer', en: 'the vacancy number' },
  nothing: { nl: 'niets bijzonders', en: 'nothing in particular' },
}
/** What holds for a part of earlier results. */
export const PARTIAL: Words<NonNullable<Care['reuse-of-results']['partial']>> = {
  'person-decides': {
    nl: 'een persoon beslist of een deel bruikbaar is',
    en: 'a person decides whether a part can be used',
  },
  'not-allowed': { nl: 'een deel hergebruiken kan niet', en: 'a part cannot be reused' },
}
/** Until when data are kept. */
export const KEPT_UNTIL: Words<Care['retention']['until'][number]> = {
  'list-validity': {
    nl: 'de geldigheid van een lijst waarop je staat',
    en: 'the validity of a list you are on',
  },
  'appeal-term': { nl: 'je termijn om in beroep te gaan', en: 'your term for an appeal' },
  'pending-appeal': { nl: 'een lopend beroep', en: 'a pending appeal' },
}
/** Which set of competences holds. */
export const COMPETENCE_SETS: Words<NonNullable<Care['competence-set']>['holds']> = {
  notice: { nl: 'de competenties van de vacature', en: 'the competences of the notice' },
  'function-profile': {
    nl: 'de competenties van de functiebeschrijving',
    en: 'the competences of the function profile',
  },
}
/** Until when a candidate may change the choice of a route. */
export const CHANGE_UNTIL: Words<Regulation['route-choice']['may-change-until']> = {
  closing: { nl: 'tot de afsluiting', en: 'until closing' },
  never: { nl: 'niet meer na de keuze', en: 'not after choosing' },
}
/** What an amendment does. */
export const AMENDMENTS: Words<NonNullable<Regulation['amendments']>[number]['kind']> = {
  change: { nl: 'wijziging van het reglement', en: 'change of the regulation' },
  stop: { nl: 'stopzetting van de selectie', en: 'end of the selection' },
}
/** The kinds of routes. */
export const ROUTE_KINDS: Words<Regulation['routes'][string]['kind']> = {
  external: { nl: 'externe aanwerving', en: 'external recruitment' },
  'external-mobility': { nl: 'externe mobiliteit', en: 'external mobility' },
  'horizontal-mobility': { nl: 'horizontale mobiliteit', en: 'horizontal mobility' },
  promotion: { nl: 'bevordering', en: 'promotion' },
}
