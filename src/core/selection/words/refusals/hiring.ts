/**
 * Refusals about offers, hiring, appeals and erasure.
 *
 * @module
 */

import type { RefusalGroup } from './template.ts'

/** Refusals about offers, hiring, appeals and erasure. */
export const hiringRefusals = {
  'duplicate-offer': {
    nl: {
      what: 'Aanbod {offer} bestaat al.',
      why: 'Elk aanbod heeft zijn eigen naam, anders is niet duidelijk welk aanbod beantwoord wordt.',
      fix: 'Geef dit aanbod een andere naam, of schrap de tweede regel.',
    },
    en: {
      what: 'Offer {offer} exists already.',
      why: 'Every offer has a name of its own, or nobody can tell which one is answered.',
      fix: 'Give this offer another name, or remove the second line.',
    },
  },
  'not-passed': {
    nl: {
      what: 'Kandidaat {candidate} is niet geslaagd.',
      why: 'Alleen wie slaagde, kan gekozen worden of een aanbod krijgen.',
      fix: 'Controleer de kandidaat; is de laatste ronde nog niet bevestigd, bevestig die eerst.',
    },
    en: {
      what: 'Candidate {candidate} has not passed.',
      why: 'Only those who passed can be chosen or offered a post.',
      fix: 'Check the candidate; if the last round is not confirmed yet, confirm it first.',
    },
  },
  'posts-filled': {
    nl: {
      what: 'Alle posten van deze vacature zijn al toegewezen ({posts}): {candidates}.',
      why: 'Er kunnen niet meer kandidaten gekozen worden dan er posten aangekondigd zijn.',
      fix: 'Wacht tot een post weer vrijkomt, of noem de extra vacature (`vacancy`).',
    },
    en: {
      what: 'All posts of this vacancy are taken ({posts}): {candidates}.',
      why: 'No more candidates can be chosen than there are posts announced.',
      fix: 'Wait until a post becomes free again, or name the extra vacancy (`vacancy`).',
    },
  },
  'not-chosen': {
    nl: {
      what: 'Kandidaat {candidate} is niet gekozen voor deze betrekking.',
      why: 'De keuze tussen wie slaagde wordt eerst gemaakt, met redenen; dan volgt het aanbod.',
      fix: 'Laat de keuze registreren (CandidateChosen), of noem de andere vacature (`vacancy`).',
    },
    en: {
      what: 'Candidate {candidate} has not been chosen for this post.',
      why: 'The choice among those who passed comes first, with reasons; the offer follows.',
      fix: 'Have the choice recorded (CandidateChosen), or name the other vacancy (`vacancy`).',
    },
  },
  'candidate-still-running': {
    nl: {
      what: 'Kandidaat {candidate} doet nog mee, of kreeg nog geen resultaat: wissen kan nog niet.',
      why: 'De termijnen om te bewaren beginnen pas als het resultaat is meegedeeld.',
      fix: 'Deel het resultaat mee (ResultsReleased); daarna is de dag te zeggen waarop wissen kan.',
    },
    en: {
      what: 'Candidate {candidate} still takes part, or was told no result yet: nothing can be erased.',
      why: 'The terms for keeping begin only when the result is told.',
      fix: 'Tell the result (ResultsReleased); then the day of erasing can be said.',
    },
  },
  'route-not-chosen': {
    nl: {
      what: 'Het is niet bekend langs welk kanaal kandidaat {candidate} in dienst komt.',
      why: 'Toelatingsvoorwaarden, starttermijn, proeftijd en loon hangen van het kanaal af.',
      fix: 'Laat de kandidaat een kanaal kiezen (RouteChosen).',
    },
    en: {
      what: 'It is not known by which route candidate {candidate} enters service.',
      why: 'Admission conditions, start limit, probation and pay depend on the route.',
      fix: 'Have the candidate choose a route (RouteChosen).',
    },
  },
  'reuse-too-old': {
    nl: {
      what: 'Het eerdere resultaat van kandidaat {candidate} voor ronde {round} dateert van {taken}: te oud.',
      why: 'Het reglement laat alleen resultaten meetellen van binnen de periode die het noemt.',
      fix: 'Neem de test af, of controleer de datum van het eerdere resultaat.',
    },
    en: {
      what: 'The earlier result of candidate {candidate} for round {round} dates from {taken}: too old.',
      why: 'The regulation counts only results from within the period it names.',
      fix: 'Hold the test, or check the date of the earlier result.',
    },
  },
  'already-chosen': {
    nl: {
      what: 'Kandidaat {candidate} is al gekozen voor vacature {vacancy}.',
      why: 'Een keuze wordt één keer gemaakt.',
      fix: 'Schrap de tweede keuze.',
    },
    en: {
      what: 'Candidate {candidate} has been chosen for vacancy {vacancy} already.',
      why: 'A choice is made once.',
      fix: 'Remove the second choice.',
    },
  },
  'offer-open': {
    nl: {
      what: 'Aanbod {offer}[ aan kandidaat {candidate}] staat nog open.',
      why: 'Zolang de termijn om te antwoorden loopt, vervalt het aanbod niet en komt er geen tweede bij.',
      fix: 'Wacht op het antwoord of op het einde van de termijn.',
    },
    en: {
      what: 'Offer {offer}[ to candidate {candidate}] is still open.',
      why: 'While the term to answer runs, the offer does not lapse and no second one is made.',
      fix: 'Wait for the answer or for the end of the term.',
    },
  },
  'offer-not-open': {
    nl: {
      what: 'Aanbod {offer} staat niet meer open: {status}.',
      why: 'Een aanbod wordt één keer beantwoord.',
      fix: 'Schrap dit antwoord, of doe een nieuw aanbod.',
    },
    en: {
      what: 'Offer {offer} is no longer open: {status}.',
      why: 'An offer is answered once.',
      fix: 'Remove this answer, or make a new offer.',
    },
  },
  'offer-not-accepted': {
    nl: {
      what: 'Aanbod {offer} is niet aanvaard: {status}.',
      why: 'Beginnen of afhaken kan alleen na een aanvaarding.',
      fix: 'Registreer eerst de aanvaarding (OfferAccepted).',
    },
    en: {
      what: 'Offer {offer} is not accepted: {status}.',
      why: 'Starting or backing out follows an acceptance only.',
      fix: 'Record the acceptance first (OfferAccepted).',
    },
  },
  'answer-term-over': {
    nl: {
      what: 'De termijn om aanbod {offer} te beantwoorden liep tot en met {through}.',
      why: 'Een antwoord na de termijn telt niet.',
      fix: 'Registreer dat het aanbod verviel (OfferLapsed); kwam het antwoord op tijd, vermeld dan `answered`.',
    },
    en: {
      what: 'The term to answer offer {offer} ran through {through}.',
      why: 'An answer after the term does not count.',
      fix: 'Record that the offer lapsed (OfferLapsed); if the answer was in time, state `answered`.',
    },
  },
  'admission-open': {
    nl: {
      what: 'Kandidaat {candidate} voldoet nog niet aan elke toelatingsvoorwaarde: {conditions}.',
      why: 'Niemand treedt in dienst voor alle toelatingsvoorwaarden vervuld zijn.',
      fix: 'Beoordeel de voorwaarden (AdmissionJudged) of voeg de stukken toe (ClaimsAdded).',
    },
    en: {
      what: 'Candidate {candidate} does not meet every admission condition yet: {conditions}.',
      why: 'Nobody enters service before all admission conditions are met.',
      fix: 'Judge the conditions (AdmissionJudged) or add the documents (ClaimsAdded).',
    },
  },
  'start-too-late': {
    nl: {
      what: 'De indiensttreding op {on} valt na de laatste mogelijke dag, {through}.',
      why: 'Het selectiereglement begrenst hoe lang een gekozen kandidaat kan wachten.',
      fix: 'Spreek een vroegere dag af, of registreer dat de kandidaat niet begint (AcceptanceReneged).',
    },
    en: {
      what: 'The entry into service on {on} falls after the last possible day, {through}.',
      why: 'The regulation limits how long a chosen candidate may wait.',
      fix: 'Agree on an earlier day, or record that the candidate does not start (AcceptanceReneged).',
    },
  },
  'start-before-acceptance': {
    nl: {
      what: 'De indiensttreding op {on} valt voor de dag waarop aanbod {offer} aanvaard werd, {accepted}.',
      why: 'Wie niet aanvaardde, kan niet beginnen.',
      fix: 'Verbeter de eerste werkdag (`on`), of de dag van het antwoord als die niet klopt (`answered`).',
    },
    en: {
      what: 'The entry into service on {on} falls before the day on which offer {offer} was accepted, {accepted}.',
      why: 'Whoever has not accepted cannot start.',
      fix: 'Correct the first day of work (`on`), or the day of the answer if that is wrong (`answered`).',
    },
  },
  'answer-before-offer': {
    nl: {
      what: 'Het antwoord van {on} valt voor de dag waarop aanbod {offer} vertrok, {sent}.',
      why: 'Niemand antwoordt op een aanbod dat er nog niet is.',
      fix: 'Verbeter de dag van het antwoord (`answered`).',
    },
    en: {
      what: 'The answer of {on} falls before the day on which offer {offer} was sent, {sent}.',
      why: 'Nobody answers an offer that is not there yet.',
      fix: 'Correct the day of the answer (`answered`).',
    },
  },
  'no-appeal': {
    nl: {
      what: 'Kandidaat {candidate} heeft geen beroep ingesteld.',
      why: 'Alleen een beroep dat er is, kan eindigen.',
      fix: 'Registreer eerst het beroep (AppealLodged), of schrap deze regel.',
    },
    en: {
      what: 'Candidate {candidate} has lodged no appeal.',
      why: 'Only an appeal that exists can end.',
      fix: 'Record the appeal first (AppealLodged), or remove this line.',
    },
  },
  'appeal-pending': {
    nl: {
      what: 'Het beroep van kandidaat {candidate} loopt nog.',
      why: 'Tot het einde van een beroep blijven de gegevens bewaard.',
      fix: 'Wacht met wissen tot het beroep eindigde (AppealClosed).',
    },
    en: {
      what: 'The appeal of candidate {candidate} is still pending.',
      why: 'Until an appeal ends the data are kept.',
      fix: 'Erase only after the appeal has ended (AppealClosed).',
    },
  },
  'retention-running': {
    nl: {
      what: 'De gegevens van kandidaat {candidate} mogen pas gewist worden vanaf {from}.',
      why: 'Zolang de bewaartermijn loopt, moet de beslissing te verantwoorden blijven.',
      fix: 'Wacht tot {from}.',
    },
    en: {
      what: 'The data of candidate {candidate} may be erased only from {from}.',
      why: 'While the retention term runs, the decision must remain accountable.',
      fix: 'Wait until {from}.',
    },
  },
} as const satisfies RefusalGroup
