/**
 * The words of rounds: measures, absences, ties, replacement, steps of the schedule.
 *
 * @module
 */

import { type Text } from '../../values/text.ts'
import { type CutOff, type Measure, type Round } from '../schema/round.ts'
import { type Step } from '../schema/schedule.ts'
import { type Absence, type Preparation, type Replacement, type Timed } from './types.ts'

type Words<Value extends string> = Readonly<Record<Value, Text>>
type Total = NonNullable<Round['total']>

/** Kinds of rounds. */
export const ROUND_KINDS: Words<Round['kind']> = {
  eligibility: { nl: 'nazicht van de voorwaarden', en: 'check of the conditions' },
  assessment: { nl: 'beoordeling', en: 'assessment' },
}
/** Where a measure comes from. */
export const SOURCES: Words<Measure['source']> = {
  'imported-test': { nl: 'test waarvan we de score inlezen', en: 'test whose score we import' },
  questionnaire: { nl: 'vragenlijst', en: 'questionnaire' },
  'personality-questionnaire': {
    nl: 'persoonlijkheidsvragenlijst',
    en: 'personality questionnaire',
  },
  assignment: { nl: 'opdracht', en: 'assignment' },
  'timed-case': { nl: 'case met een vaste tijd', en: 'case with a fixed time' },
  'written-test': { nl: 'schriftelijke proef', en: 'written test' },
  'practical-exercise': { nl: 'praktische oefening', en: 'practical exercise' },
  interview: { nl: 'interview', en: 'interview' },
  panel: { nl: 'gesprek met de jury', en: 'interview with the panel' },
}
/** Whether a measure is scored. */
export const COUNTS: Words<Measure['counts']> = {
  scored: { nl: 'met een score', en: 'with a score' },
  informative: {
    nl: 'zonder score; de beoordelaars zien het resultaat',
    en: 'without a score; the assessors see the result',
  },
}
/** Scales onto which a measure is brought. */
export const MAPPED_TO: Words<NonNullable<Measure['mapping']>['to']> = {
  percent: { nl: 'procent', en: 'per cent' },
  points: { nl: 'punten', en: 'points' },
}
/** What happens to an answer that comes late. */
export const LATE_ANSWERS: Words<Timed['late']> = {
  'last-autosave-counts': {
    nl: 'de laatst bewaarde versie van vóór het einde telt',
    en: 'the last version saved before the end counts',
  },
  'not-scored': { nl: 'ze wordt niet beoordeeld', en: 'it is not scored' },
  'person-decides': { nl: 'een persoon beslist', en: 'a person decides' },
}
/** Where one prepares. */
export const PREPARED: Words<Preparation['where']> = {
  'at-home': { nl: 'thuis', en: 'at home' },
  'on-site': { nl: 'ter plaatse', en: 'on site' },
}
/** How measures are combined. */
export const METHODS: Words<Total['method']> = {
  'weighted-mean': { nl: 'gewogen gemiddelde', en: 'weighted mean' },
  'weighted-sum': { nl: 'gewogen som', en: 'weighted sum' },
}
/** What happens to those equal to the last place. */
export const TIES: Words<CutOff['ties']> = {
  widen: {
    nl: 'iedereen die gelijk staat met de laatste plaats, gaat mee door',
    en: 'everybody equal to the last place goes on too',
  },
  exclude: {
    nl: 'wie gelijk staat met de laatste plaats en er samen te veel zijn, gaat niet door',
    en: 'those equal to the last place who are too many together do not go on',
  },
}
/** What makes room for a replacement. */
export const ABSENCES: Words<Replacement['when'][number]> = {
  withdrew: { nl: 'zich terugtrekt', en: 'withdraws' },
  'no-show': { nl: 'zonder bericht wegblijft', en: 'stays away without notice' },
  'could-not-attend': { nl: 'verhinderd is', en: 'is unable to attend' },
}
/** Until when somebody may be replaced. */
export const REPLACED_UNTIL: Words<Replacement['until']> = {
  'first-session-of-next-round': {
    nl: 'tot de eerste zitting van de volgende ronde begint',
    en: 'until the first session of the next round begins',
  },
  results: {
    nl: 'tot de resultaten van deze ronde er zijn',
    en: 'until the results of this round',
  },
}
/** What an absence means for the candidate. */
export const ABSENCE_EFFECTS: Words<Absence['effect']> = {
  'person-decides': { nl: 'beslist over het gevolg', en: 'decides on the effect' },
  'not-passed': { nl: 'je bent niet geslaagd', en: 'you have not passed' },
  withdrawn: { nl: 'je geldt als teruggetrokken', en: 'you count as withdrawn' },
  excused: { nl: 'je bent verontschuldigd', en: 'you are excused' },
}
/** Where somebody goes who is not invited. */
export const NOT_INVITED: Words<NonNullable<Round['not-invited']>['go-to']> = {
  'ranked-list': {
    nl: 'je komt op de lijst met rangschikking',
    en: 'you go onto the ranked list',
  },
  nothing: { nl: 'de selectie eindigt voor jou', en: 'the selection ends for you' },
}
/** What a step of the schedule is. */
export const STEPS: Words<Step['what']> = {
  screening: { nl: 'Nazicht van de voorwaarden', en: 'Check of the conditions' },
  assessment: { nl: 'Beoordeling', en: 'Assessment' },
  invitation: { nl: 'Uitnodiging', en: 'Invitation' },
  'test-window': { nl: 'Testperiode', en: 'Test window' },
  'hand-in': { nl: 'Inlevering', en: 'Handing in' },
  'case-sent': { nl: 'Verzending van de case', en: 'Sending of the case' },
  session: { nl: 'Zitting', en: 'Session' },
  results: { nl: 'Bekendmaking van het resultaat', en: 'Telling the result' },
  other: { nl: 'Overig', en: 'Other' },
}
