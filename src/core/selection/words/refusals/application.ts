/**
 * Refusals about applying and screening.
 *
 * @module
 */

import type { RefusalGroup } from './template.ts'

/** Refusals about applying and screening. */
export const applicationRefusals = {
  'duplicate-application': {
    nl: {
      what: 'Sollicitatie {application} bestaat al.',
      why: 'Elke sollicitatie heeft haar eigen naam, anders is niet duidelijk welke telt.',
      fix: 'Geef deze sollicitatie van {candidate} een andere naam, of schrap de tweede regel.',
    },
    en: {
      what: 'Application {application} exists already.',
      why: 'Every application has a name of its own, or nobody can tell which one counts.',
      fix: 'Give this application of {candidate} another name, or remove the second line.',
    },
  },
  'duplicate-claim': {
    nl: {
      what: 'De verklaring {claim} staat er twee keer.',
      why: 'Wie ernaar verwijst, kan twee dingen bedoelen.',
      fix: 'Geef elke verklaring een eigen naam.',
    },
    en: {
      what: 'The claim {claim} stands there twice.',
      why: 'Whoever refers to it may mean two things.',
      fix: 'Give every claim a name of its own.',
    },
  },
  'key-in-use': {
    nl: {
      what: 'Sleutel {key} hoort al bij een sollicitatie van {candidate}.',
      why: 'Een sleutel herkent dezelfde verzending; twee kandidaten kunnen hem niet delen.',
      fix: 'Gebruik voor elke verzending een nieuwe sleutel.',
    },
    en: {
      what: 'Key {key} already belongs to an application of {candidate}.',
      why: 'A key recognises the same submission; two candidates cannot share it.',
      fix: 'Use a new key for every submission.',
    },
  },
  'received-after-recorded': {
    nl: {
      what: 'Dit gebeurde volgens de regel op {occurred}, later dan de registratie op {at}.',
      why: 'Wat nog niet gebeurd is, kan niet geregistreerd zijn.',
      fix: 'Verbeter het tijdstip van het gebeuren of van de registratie.',
    },
    en: {
      what: 'By this line it happened on {occurred}, later than it was recorded, on {at}.',
      why: 'What has not happened yet cannot have been recorded.',
      fix: 'Correct the instant of happening or that of recording.',
    },
  },
  'candidate-withdrawn': {
    nl: {
      what: 'Kandidaat {candidate} trok zich terug op {withdrawn}.',
      why: 'Wie zich terugtrok, doet niet meer mee aan rondes en lijsten.',
      fix: 'Schrap deze gebeurtenis; solliciteert de kandidaat opnieuw vóór de sluiting, registreer dat eerst.',
    },
    en: {
      what: 'Candidate {candidate} withdrew on {withdrawn}.',
      why: 'Whoever withdrew takes no further part in rounds and lists.',
      fix: 'Remove this event; if the candidate applies again before the closing date, record that first.',
    },
  },
  'candidate-erased': {
    nl: {
      what: 'De gegevens van kandidaat {candidate} zijn gewist.',
      why: 'Over gewiste gegevens valt niets meer te registreren.',
      fix: 'Schrap deze gebeurtenis.',
    },
    en: {
      what: 'The data of candidate {candidate} were erased.',
      why: 'Nothing can be recorded any more about erased data.',
      fix: 'Remove this event.',
    },
  },
  'already-withdrawn': {
    nl: {
      what: 'Kandidaat {candidate} had zich al teruggetrokken op {withdrawn}.',
      why: 'Terugtrekken kan maar één keer.',
      fix: 'Schrap de tweede terugtrekking.',
    },
    en: {
      what: 'Candidate {candidate} had withdrawn already on {withdrawn}.',
      why: 'A candidate can withdraw only once.',
      fix: 'Remove the second withdrawal.',
    },
  },
  'route-fixed': {
    nl: {
      what: 'Kandidaat {candidate} koos kanaal {route}, en dat kan nu niet meer veranderen.',
      why: 'Na het moment uit het selectiereglement ligt het kanaal vast, voor iedereen gelijk.',
      fix: 'Laat het gekozen kanaal staan.',
    },
    en: {
      what: 'Candidate {candidate} chose route {route}, which can no longer change.',
      why: 'After the moment the regulation names the route is fixed, for everybody alike.',
      fix: 'Leave the chosen route as it is.',
    },
  },
  'same-candidate': {
    nl: {
      what: 'Kandidaat {candidate} staat hier twee keer.',
      why: 'Een dubbel vermoeden gaat over twee verschillende kandidaten.',
      fix: 'Noem de twee kandidaten van wie vermoed wordt dat ze dezelfde persoon zijn.',
    },
    en: {
      what: 'Candidate {candidate} stands here twice.',
      why: 'A suspicion of duplicates is about two different candidates.',
      fix: 'Name the two candidates who are suspected to be one person.',
    },
  },
  'not-suspected': {
    nl: {
      what: 'Over {candidates} is geen vermoeden van dubbele sollicitatie geregistreerd.',
      why: 'Een besluit volgt op een vermoeden dat iemand uitsprak.',
      fix: 'Registreer eerst het vermoeden (DuplicateSuspected).',
    },
    en: {
      what: 'No suspicion of duplicates was recorded about {candidates}.',
      why: 'A conclusion follows a suspicion that somebody raised.',
      fix: 'Record the suspicion first (DuplicateSuspected).',
    },
  },
  'reuse-not-asked': {
    nl: {
      what: 'Kandidaat {candidate} vroeg niet om een eerder resultaat te laten meetellen voor ronde {round}.',
      why: 'Een eerder resultaat telt alleen op vraag van de kandidaat.',
      fix: 'Laat de kandidaat het vragen in de sollicitatie (`reuse`), of schrap dit besluit.',
    },
    en: {
      what: 'Candidate {candidate} did not ask to count an earlier result for round {round}.',
      why: 'An earlier result counts only when the candidate asks for it.',
      fix: 'Have the candidate ask for it in the application (`reuse`), or remove this decision.',
    },
  },
  'reuse-not-allowed': {
    nl: {
      what: 'Het selectiereglement laat geen eerdere resultaten meetellen.',
      why: 'Wat niet vooraf aangekondigd is, kan niet voor één kandidaat gelden.',
      fix: 'Schrap dit besluit.',
    },
    en: {
      what: 'The regulation does not let earlier results count.',
      why: 'What was not announced cannot hold for one candidate.',
      fix: 'Remove this decision.',
    },
  },
} as const satisfies RefusalGroup
