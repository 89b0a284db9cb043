/**
 * Refusals about order, moments and names that lead nowhere.
 *
 * @module
 */

import type { RefusalGroup } from './template.ts'

/** Refusals about order, moments and names that lead nowhere. */
export const nameRefusals = {
  'event-out-of-order': {
    nl: {
      what: 'Deze gebeurtenis is geregistreerd op {at}, vroeger dan de vorige: {last}.',
      why: 'De volgorde van registratie bepaalt wat op elk moment bekend was; `at` daalt nooit.',
      fix: 'Zet de gebeurtenissen in de volgorde van `at`. Gebeurde iets vroeger dan het geregistreerd werd, gebruik daarvoor het eigen veld (`received`, `sent`, `on`, …).',
    },
    en: {
      what: 'This event was recorded on {at}, earlier than the one before it: {last}.',
      why: 'The order of recording settles what was known at any moment; `at` never decreases.',
      fix: 'Put the events in the order of `at`. Where something happened earlier than it was recorded, use the field meant for that (`received`, `sent`, `on`, …).',
    },
  },
  'instant-unreadable': {
    nl: {
      what: '"{instant}" is geen tijdstip dat bestaat.',
      why: 'Zonder tijdstip staat niet vast of iets op tijd was.',
      fix: 'Schrijf dag, uur en afstand tot de wereldtijd, zoals 2025-06-04T09:00:00+02:00.',
    },
    en: {
      what: '"{instant}" is not an instant that exists.',
      why: 'Without an instant nobody can tell whether something was in time.',
      fix: 'Write day, time and offset, such as 2025-06-04T09:00:00+02:00.',
    },
  },
  'day-unreadable': {
    nl: {
      what: '"{day}" is geen dag die bestaat[ (verklaring {claim})].',
      why: 'Een dag die niet bestaat, laat zich met geen enkele voorwaarde vergelijken.',
      fix: 'Ga na welke dag bedoeld is en schrijf die als 2025-11-10.',
    },
    en: {
      what: '"{day}" is not a day that exists[ (claim {claim})].',
      why: 'A day that does not exist can be compared with no condition.',
      fix: 'Find out which day is meant and write it as 2025-11-10.',
    },
  },
  'selection-ended': {
    nl: {
      what: 'De selectieprocedure is voorbij: haar laatste lijst gold tot en met {through}.',
      why: 'Na de laatste lijst kan alleen nog wat uit eerdere stappen volgt: antwoorden op een aanbod, indiensttreding, beroep, wissen.',
      fix: 'Open voor een nieuwe vacature een nieuwe selectieprocedure. Was de lijst verlengd, registreer dan eerst de verlenging.',
    },
    en: {
      what: 'The selection is over: its last list was valid through {through}.',
      why: 'After the last list only what follows from earlier moves may still happen: answers to an offer, entry into service, appeals, erasure.',
      fix: 'Open a new selection for a new vacancy. If the list was extended, record the extension first.',
    },
  },
  'selection-stopped': {
    nl: {
      what: 'De selectieprocedure is stopgezet op {since}[ ({reason})].',
      why: 'Na een stopzetting kan alleen nog meedelen, beroep en wissen.',
      fix: 'Schrap deze gebeurtenis, of open een nieuwe selectieprocedure.',
    },
    en: {
      what: 'The selection was stopped on {since}[ ({reason})].',
      why: 'After a stop only messages, appeals and erasure may follow.',
      fix: 'Remove this event, or open a new selection.',
    },
  },
  'other-regulation': {
    nl: {
      what: 'Deze feiten horen bij selectiereglement {regulation}; hier geldt {expected}.',
      why: 'Feiten van een andere selectieprocedure leiden tot uitkomsten die niemand kan verantwoorden.',
      fix: 'Geef het selectiereglement {regulation} mee, of het feitenbestand van {expected}.',
    },
    en: {
      what: 'These facts belong to regulation {regulation}; the one given is {expected}.',
      why: 'Facts of another selection lead to outcomes nobody can account for.',
      fix: 'Give regulation {regulation}, or the facts file of {expected}.',
    },
  },
  'unknown-candidate': {
    nl: {
      what: 'Kandidaat {candidate} is niet bekend.',
      why: 'Over iemand die niet solliciteerde, valt niets te registreren.',
      fix: 'Controleer de schrijfwijze, of registreer eerst de sollicitatie (ApplicationSubmitted).',
    },
    en: {
      what: 'Candidate {candidate} is not known.',
      why: 'Nothing can be recorded about somebody who did not apply.',
      fix: 'Check the spelling, or record the application first (ApplicationSubmitted).',
    },
  },
  'unknown-round': {
    nl: {
      what: 'Ronde {round} staat niet in het selectiereglement.',
      why: 'Alleen de rondes die vooraf bekendgemaakt zijn, tellen.',
      fix: 'Kies een van deze: {rounds}.',
    },
    en: {
      what: 'Round {round} is not in the regulation.',
      why: 'Only rounds that were announced count.',
      fix: 'Choose one of these: {rounds}.',
    },
  },
  'unknown-measure': {
    nl: {
      what: 'Ronde {round} heeft geen meting {measure}.',
      why: 'Alleen wat vooraf als meting bekendgemaakt is, telt mee.',
      fix: 'Kies een van deze: {measures}.',
    },
    en: {
      what: 'Round {round} has no measure {measure}.',
      why: 'Only what was announced as a measure counts.',
      fix: 'Choose one of these: {measures}.',
    },
  },
  'unknown-route': {
    nl: {
      what: 'Kanaal {route} staat niet in het selectiereglement.',
      why: 'Een kandidaat wordt beoordeeld volgens een kanaal dat openstaat.',
      fix: 'Kies een van deze: {routes}.',
    },
    en: {
      what: 'Route {route} is not in the regulation.',
      why: 'A candidate is judged by a route that is open.',
      fix: 'Choose one of these: {routes}.',
    },
  },
  'unknown-condition': {
    nl: {
      what: 'Voorwaarde {condition} staat niet in het selectiereglement.',
      why: 'Alleen voorwaarden die vooraf bekendgemaakt zijn, worden beoordeeld.',
      fix: 'Kies een van deze: {conditions}.',
    },
    en: {
      what: 'Condition {condition} is not in the regulation.',
      why: 'Only conditions that were announced are judged.',
      fix: 'Choose one of these: {conditions}.',
    },
  },
  'unknown-claim': {
    nl: {
      what: 'Kandidaat {candidate} deed geen verklaring met de naam {claim}.',
      why: 'Een controle hoort bij een verklaring die er is.',
      fix: 'Controleer de naam, of voeg de verklaring eerst toe (ClaimsAdded).',
    },
    en: {
      what: 'Candidate {candidate} made no claim named {claim}.',
      why: 'A verification belongs to a claim that was made.',
      fix: 'Check the name, or add the claim first (ClaimsAdded).',
    },
  },
  'unknown-choice': {
    nl: {
      what: '"{choice}" is geen keuzepunt[, wel een open punt dat {settledBy} regelt].',
      why: 'Kiezen kan alleen waar het selectiereglement een keuze laat.',
      fix: '[Registreer {settledBy}. ]Voor een keuze neem je de naam van het keuzepunt over uit de uitkomst (`keur decide`).',
    },
    en: {
      what: '"{choice}" is not a choice point[, but an open point that {settledBy} settles].',
      why: 'A choice can be made only where the regulation leaves one.',
      fix: '[Record {settledBy}. ]For a choice, copy the name of the choice point from the outcome (`keur decide`).',
    },
  },
  'unknown-option': {
    nl: {
      what: 'Bij keuzepunt {choice} kan "{option}" niet gekozen worden.',
      why: 'Het selectiereglement somt op wat mogelijk is.',
      fix: 'Kies een van deze: {options}.',
    },
    en: {
      what: 'At choice point {choice} "{option}" cannot be chosen.',
      why: 'The regulation lists what is possible.',
      fix: 'Choose one of these: {options}.',
    },
  },
  'unknown-offer': {
    nl: {
      what: 'Aanbod {offer} is niet bekend.',
      why: 'Alleen een aanbod dat gedaan is, kan beantwoord of gevolgd worden.',
      fix: 'Controleer de naam, of registreer eerst het aanbod (OfferMade).',
    },
    en: {
      what: 'Offer {offer} is not known.',
      why: 'Only an offer that was made can be answered or followed.',
      fix: 'Check the name, or record the offer first (OfferMade).',
    },
  },
  'unknown-list': {
    nl: {
      what: 'Het selectiereglement heeft deze lijst niet, of laat dit er niet mee toe: {list}.',
      why: 'Het selectiereglement zegt welke lijsten er zijn en wat ermee kan.',
      fix: 'Schrap deze gebeurtenis, of gebruik een lijst waarmee het volgens het selectiereglement kan.',
    },
    en: {
      what: 'The regulation does not have this list, or does not allow this with it: {list}.',
      why: 'The regulation says which lists there are and what may be done with them.',
      fix: 'Remove this event, or use a list with which the regulation allows it.',
    },
  },
  'unknown-vacancy': {
    nl: {
      what: 'Vacature {vacancy} is niet bekend als vergelijkbare vacature.',
      why: 'Een lid van de wervingsreserve krijgt alleen een vacature voorgesteld waarvan de vergelijking vastligt.',
      fix: 'Registreer de vacature eerst (ComparableVacancyOpened), of kies een van deze: {vacancies}.',
    },
    en: {
      what: 'Vacancy {vacancy} is not known as a comparable vacancy.',
      why: 'A member of the reserve is proposed only vacancies whose comparison was recorded.',
      fix: 'Record the vacancy first (ComparableVacancyOpened), or choose one of these: {vacancies}.',
    },
  },
  'unknown-step': {
    nl: {
      what: 'Het bericht noemt een datum van {step}; die plaats heeft het selectiereglement niet.',
      why: 'Berichten nemen hun datums uit het selectiereglement of een wijziging ervan.',
      fix: 'Noem de plaats zoals in het reglement, zoals announcement/closing of rounds/…/schedule/….',
    },
    en: {
      what: 'The message names a date of {step}; the regulation has no such place.',
      why: 'Messages take their dates from the regulation or an amendment of it.',
      fix: 'Name the place as in the regulation, such as announcement/closing or rounds/…/schedule/….',
    },
  },
} as const satisfies RefusalGroup
