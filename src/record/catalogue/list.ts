/**
 * The events of lists, offers, hiring and the end in the record.
 *
 * @module
 */

import type { CatalogueLine } from './line.ts'

/** By name. */
export const listLines = {
  ResultsReleased: {
    says: {
      nl: 'De resultaten van een ronde werden aan iedereen meegedeeld.',
      en: 'The results of a round were told to everybody.',
    },
  },
  MinutesSigned: {
    says: { nl: 'Het proces-verbaal werd ondertekend.', en: 'The minutes were signed.' },
  },
  ListExtended: {
    says: { nl: 'Een lijst werd verlengd.', en: 'A list was extended.' },
  },
  RankedListCalled: {
    says: {
      nl: 'De volgenden van de lijst met rangschikking werden opgeroepen.',
      en: 'The next of the ranked list were called.',
    },
  },
  CandidateChosen: {
    says: {
      nl: 'De lijnmanager koos iemand die geslaagd is.',
      en: 'The line manager chose somebody who passed.',
    },
    personal: ['reason'],
  },
  MemberContacted: {
    says: {
      nl: 'Iemand op een lijst kreeg de vraag of de interesse er nog is.',
      en: 'Somebody on a list was asked whether they are still interested.',
    },
  },
  ContactAnswered: {
    says: { nl: 'Wat die persoon antwoordde.', en: 'What that person answered.' },
  },
  ComparableVacancyOpened: {
    says: {
      nl: 'Ergens anders kwam een vergelijkbare vacature vrij.',
      en: 'A comparable vacancy opened elsewhere.',
    },
  },
  ConsentGiven: {
    says: {
      nl: 'De kandidaat wil wel of niet horen van vergelijkbare vacatures.',
      en: 'The candidate agreed, or not, to be told about comparable vacancies.',
    },
  },
  ComparableVacancyProposed: {
    says: {
      nl: 'Een vergelijkbare vacature werd voorgesteld.',
      en: 'A comparable vacancy was proposed.',
    },
  },
  ComparableVacancyAnswered: {
    says: { nl: 'Hoe dat afliep.', en: 'How that ended.' },
  },
  ExtraTalkHeld: {
    says: {
      nl: 'Een extra gesprek met iemand uit de reserve vond plaats.',
      en: 'An extra talk with a member of the reserve took place.',
    },
  },
  OfferMade: {
    says: { nl: 'Een concreet aanbod vertrok.', en: 'A concrete offer was made.' },
  },
  OfferAccepted: {
    says: { nl: 'De kandidaat aanvaardde.', en: 'The candidate accepted.' },
  },
  OfferDeclined: {
    says: { nl: 'De kandidaat weigerde.', en: 'The candidate declined.' },
    personal: ['reason'],
  },
  OfferLapsed: {
    says: {
      nl: 'De termijn van een aanbod ging voorbij zonder antwoord.',
      en: 'The term of an offer passed without an answer.',
    },
  },
  AcceptanceReneged: {
    says: {
      nl: 'De kandidaat aanvaardde maar startte niet.',
      en: 'The candidate accepted but did not start.',
    },
    personal: ['reason'],
  },
  AdmissionJudged: {
    says: {
      nl: 'Een persoon besloot over een toelatingsvoorwaarde.',
      en: 'A person judged an admission condition.',
    },
    personal: ['reason'],
  },
  ServiceEntered: {
    says: { nl: 'De eerste werkdag.', en: 'The first day of work.' },
  },
  PlaceDecided: {
    says: {
      nl: 'Een persoon besloot over een plaats die het selectiereglement openlaat.',
      en: 'A person decided about a place that the regulation leaves open.',
    },
    personal: ['reason'],
  },
  AppealLodged: {
    says: { nl: 'Beroep werd ingesteld.', en: 'An appeal was lodged.' },
  },
  AppealClosed: {
    says: { nl: 'Het beroep liep af.', en: 'The appeal ended.' },
  },
  PersonalDataErased: {
    says: {
      nl: 'De persoonsgegevens van een kandidaat werden gewist.',
      en: 'The personal data of a candidate were erased.',
    },
  },
  SelectionStopped: {
    says: { nl: 'De selectie werd stopgezet.', en: 'The selection was stopped.' },
  },
} as const satisfies Readonly<Record<string, CatalogueLine>>
