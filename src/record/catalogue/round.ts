/**
 * The events of the rounds in the record.
 *
 * @module
 */

import type { CatalogueLine } from './line.ts'

/** By name. */
export const roundLines = {
  ScoreRecorded: {
    says: { nl: 'Een resultaat werd genoteerd.', en: 'A result was recorded.' },
    personal: ['reason'],
  },
  ScoresImported: {
    says: {
      nl: 'Veel resultaten van één meting kwamen uit één bestand.',
      en: 'Many results of one measure came from one file.',
    },
  },
  ScoreCorrected: {
    says: {
      nl: 'Een resultaat werd verbeterd; beide waarden blijven.',
      en: 'A result was corrected; both values stay.',
    },
    personal: ['reason'],
  },
  ConflictDeclared: {
    says: {
      nl: 'Een beoordelaar meldde vooraf een belangenconflict.',
      en: 'An assessor declared a conflict of interest beforehand.',
    },
    personal: ['reason'],
  },
  ConflictFound: {
    says: {
      nl: 'Een belangenconflict bleek achteraf; die scores vervallen.',
      en: 'A conflict of interest was found afterwards; those scores are void.',
    },
    personal: ['reason'],
  },
  AttendanceRecorded: {
    says: { nl: 'Wie er was, werd genoteerd.', en: 'It was recorded who came.' },
    personal: ['reason'],
  },
  SessionStarted: {
    says: { nl: 'Een sessie van een ronde begon.', en: 'A session of a round began.' },
  },
  SlotAgreed: {
    says: {
      nl: 'Een ander tijdstip voor een opdracht op tijd werd afgesproken.',
      en: 'Another slot for timed work was agreed.',
    },
  },
  AdjustmentGranted: {
    says: {
      nl: 'Een redelijke aanpassing werd toegekend. Voor wie, en welke, is nergens te zien.',
      en: 'An adjustment was granted. For whom, and which, is to be seen nowhere.',
    },
    personal: ['candidate', 'round', 'measure', 'extra-time', 'form'],
    sealed: ['candidate', 'round', 'measure', 'extra-time', 'form'],
  },
  OutageRecorded: {
    says: {
      nl: 'Een storing van ons werd vastgesteld: haar duur komt erbij.',
      en: 'An outage of ours was recorded: its length is added.',
    },
  },
  AnswerReceived: {
    says: {
      nl: 'Een antwoord op een opdracht op tijd kwam binnen of werd tussendoor bewaard.',
      en: 'An answer to timed work came in, or was saved meanwhile.',
    },
  },
  RoundClosed: {
    says: {
      nl: 'Een ronde werd afgesloten: de uitkomsten zijn voorgesteld.',
      en: 'A round was closed: outcomes are proposed.',
    },
  },
  RoundConfirmed: {
    says: {
      nl: 'Iemand anders bevestigde de voorgestelde uitkomsten.',
      en: 'Another person confirmed the proposed outcomes.',
    },
  },
  CorrectionConfirmed: {
    says: {
      nl: 'Iemand anders bevestigde wat een verbetering verandert.',
      en: 'Another person confirmed what a correction changes.',
    },
  },
  ChoiceMade: {
    says: {
      nl: 'Over een keuzepunt werd beslist door wie het toekomt.',
      en: 'A choice point was decided by its owner.',
    },
    personal: ['reason'],
  },
} as const satisfies Readonly<Record<string, CatalogueLine>>
