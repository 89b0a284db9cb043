/**
 * Refusals about the lists.
 *
 * @module
 */

import type { RefusalGroup } from './template.ts'

/** Refusals about the lists. */
export const listRefusals = {
  'list-not-started': {
    nl: {
      what: 'De lijst is nog niet begonnen: {list}.',
      why: 'Een lijst geldt pas vanaf de dag die het selectiereglement noemt, bijvoorbeeld de ondertekening van het proces-verbaal.',
      fix: 'Registreer eerst wat de lijst doet beginnen (bijvoorbeeld MinutesSigned).',
    },
    en: {
      what: 'The list has not started yet: {list}.',
      why: 'A list is valid only from the day the regulation names, such as the signing of the minutes.',
      fix: 'First record what makes the list start (for example MinutesSigned).',
    },
  },
  'list-expired': {
    nl: {
      what: 'De lijst is vervallen: {list}, geldig tot en met {through}.',
      why: 'Uit een vervallen lijst kan niemand nog geroepen worden en ze kan niet meer verlengd worden.',
      fix: 'Schrap deze gebeurtenis; werd ze op tijd beslist, vermeld dan dat tijdstip (`decided`, `sent`).',
    },
    en: {
      what: 'The list has expired: {list}, valid through {through}.',
      why: 'Nobody can be called from an expired list, and it cannot be extended any more.',
      fix: 'Remove this event; if it was decided in time, state that instant (`decided`, `sent`).',
    },
  },
  'extensions-used-up': {
    nl: {
      what: 'De lijst is al {times} keer verlengd: {list}.',
      why: 'Het selectiereglement zegt hoe vaak een lijst verlengd mag worden.',
      fix: 'Laat de lijst lopen tot haar laatste dag.',
    },
    en: {
      what: 'The list has been extended {times} time(s) already: {list}.',
      why: 'The regulation says how often a list may be extended.',
      fix: 'Let the list run until its last day.',
    },
  },
  'length-not-stated': {
    nl: {
      what: 'De verlenging zegt niet hoe lang ze duurt.',
      why: 'Het selectiereglement laat de duur aan wie beslist; zonder duur is er geen laatste dag.',
      fix: 'Vul `length` in, bijvoorbeeld P1Y.',
    },
    en: {
      what: 'The extension does not say how long it lasts.',
      why: 'The regulation leaves the length to whoever decides; without it there is no last day.',
      fix: 'Fill in `length`, for example P1Y.',
    },
  },
  'length-not-allowed': {
    nl: {
      what: 'De verlenging duurt {length}; het selectiereglement zegt {declared}.',
      why: 'De duur van een verlenging is vooraf bekendgemaakt.',
      fix: 'Schrijf {declared}, of laat `length` weg.',
    },
    en: {
      what: 'The extension lasts {length}; the regulation says {declared}.',
      why: 'The length of an extension was announced.',
      fix: 'Write {declared}, or leave `length` out.',
    },
  },
  'request-missing': {
    nl: {
      what: 'De verlenging zegt niet wie erom vroeg: {list}.',
      why: 'Deze lijst wordt verlengd op vraag; die vraag moet vastliggen.',
      fix: 'Vul `asked-by` in.',
    },
    en: {
      what: 'The extension does not say who asked for it: {list}.',
      why: 'This list is extended on request; the request must be on record.',
      fix: 'Fill in `asked-by`.',
    },
  },
  'ground-not-allowed': {
    nl: {
      what: 'Op deze grond kan nu niemand opgeroepen worden: {ground}. Mogelijk: {grounds}.',
      why: 'Oproepen uit de lijst met rangschikking kan alleen op een grond uit het selectiereglement die zich voordoet.',
      fix: 'Noem een grond die geldt, of wacht tot hij zich voordoet.',
    },
    en: {
      what: 'Nobody can be called now on this ground: {ground}. Possible: {grounds}.',
      why: 'Calling from the ranked list needs a ground of the regulation that actually occurs.',
      fix: 'Name a ground that holds, or wait until it does.',
    },
  },
  'reserve-not-exhausted': {
    nl: {
      what: 'De wervingsreserve is nog niet uitgeput. Aantal kandidaten dat de vacature nog kan invullen: {count}, onder wie {candidate}.',
      why: 'De lijst met rangschikking komt pas aan de beurt als de wervingsreserve niemand meer oplevert.',
      fix: 'Spreek eerst de wervingsreserve aan en registreer de antwoorden (MemberContacted, ContactAnswered).',
    },
    en: {
      what: 'The reserve is not exhausted yet. Number of candidates who may still fill the vacancy: {count}, {candidate} among them.',
      why: 'The ranked list has its turn only once the reserve yields nobody any more.',
      fix: 'Contact the reserve first and record the answers (MemberContacted, ContactAnswered).',
    },
  },
  'nobody-left': {
    nl: {
      what: 'Op de lijst met rangschikking staat niemand meer om op te roepen.',
      why: 'Zonder kandidaten is er geen oproep.',
      fix: 'Schrap deze gebeurtenis; de lijst is uitgeput.',
    },
    en: {
      what: 'Nobody is left on the ranked list to be called.',
      why: 'Without candidates there is no call.',
      fix: 'Remove this event; the list is exhausted.',
    },
  },
  'not-on-list': {
    nl: {
      what: 'Kandidaat {candidate} staat niet op de lijst: {list}.',
      why: 'Alleen wie op de lijst staat, kan eruit geroepen of aangesproken worden.',
      fix: 'Controleer de kandidaat; wie de plaats verloor, krijgt ze niet terug zonder beslissing.',
    },
    en: {
      what: 'Candidate {candidate} is not on the list: {list}.',
      why: 'Only those on the list can be contacted or called from it.',
      fix: 'Check the candidate; whoever lost the place does not get it back without a decision.',
    },
  },
  'place-not-open': {
    nl: {
      what: 'Over de plaats van kandidaat {candidate} valt hier niets te beslissen: {list}, na {after}.',
      why: 'Een plaats hangt alleen van een beslissing af waar het selectiereglement dat zo zegt.',
      fix: 'Schrap deze beslissing, of verbeter `list` en `after`.',
    },
    en: {
      what: 'There is nothing to decide about the place of candidate {candidate}: {list}, after {after}.',
      why: 'A place depends on a decision only where the regulation says so.',
      fix: 'Remove this decision, or correct `list` and `after`.',
    },
  },
  'minutes-already-signed': {
    nl: {
      what: 'Het proces-verbaal is al ondertekend op {on}.',
      why: 'De ondertekening laat termijnen beginnen en gebeurt één keer.',
      fix: 'Schrap de tweede ondertekening.',
    },
    en: {
      what: 'The minutes were signed already on {on}.',
      why: 'Signing starts terms and happens once.',
      fix: 'Remove the second signing.',
    },
  },
  'no-consent': {
    nl: {
      what: 'Kandidaat {candidate} gaf geen toestemming voor vergelijkbare vacatures.',
      why: 'Zonder toestemming mogen we de kandidaat hiervoor niet aanspreken.',
      fix: 'Vraag eerst toestemming (ConsentGiven).',
    },
    en: {
      what: 'Candidate {candidate} gave no consent to comparable vacancies.',
      why: 'Without consent we may not approach the candidate about them.',
      fix: 'Ask for consent first (ConsentGiven).',
    },
  },
  'not-proposed': {
    nl: {
      what: 'Aan kandidaat {candidate} is over vacature {vacancy} niets gevraagd of voorgesteld.',
      why: 'Een antwoord hoort bij een vraag.',
      fix: 'Registreer eerst de vraag of het voorstel (MemberContacted, ComparableVacancyProposed).',
    },
    en: {
      what: 'Candidate {candidate} was asked or proposed nothing about vacancy {vacancy}.',
      why: 'An answer belongs to a question.',
      fix: 'Record the question or proposal first (MemberContacted, ComparableVacancyProposed).',
    },
  },
} as const satisfies RefusalGroup
