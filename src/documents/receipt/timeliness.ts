/**
 * In time or late, and what that means for the candidate (policy 1, 2, 8 and 10).
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Part, type Words } from '../letter/letter.ts'
import { type Says, saysIn } from '../says.ts'
import { type ApplicationReceipt } from './application.ts'

type Notice = Extract<Part, { kind: 'notice' }>

/** The notice that opens a receipt: whether the application came in time, and what that means. */
export function timelinessNotice(receipt: ApplicationReceipt): Notice {
  const says = saysIn(receipt.language)
  return { kind: 'notice', ...told(receipt, says) }
}

function told(receipt: ApplicationReceipt, says: Says): Omit<Notice, 'kind'> {
  switch (receipt.timeliness.kind) {
    case 'in-time':
    case 'in-time-by-ticket':
    case 'posted-in-time':
      return {
        tone: 'well',
        title: says('Je sollicitatie is op tijd', 'Your application is in time'),
        words: why(receipt, says),
      }
    case 'late':
    case 'posted-late':
      return {
        tone: 'attention',
        title: says('Je sollicitatie is te laat', 'Your application is late'),
        words: [...why(receipt, says), ' ', afterLate(says)],
      }
    case 'for-a-person':
      return {
        tone: 'attention',
        title: says(
          'Of je op tijd bent, beslist een medewerker',
          'A member of staff decides whether you are in time',
        ),
        words: why(receipt, says),
      }
  }
}

function why(receipt: ApplicationReceipt, says: Says): Exclude<Words, string> {
  const { language, timeliness } = receipt
  const received = { strong: formatInstant(receipt.received, language) }
  const closing = formatDay(receipt.closing, language)
  switch (timeliness.kind) {
    case 'in-time':
    case 'late':
      return says(
        [
          'We ontvingen ze op ',
          received,
          ', volgens de klok van onze server. Solliciteren kon tot en met ',
          closing,
          ', 24 uur.',
        ],
        [
          'We received it on ',
          received,
          ', by the clock of our server. Applications were open until the end of ',
          closing,
          '.',
        ],
      )
    case 'in-time-by-ticket':
      return byTicket(receipt, timeliness, says)
    case 'posted-in-time':
    case 'posted-late':
      return posted(closing, formatDay(timeliness.postmark, language), says)
    case 'for-a-person':
      return says(
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
      )
  }
}

type ByTicket = Extract<ApplicationReceipt['timeliness'], { kind: 'in-time-by-ticket' }>

function byTicket(receipt: ApplicationReceipt, times: ByTicket, says: Says): Exclude<Words, string> {
  const { language } = receipt
  const received = { strong: formatInstant(receipt.received, language) }
  const ticket = { strong: formatInstant(times.ticket, language) }
  const until = formatInstant(times.until, language)
  return says(
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

function posted(closing: string, postmark: string, says: Says): Exclude<Words, string> {
  return says(
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
export function afterLate(says: Says): string {
  return says(
    'We bewaren ze wel. Volgens het reglement telt een sollicitatie na die dag niet mee; een medewerker kijkt dat na en beslist. Je krijgt die beslissing met de redenen.',
    'We do keep it. By the regulation an application after that day does not count; a member of staff checks this and decides. You will get that decision with the reasons.',
  )
}
