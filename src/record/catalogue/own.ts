/**
 * The events that only the record holds.
 *
 * @module
 */

import type { CatalogueLine } from './line.ts'

/** By name. */
export const ownLines = {
  RegulationAmended: {
    says: {
      nl: 'Een latere tekst van het selectiereglement ging gelden.',
      en: 'A later text of the regulation came into force.',
    },
  },
  OutcomesStated: {
    says: {
      nl: 'Wat een bevestiging besliste, voluit, zodat het blijft staan als gegevens gewist zijn.',
      en: 'What a confirmation decided, written out, so that it stands when data are erased.',
    },
  },
  PersonalDataRead: {
    says: {
      nl: 'Iemand anders dan de kandidaat opende persoonsgegevens.',
      en: 'Somebody other than the candidate opened personal data.',
    },
  },
  OwnDataDownloaded: {
    says: {
      nl: 'Een kandidaat haalde op wat er over hem of haar bewaard wordt.',
      en: 'A candidate downloaded what is held about them.',
    },
  },
  RoleGranted: {
    says: { nl: 'Iemand kreeg een rol.', en: 'Somebody was given a role.' },
  },
  RoleRevoked: {
    says: { nl: 'Iemands rol verviel.', en: "Somebody's role ended." },
  },
  RoleInvitationMade: {
    says: {
      nl: 'Een rol wacht op iemand die zich nog nooit aanmeldde.',
      en: 'A role waits for somebody who never signed in.',
    },
  },
  RoleInvitationWithdrawn: {
    says: {
      nl: 'Een rol die op iemand wachtte, werd ingetrokken.',
      en: 'A role that waited for somebody was withdrawn.',
    },
  },
  ReuseProposed: {
    says: {
      nl: 'Iemand stelde voor of een eerder resultaat meetelt, of ging daarmee akkoord.',
      en: 'Somebody proposed whether an earlier result counts, or agreed with that.',
    },
    personal: ['reason'],
  },
  DiplomaLookedUp: {
    says: {
      nl: 'Gegevens gingen naar de authentieke bron van diploma’s, om een verklaring na te kijken.',
      en: 'Data went to the authentic source of diplomas, to check a claim.',
    },
  },
  LettersSent: {
    says: {
      nl: 'Brieven over resultaten werden bewaard en verstuurd.',
      en: 'Letters about results were kept and sent.',
    },
  },
  MinutesDrawnUp: {
    says: {
      nl: 'Het proces-verbaal werd opgemaakt; wie genoemd is, moet akkoord gaan.',
      en: 'The minutes were drawn up; whoever is named has to agree.',
    },
  },
  MinutesAnswered: {
    says: {
      nl: 'Een lid ging akkoord met het proces-verbaal en ondertekende het, of maakte bezwaar.',
      en: 'A member agreed with the minutes and signed them, or objected.',
    },
  },
  AssessorsAssigned: {
    says: {
      nl: 'Beoordelaars werden aangeduid voor een ronde.',
      en: 'Assessors were assigned to a round.',
    },
  },
  FormLocked: {
    says: {
      nl: 'Een beoordelaar vergrendelde een formulier dat alleen ingevuld was.',
      en: 'An assessor locked a form that was filled in alone.',
    },
    personal: ['notes', 'why'],
  },
  AssessorExcused: {
    says: {
      nl: 'Op het formulier van een beoordelaar wordt niet gewacht.',
      en: 'The form of an assessor is not waited for.',
    },
    personal: ['reason'],
  },
  ResultAgreed: {
    says: {
      nl: 'Wie beoordeelde, besloot samen over het resultaat.',
      en: 'Those who judged agreed on the result.',
    },
    personal: ['notes', 'reason'],
  },
  RecordExported: {
    says: {
      nl: 'Het register werd uitgevoerd als bundel.',
      en: 'The record was exported as a bundle.',
    },
  },
} as const satisfies Readonly<Record<string, CatalogueLine>>
