/**
 * In time or late, and what that means for the candidate (policy 1, 2, 8 and 10).
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { formatInstant, formatToTheSecond } from '#core/values/instant.ts'
import { type PartOf, type Piece } from '../letter/letter.ts'
import { type Says, saysIn } from '../says.ts'
import { type Received } from './application.ts'

type Pieces = readonly Piece[]
type Notice = PartOf<'notice'>

/** The notice that opens a receipt: whether the application came in time, and what that means. */
export function timelinessNotice(receipt: Received): Notice {
  const says = saysIn(receipt.language)
  return { kind: 'notice', ...told(receipt, says) }
}

function told(receipt: Received, says: Says): Omit<Notice, 'kind'> {
  if (receipt.timeliness.kind === 'for-a-person') return forAPerson(receipt, says)
  const words = why(receipt, says)
  if (isLate(receipt)) {
    const title = says('Je sollicitatie is te laat', 'Your application is late')
    return { tone: 'attention', title, words: [...words, ' ', afterLate(says)] }
  }
  const title = says('Je sollicitatie is op tijd', 'Your application is in time')
  return { tone: 'well', title, words }
}

/** Whether the rules propose that the application came after closing. */
export function isLate({ timeliness }: Received): boolean {
  return timeliness.kind === 'late' || timeliness.kind === 'posted-late'
}

function why(receipt: Received, says: Says): Pieces {
  const { language, timeliness } = receipt
  const closing = formatDay(receipt.closing, language)
  if (timeliness.kind === 'in-time-by-ticket') return byTicket(receipt, timeliness, says)
  if ('postmark' in timeliness) {
    return posted(closing, formatDay(timeliness.postmark, language), says)
  }
  const received = { strong: formatToTheSecond(receipt.received, language) }
  return says<Pieces>(
    [
      'We ontvingen ze op ',
      received,
      `, volgens de klok van onze server. Solliciteren kon tot en met ${closing}, 24 uur.`,
    ],
    [
      'We received it on ',
      received,
      `, by the clock of our server. Applications were open until the end of ${closing}.`,
    ],
  )
}

function forAPerson(receipt: Received, says: Says): Omit<Notice, 'kind'> {
  const { language } = receipt
  const closing = formatDay(receipt.closing, language)
  const received = { strong: formatToTheSecond(receipt.received, language) }
  return {
    tone: 'attention',
    title: says(
      'Of je op tijd bent, beslist een medewerker',
      'A member of staff decides whether you are in time',
    ),
    words: says<Pieces>(
      [
        'Je sollicitatie kwam op papier. We registreerden ze op ',
        received,
        `. Op papier solliciteren kon tot en met ${closing}. Een medewerker bekijkt of dat gehaald is. Je krijgt die beslissing met de redenen.`,
      ],
      [
        'Your application came on paper. We registered it on ',
        received,
        `. Applying on paper was possible through ${closing}. A member of staff looks at whether that was met. You will get that decision with the reasons.`,
      ],
    ),
  }
}

type ByTicket = Extract<Received['timeliness'], { kind: 'in-time-by-ticket' }>

function byTicket(receipt: Received, times: ByTicket, says: Says): Pieces {
  const { language } = receipt
  const received = { strong: formatToTheSecond(receipt.received, language) }
  const ticket = { strong: formatToTheSecond(times.ticket, language) }
  const until = formatInstant(times.until, language)
  return says<Pieces>(
    [
      'Je stond in de wachtrij op ',
      ticket,
      ', vóór het einde. Daarom kon je nog indienen tot ',
      `${until}. We ontvingen je sollicitatie op `,
      received,
      ', volgens de klok van onze server.',
    ],
    [
      'You joined the queue on ',
      ticket,
      ', before closing. That is why you could still submit until ',
      `${until}. We received your application on `,
      received,
      ', by the clock of our server.',
    ],
  )
}

function posted(closing: string, postmark: string, says: Says): Pieces {
  return says<Pieces>(
    [
      'Je sollicitatie kwam op papier. De poststempel telt: die is van ',
      { strong: postmark },
      `. Op papier solliciteren kon tot en met ${closing}.`,
    ],
    [
      'Your application came on paper. The postmark counts: it is of ',
      { strong: postmark },
      `. Applying on paper was possible through ${closing}.`,
    ],
  )
}

/** What a late application means: it is kept, and a person decides (policy 1 and 22). */
function afterLate(says: Says): string {
  return says(
    'We bewaren ze wel. Volgens het reglement telt een sollicitatie na die dag niet mee; een medewerker kijkt dat na en beslist. Je krijgt die beslissing met de redenen.',
    'We do keep it. By the regulation an application after that day does not count; a member of staff checks this and decides. You will get that decision with the reasons.',
  )
}
