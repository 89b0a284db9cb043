/**
 * Who acts or decides, and how freely.
 *
 * @module
 */

import { type Language, type Text } from '../../values/text.ts'
import { type Owner, type Role } from '../schema/basics.ts'
import { joinedByAnd } from './sentences.ts'

/** "de selectieverantwoordelijke": a role with its article. */
export function roleName(role: Role, language: Language): string {
  return ROLES[role][language]
}

/** "selectieverantwoordelijke": a role without its article. */
export function roleNoun(role: Role, language: Language): string {
  return roleName(role, language).replace(/^(?:de|the) /, '')
}

/** "de lijnmanager", or "de selectieverantwoordelijke en de lijnmanager samen". */
export function ownerName(owner: Owner, language: Language): string {
  if (typeof owner === 'string') return roleName(owner, language)
  const names = owner.map((role) => roleName(role, language))
  const together = names.length > 1 ? ` ${TOGETHER[language]}` : ''
  return joinedByAnd(names, language) + together
}

const ROLES: Readonly<Record<Role, Text>> = {
  selector: { nl: 'de selectieverantwoordelijke', en: 'the selector' },
  'line-manager': { nl: 'de lijnmanager', en: 'the line manager' },
  authority: { nl: 'de wervende entiteit', en: 'the recruiting authority' },
  panel: { nl: 'de jury', en: 'the panel' },
  assessor: { nl: 'de beoordelaar', en: 'the assessor' },
  hr: { nl: 'de personeelsdienst', en: 'the personnel department' },
  candidate: { nl: 'de kandidaat', en: 'the candidate' },
}
const TOGETHER: Text = { nl: 'samen', en: 'together' }
