/**
 * Refusals about rounds and choices.
 *
 * @module
 */

import type { RefusalGroup } from './template.ts'

/** Refusals about rounds and choices. */
export const roundRefusals = {
  'round-already-closed': {
    nl: {
      what: 'Ronde {round} is al afgesloten door {by}[ op {at}].',
      why: 'Na het afsluiten liggen de scores vast.',
      fix: 'Gebruik ScoreCorrected om een score te verbeteren, of schrap deze gebeurtenis.',
    },
    en: {
      what: 'Round {round} was closed already by {by}[ on {at}].',
      why: 'Once a round is closed its scores are locked.',
      fix: 'Use ScoreCorrected to correct a score, or remove this event.',
    },
  },
  'round-not-closed': {
    nl: {
      what: 'Ronde {round} is niet afgesloten.',
      why: 'Bevestigen kan alleen wat eerst voorgesteld is.',
      fix: 'Sluit de ronde eerst af (RoundClosed).',
    },
    en: {
      what: 'Round {round} has not been closed.',
      why: 'Only what was proposed can be confirmed.',
      fix: 'Close the round first (RoundClosed).',
    },
  },
  'round-already-decided': {
    nl: {
      what: 'Over iedereen in ronde {round} is al beslist.',
      why: 'Een beslissing wordt niet opnieuw genomen; verbeteren gebeurt zichtbaar.',
      fix: 'Schrap het tweede afsluiten. Om iets recht te zetten: ScoreCorrected en daarna CorrectionConfirmed.',
    },
    en: {
      what: 'Everybody in round {round} has been decided about already.',
      why: 'A decision is not taken again; corrections are made visibly.',
      fix: 'Remove the second closing. To put something right: ScoreCorrected, then CorrectionConfirmed.',
    },
  },
  'round-not-decided': {
    nl: {
      what: 'Over ronde {round} is nog niet beslist.',
      why: 'Wat hierop volgt, steunt op bevestigde uitkomsten, nooit op voorgestelde.',
      fix: 'Sluit de ronde af en laat iemand anders ze bevestigen (RoundClosed, RoundConfirmed).',
    },
    en: {
      what: 'Round {round} has not been decided yet.',
      why: 'What follows rests on confirmed outcomes, never on proposed ones.',
      fix: 'Close the round and have somebody else confirm it (RoundClosed, RoundConfirmed).',
    },
  },
  'earlier-round-open': {
    nl: {
      what: 'Ronde {round} kan nog niet: over ronde {earlier} is niet beslist.',
      why: 'Een latere ronde bouwt alleen op beslissingen.',
      fix: 'Rond {earlier} eerst af: afsluiten en bevestigen.',
    },
    en: {
      what: 'Round {round} cannot be done yet: round {earlier} has not been decided.',
      why: 'A later round builds on decisions only.',
      fix: 'Finish {earlier} first: close and confirm it.',
    },
  },
  'scores-missing': {
    nl: {
      what: 'In ronde {round} ontbreken nog scores. Aantal kandidaten: {count}; {candidate} mist {measures}.',
      why: 'Wie meedeed, wordt op alles beoordeeld voor er een uitkomst is.',
      fix: 'Registreer de scores, of wie afwezig was (AttendanceRecorded).',
    },
    en: {
      what: 'Round {round} still lacks scores. Number of candidates: {count}; {candidate} lacks {measures}.',
      why: 'Whoever took part is assessed on everything before there is an outcome.',
      fix: 'Record the scores, or who was absent (AttendanceRecorded).',
    },
  },
  'outcome-undecided': {
    nl: {
      what: 'In ronde {round} is nog niet elke uitkomst beslist. Aantal kandidaten: {count}, onder wie {candidate}.',
      why: 'Niemand valt af zolang niet vaststaat waarom.',
      fix: 'Bekijk met `keur explain` wat ontbreekt, en registreer de beoordeling of het stuk.',
    },
    en: {
      what: 'In round {round} not every outcome is decided yet. Number of candidates: {count}, {candidate} among them.',
      why: 'Nobody is out as long as the reason is not settled.',
      fix: 'See with `keur explain` what is missing, and record the judgement or the document.',
    },
  },
  'same-person': {
    nl: {
      what: '{by} gaf zelf scores of sloot ronde {round} af, en kan ze dus niet bevestigen.',
      why: 'Vier ogen: wie scores gaf of de grensscore bepaalde, bevestigt niet.',
      fix: 'Laat iemand anders bevestigen.',
    },
    en: {
      what: '{by} entered scores in round {round} or closed it, and so cannot confirm it.',
      why: 'Four eyes: whoever scored or set the cut-off does not confirm.',
      fix: 'Have somebody else confirm.',
    },
  },
  'nothing-to-confirm': {
    nl: {
      what: 'Ronde {round} heeft geen verbetering die op bevestiging wacht.',
      why: 'Een bevestiging hoort bij een verbetering.',
      fix: 'Schrap deze bevestiging.',
    },
    en: {
      what: 'Round {round} has no correction waiting for confirmation.',
      why: 'A confirmation belongs to a correction.',
      fix: 'Remove this confirmation.',
    },
  },
  'correction-pending': {
    nl: {
      what: 'In ronde {round} wacht een verbetering op bevestiging.',
      why: 'Tot dan zijn de uitkomsten bevroren: niemand bouwt erop voort.',
      fix: 'Laat iemand die niet scoorde de gevolgen bevestigen (CorrectionConfirmed).',
    },
    en: {
      what: 'In round {round} a correction waits for confirmation.',
      why: 'Until then its outcomes are frozen: nobody builds on them.',
      fix: 'Have somebody who did not score confirm the effect (CorrectionConfirmed).',
    },
  },
  'not-the-owner': {
    nl: {
      what: 'Dit wordt beslist door: {owner}. Hier handelt: {acting}. Er ontbreekt: {missing}.',
      why: 'Het selectiereglement legt vast wie beslist; een ander kan dat niet in de plaats doen.',
      fix: 'Laat de bevoegde persoon beslissen, of verbeter `role` als die verkeerd geregistreerd is.',
    },
    en: {
      what: 'This is decided by: {owner}. Acting here: {acting}. Missing: {missing}.',
      why: 'The regulation settles who decides; nobody else can do it instead.',
      fix: 'Have the owner decide, or correct `role` if it was recorded wrongly.',
    },
  },
  'choice-not-open': {
    nl: {
      what: 'Keuzepunt {choice} staat nu niet open.',
      why: 'Kiezen kan alleen op het moment dat de regels een keuze vragen.',
      fix: 'Bekijk met `keur decide` welke keuzepunten openstaan.',
    },
    en: {
      what: 'Choice point {choice} is not open now.',
      why: 'A choice can be made only when the rules ask for one.',
      fix: 'See with `keur decide` which choice points are open.',
    },
  },
  'attendance-already-recorded': {
    nl: {
      what: 'Voor kandidaat {candidate} is in ronde {round} al geregistreerd: {attendance}.',
      why: 'Wie kwam, ligt maar één keer vast.',
      fix: 'Schrap de tweede registratie.',
    },
    en: {
      what: 'For candidate {candidate} it is recorded in round {round} already: {attendance}.',
      why: 'Who came is settled once.',
      fix: 'Remove the second recording.',
    },
  },
  'not-timed': {
    nl: {
      what: 'Meting {measure} van ronde {round} heeft geen tijdslimiet.',
      why: 'Een ander tijdstip afspreken heeft alleen zin voor werk dat op een vast uur begint.',
      fix: 'Controleer de naam van de ronde en de meting.',
    },
    en: {
      what: 'Measure {measure} of round {round} is not timed.',
      why: 'Another slot makes sense only for work that begins at a fixed time.',
      fix: 'Check the name of the round and the measure.',
    },
  },
} as const satisfies RefusalGroup
