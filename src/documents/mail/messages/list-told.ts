/**
 * Something about a list that somebody stands on: a question, a vacancy elsewhere, a longer or an ending validity.
 *
 * The reserve has no order, and nothing here names one.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { type Text } from '#core/values/text.ts'
import { appealParts } from '../../decision/parts.ts'
import { type Part, type Piece } from '../../letter/letter.ts'
import { contactParts } from '../../receipt/parts.ts'
import { type Says, saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'
import { greeting, whyCandidate } from './greeting.ts'

type Order = OrderOf<'list-told'>

/** The message. */
export function listTold(order: Order): Message {
  const says = saysIn(order.language)
  const { title, authority } = order.selection
  return {
    language: order.language,
    from: authority,
    subject: subjectOf(order, says),
    why: whyCandidate(title, says),
    body: [
      greeting(order.name, says),
      ...told(order, says),
      { kind: 'action', to: { link: order.address, words: wayOf(order, says) } },
      ...contactParts(order),
    ],
  }
}

function subjectOf({ about: { what }, selection: { title } }: Order, says: Says): string {
  const { nl, en } = SUBJECTS[what]
  const said = says(nl, en)
  return said.endsWith('?') ? `${said} ${title}` : `${said}: ${title}`
}

const SUBJECTS: Readonly<Record<Order['about']['what'], Text>> = {
  'interest-asked': { nl: 'Heb je nog interesse?', en: 'Are you still interested?' },
  'comparable-vacancy': { nl: 'Een vergelijkbare vacature', en: 'A comparable vacancy' },
  extended: { nl: 'Je blijft langer op de lijst', en: 'You stay on the list longer' },
  expires: { nl: 'De lijst loopt af', en: 'The list ends' },
  'place-decided': { nl: 'Over je plaats is beslist', en: 'Your place was decided about' },
}

function wayOf({ about }: Order, says: Says): string {
  return about.what === 'interest-asked' || about.what === 'comparable-vacancy'
    ? says('Geef je antwoord', 'Give your answer')
    : says('Bekijk je sollicitatie', 'See your application')
}

function told(order: Order, says: Says): Part[] {
  const { about } = order
  if (about.what === 'interest-asked') {
    return [paragraphOf(interest(order, about.vacancy, says)), paragraphOf(noHurry(says))]
  }
  if (about.what === 'comparable-vacancy') {
    const elsewhere = paragraphOf(comparable(order, about, says))
    return [elsewhere, { kind: 'paragraph', words: about.says }, paragraphOf(noHurry(says))]
  }
  if (about.what === 'place-decided') return placeDecided(order, about, says)
  const last = formatDay(about.through, order.language)
  return [paragraphOf(validity(order, says, last, about.what === 'extended'))]
}

function paragraphOf(words: Piece[]): Part {
  return { kind: 'paragraph', words }
}

function interest(order: Order, vacancy: string, says: Says): Piece[] {
  const title = { strong: order.selection.title }
  return says<Piece[]>(
    [
      'Je slaagde voor ',
      title,
      '. Er is nu een vacature: ',
      { strong: vacancy },
      '. Heb je nog interesse?',
    ],
    [
      'You passed for ',
      title,
      '. There is a vacancy now: ',
      { strong: vacancy },
      '. Are you still interested?',
    ],
  )
}

function noHurry(says: Says): Piece[] {
  return says<Piece[]>(
    ['Antwoord op de site, ook als het nee is. Dan weten we het zeker.'],
    ['Answer on the site, also if it is no. Then we know for sure.'],
  )
}

function comparable(
  order: Order,
  { vacancy, authority }: { readonly vacancy: string; readonly authority: string },
  says: Says,
): Piece[] {
  const title = { strong: order.selection.title }
  return says<Piece[]>(
    [
      'Je staat in de wervingsreserve voor ',
      title,
      '. Elders is er een vergelijkbare vacature: ',
      { strong: vacancy },
      ` (${authority}).`,
    ],
    [
      'You are in the reserve for ',
      title,
      '. There is a comparable vacancy elsewhere: ',
      { strong: vacancy },
      ` (${authority}).`,
    ],
  )
}

/** What was decided about a place, by which rule and why; and how to appeal. */
function placeDecided(
  order: Order,
  {
    effect,
    says: rule,
    reason,
    appeal,
  }: Extract<Order['about'], { readonly what: 'place-decided' }>,
  says: Says,
): Part[] {
  const title = { strong: order.selection.title }
  const list = listIn(order, says)
  const decided =
    effect === 'keep'
      ? says<Piece[]>(
          [`Er is beslist dat je je plaats op ${list} behoudt, voor `, title, '.'],
          [`It was decided that you keep your place on ${list}, for `, title, '.'],
        )
      : says<Piece[]>(
          [`Er is beslist dat je niet langer op ${list} staat, voor `, title, '.'],
          [`It was decided that you are no longer on ${list}, for `, title, '.'],
        )
  return [
    paragraphOf(decided),
    { kind: 'paragraph', words: rule },
    paragraphOf([says('Reden: ', 'Reason: '), reason]),
    ...appealParts(appeal, order.language),
  ]
}

function validity(order: Order, says: Says, day: string, isExtended: boolean): Piece[] {
  const title = { strong: order.selection.title }
  const list = listIn(order, says)
  const last = { strong: day }
  return isExtended
    ? says<Piece[]>(
        [
          `Je staat op ${list} voor `,
          title,
          '. Die is verlengd: ze geldt nu tot en met ',
          last,
          '. Je hoeft niets te doen.',
        ],
        [
          `You are on ${list} for `,
          title,
          '. It was extended: it is now valid through ',
          last,
          '. You need not do anything.',
        ],
      )
    : says<Piece[]>(
        [
          `Je staat op ${list} voor `,
          title,
          '. Die geldt tot en met ',
          last,
          '. Wordt ze niet verlengd, dan kan daarna niemand er nog uit gevraagd worden. Je hoeft niets te doen.',
        ],
        [
          `You are on ${list} for `,
          title,
          '. It is valid through ',
          last,
          '. If it is not extended, nobody can be asked from it after that. You need not do anything.',
        ],
      )
}

function listIn({ list }: Order, says: Says): string {
  return list === 'reserve'
    ? says('de wervingsreserve', 'the reserve')
    : says('de lijst met rangschikking', 'the ranked list')
}
