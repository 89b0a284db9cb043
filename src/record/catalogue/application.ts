/**
 * The events of applying and screening in the record.
 *
 * @module
 */

import type { CatalogueLine } from './line.ts'

/** By name. */
export const applicationLines = {
  RegulationPublished: {
    says: {
      nl: 'Het selectiereglement is bekendgemaakt.',
      en: 'The regulation was published.',
    },
  },
  ApplicationSubmitted: {
    says: {
      nl: 'Iemand solliciteerde. Ook te laat of in een andere taal: een persoon bevestigt dat.',
      en: 'Somebody applied, also when late or in another language: a person confirms that.',
    },
    personal: ['claims', 'answers', 'adjustments', 'reuse'],
    extra: ['person', 'uploads'],
    sealed: ['adjustments', 'person', 'uploads'],
  },
  CandidateWithdrew: {
    says: { nl: 'De kandidaat trok zich terug.', en: 'The candidate withdrew.' },
    personal: ['reason'],
  },
  RouteChosen: {
    says: {
      nl: 'De kandidaat koos het kanaal om op beoordeeld te worden.',
      en: 'The candidate chose the route to be judged by.',
    },
  },
  DuplicateSuspected: {
    says: {
      nl: 'Twee sollicitaties zijn misschien van dezelfde persoon.',
      en: 'Two applications may be of one person.',
    },
  },
  DuplicateSettled: {
    says: {
      nl: 'Een persoon zocht uit of twee sollicitaties van dezelfde persoon zijn.',
      en: 'A person settled whether two applications are of one person.',
    },
    personal: ['reason'],
  },
  MessageSent: {
    says: {
      nl: 'Een bericht vertrok dat een dag of uur noemt.',
      en: 'A message went out that names a day or time.',
    },
  },
  ClaimVerified: {
    says: {
      nl: 'Een verklaring werd met haar bewijsstuk vergeleken.',
      en: 'A claim was compared with its evidence.',
    },
    personal: ['reason'],
  },
  ClaimsAdded: {
    says: {
      nl: 'Verklaringen kwamen erbij of werden vervangen na de sollicitatie.',
      en: 'Claims were added or replaced after the application.',
    },
    personal: ['claims'],
  },
  ConditionJudged: {
    says: {
      nl: 'Een persoon besloot over één voorwaarde.',
      en: 'A person concluded about one condition.',
    },
    personal: ['reason'],
  },
  ApplicationJudged: {
    says: {
      nl: 'Een persoon besloot of een sollicitatie geldig is.',
      en: 'A person concluded about the validity of an application.',
    },
    personal: ['reason'],
  },
  ReuseDecided: {
    says: {
      nl: 'Beslist werd of een eerder resultaat meetelt.',
      en: 'It was decided whether an earlier result counts.',
    },
    personal: ['reason'],
  },
} as const satisfies Readonly<Record<string, CatalogueLine>>
