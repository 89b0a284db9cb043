/**
 * Why something is not offered to whoever looks, and who can do it: one sentence in the place of the way to it.
 *
 * @module
 */

import { type Chance } from '#app/desk/chance.ts'
import { type Text } from '#core/values/text.ts'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { rolesInWords } from '../words.ts'

interface NotNowProps {
  readonly at: Pick<AtSelection, 'language'>
  readonly chance: Chance
  /** What cannot be done, as the beginning of a sentence. */
  readonly what: Text
}

/** The sentence; nothing where it can be done. */
export function NotNow({ at, chance, what }: NotNowProps): Html | null {
  return chance.is === 'open' ? null : <p class="govuk-body">{whyNot(chance, what)[at.language]}</p>
}

function whyNot(chance: Exclude<Chance, { is: 'open' }>, what: Text): Text {
  if (chance.is === 'closed') return chance.says
  const { roles } = chance
  const [nl, en] = [rolesInWords(roles, 'nl'), rolesInWords(roles, 'en')]
  return roles.length === 1
    ? {
        nl: `${what.nl} kan alleen met deze rol: ${nl}.`,
        en: `${what.en} takes this role: ${en}.`,
      }
    : {
        nl: `${what.nl} kan alleen met een van deze rollen: ${nl}.`,
        en: `${what.en} takes one of these roles: ${en}.`,
      }
}

/** What can be done, as the beginning of a sentence. */
export const DOING = {
  offer: { nl: 'Een aanbod doen', en: 'Making an offer' },
  choose: { nl: 'Iemand kiezen', en: 'Choosing somebody' },
  extend: { nl: 'De lijst verlengen', en: 'Extending the list' },
  request: {
    nl: 'Vastleggen dat een verlenging gevraagd is,',
    en: 'Recording that an extension was asked for',
  },
  call: { nl: 'De volgenden oproepen', en: 'Calling the next' },
  add: { nl: 'Een vergelijkbare vacature toevoegen', en: 'Adding a comparable vacancy' },
} as const satisfies Readonly<Record<string, Text>>
