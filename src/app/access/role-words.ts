/**
 * What a role is called, and what whoever has it does.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'
import type { StaffRole } from './actor.ts'

/** What each role is called. */
export const ROLE_NAMES: Readonly<Record<StaffRole, Text>> = {
  selector: { nl: 'selector', en: 'selector' },
  'line-manager': { nl: 'lijnmanager', en: 'line manager' },
  authority: { nl: 'entiteit', en: 'authority' },
  panel: { nl: 'jury', en: 'panel' },
  assessor: { nl: 'beoordelaar', en: 'assessor' },
  hr: { nl: 'personeelsdienst', en: 'HR' },
  auditor: { nl: 'auditor', en: 'auditor' },
}

/** What whoever has a role does, in a few words. */
export const ROLE_DOES: Readonly<Record<StaffRole, Text>> = {
  selector: {
    nl: 'ziet sollicitaties na, voert scores in, sluit rondes af of bevestigt ze',
    en: 'screens applications, enters scores, closes rounds or confirms them',
  },
  assessor: { nl: 'beoordeelt kandidaten', en: 'judges candidates' },
  panel: {
    nl: 'beoordeelt kandidaten als lid van de jury',
    en: 'judges candidates as a member of the panel',
  },
  'line-manager': {
    nl: 'beoordeelt mee, en kiest uit wie geslaagd is',
    en: 'judges as well, and chooses among those who passed',
  },
  authority: {
    nl: 'beslist wat het reglement aan de entiteit overlaat',
    en: 'decides what the regulation leaves to the authority',
  },
  hr: { nl: 'geeft rollen, doet aanbiedingen', en: 'gives roles, makes offers' },
  auditor: { nl: 'kijkt toe, en wijzigt niets', en: 'looks on, and changes nothing' },
}
