/**
 * Minutes on paper, with the signatures there are; and the text that members agree to.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { dayInBrussels, formatInstant } from '#core/values/instant.ts'
import { type Letter, type Part } from '../letter/letter.ts'
import { plainParts } from '../mail/plain.ts'
import { type Minutes, type SignedMinutes } from './minutes.ts'
import { minutesParts, rolesInDutch } from './parts.ts'

const TITLE = 'Proces-verbaal'

/** The text: the same minutes give the same text. */
export function minutesText(minutes: Minutes): string {
  const { title, authority, number } = minutes.account
  const head = [`${TITLE} van de selectieprocedure`, title, `${authority}, vacature ${number}`]
  return `${head.join('\n')}\n\n${plainParts(minutesParts(minutes))}`
}

/** On paper: the text, then who agreed. */
export function minutesLetter(signed: SignedMinutes): Letter {
  const { data } = signed
  const { authority, title, number } = data.account
  return {
    language: 'nl',
    authority,
    title: TITLE,
    about: title,
    reference: `${number} – versie ${data.version}`,
    dated: formatDay(dayInBrussels(data.drawn), 'nl'),
    to: `Vacature ${number}`,
    body: [...minutesParts(data), ...signatureParts(signed)],
  }
}

function signatureParts({ data, sha256, signatures }: SignedMinutes): Part[] {
  const missing = data.members.filter(
    ({ actor }) => !signatures.some((signature) => signature.actor === actor),
  )
  return [
    { kind: 'heading', text: 'Akkoord en ondertekening' },
    {
      kind: 'paragraph',
      words:
        'Elk lid las de tekst hierboven en ging akkoord in de eigen sessie. Het register bewaart van elk akkoord wie, wanneer en met welke tekst, aan de hand van deze vingerafdruk.',
    },
    { kind: 'exact', name: 'Vingerafdruk van de tekst (SHA-256)', text: sha256 },
    ...(signatures.length === 0
      ? []
      : [
          {
            kind: 'facts' as const,
            facts: signatures.map(({ name, roles, at, entry }) => ({
              name: `${name} (${rolesInDutch(roles)})`,
              value: `akkoord op ${formatInstant(at, 'nl')}\ninschrijving ${entry}`,
            })),
          },
        ]),
    ...(missing.length === 0
      ? []
      : [
          {
            kind: 'notice' as const,
            tone: 'attention' as const,
            title: 'Nog niet door iedereen ondertekend',
            words: `Wacht op: ${missing.map(({ name }) => name).join(', ')}.`,
          },
        ]),
  ]
}
