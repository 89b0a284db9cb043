import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { addDays, formatDay, isDay } from '#core/values/day.ts'
import {
  formatInstant,
  instantOfEpoch,
  epochMilliseconds,
  isInstant,
} from '#core/values/instant.ts'
import { type Language } from '#core/values/text.ts'
import { orders } from './fixtures.ts'
import { type Mail, mailOf } from './mail.ts'
import { type MailOrder, mailOrder, type OrderOf } from './orders.ts'
import { writeMail } from './write.ts'

const languages = ['nl', 'en'] as const

/** All texts anywhere in `value`. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function datesIn(order: MailOrder, language: Language): string[] {
  return textsIn(order).flatMap((text) => {
    if (isDay(text)) return [formatDay(text, language)]
    // To the minute: receipts go on with the seconds.
    return isInstant(text) ? [formatInstant(text, language).replace(' uur', '')] : []
  })
}

/** The same with every day and moment `days` later. */
function later<Value>(value: Value, days: number): Value
function later(value: unknown, days: number): unknown {
  if (typeof value === 'string') {
    if (isDay(value)) return addDays(value, days)
    return isInstant(value) ? instantOfEpoch(epochMilliseconds(value) + days * 86_400_000) : value
  }
  if (Array.isArray(value)) return value.map((item: unknown) => later(item, days))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, later(item, days)]))
}

function visible(html: string): string {
  return unescaped(
    html.replaceAll(/<br>/g, '\n').replaceAll(/<(style|title)[^]*?<\/\1>|<[^>]+>/g, '\n'),
  )
}

function unescaped(html: string): string {
  return html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/** What each kind of message is about, and what somebody can do. */
const ESSENTIALS: {
  readonly [Kind in MailOrder['kind']]: (order: OrderOf<Kind>) => readonly string[]
} = {
  'application-received': (order) => [
    order.selection.title,
    order.addresses.application,
    order.entry.hash,
  ],
  'draft-reminder': (order) => [order.selection.title, order.address, ...order.missing],
  'result-told': (order) => [
    order.outcome,
    order.appeal.body,
    order.appeal.form,
    ...order.reasons.flatMap(({ lines }) => lines.map(({ text }) => text)),
  ],
  'offer-told': (order) => [
    order.selection.title,
    order.vacancy,
    order.contract,
    order.addresses.application,
  ],
  'list-expires': (order) => [order.selection.title, order.extension, order.address],
  'list-told': (order) => [
    order.selection.title,
    order.address,
    ...textsIn({
      ...order.about,
      what: undefined,
      through: undefined,
      effect: undefined,
      appeal: undefined,
    }),
    ...('appeal' in order.about
      ? [order.about.appeal.says, order.about.appeal.body, order.about.appeal.form]
      : []),
  ],
  'application-withdrawn': (order) => [order.selection.title, order.address, order.entry.hash],
  'job-alert': (order) => [
    order.unsubscribe,
    ...textsIn(order.searches.map(({ words, list }) => [words, list])),
    ...textsIn(order.vacancies.map(({ title, address }) => [title, address])),
  ],
  'confirm-alert': (order) => [order.search, order.address],
  'role-given': (order) => [
    order.role,
    order.does,
    order.selection.title,
    order.address,
    ...(order.by === '' ? [] : [order.by]),
  ],
  'sign-in-link': (order) => [order.address],
  'which-counts': (order) => [order.selection.title, order.address],
}

function essentials<Kind extends MailOrder['kind']>(order: OrderOf<Kind>): readonly string[] {
  return ESSENTIALS[order.kind](order)
}

for (const given of orders) {
  for (const language of languages) {
    const order: MailOrder = { ...given, language }
    const about = 'timeliness' in order ? ` (${order.timeliness.kind})` : ''
    describe(`the mail ${order.kind}${about} in ${language}`, () => {
      const mail = writeMail(order)
      const seen = visible(mail.html).toLowerCase()
      const read = mail.text.toLowerCase()

      test('names what it is about, every date, and what to do, in text and in HTML', () => {
        for (const expected of [...essentials(order), ...datesIn(order, language)]) {
          assert.ok(read.includes(expected.toLowerCase()), `text: ${expected}`)
          const shown = seen.includes(expected.toLowerCase())
          assert.ok(shown || unescaped(mail.html).includes(`"${expected}"`), `html: ${expected}`)
        }
      })

      test('takes every date from its data', () => {
        const moved = writeMail(later(order, 1000))
        for (const date of datesIn(order, language)) {
          assert.ok(!`${moved.subject}${moved.text}${moved.html}`.includes(date), date)
        }
        assert.doesNotMatch(moved.text.replaceAll(/\S+@\S+|https?:\S+/g, ''), /2026/)
      })

      test('has a subject of one line that a list of mails can show', () => {
        assert.ok(mail.subject.length > 10 && mail.subject.length < 110, mail.subject)
        assert.doesNotMatch(mail.subject, /[\r\n]/)
      })

      test('loads nothing and tells nobody that it was read', () => {
        assert.doesNotMatch(
          mail.html,
          /<(img|link|script|iframe|object|form|video)|url\(|@import|src=/i,
        )
        const known = new Set(textsIn(order))
        for (const [, address = ''] of mail.html.matchAll(/href="([^"]*)"/g)) {
          assert.ok(known.has(unescaped(address).replace(/^mailto:/, '')), address)
        }
      })

      test('says its language, has one title, and names its sender', () => {
        assert.match(mail.html, new RegExp(`<html lang="${language}">`))
        assert.equal(mail.html.match(/<h1/g)?.length, 1)
        assert.equal(mail.headers['Content-Language'], language)
        assert.ok(mail.text.includes(mail.from))
      })

      test('reads back from the queue as it was ordered', () => {
        assert.deepEqual(mailOrder.parse(JSON.parse(JSON.stringify(order))), order)
      })

      test('is the same when it is written again', () => {
        assert.deepEqual(writeMail(order), mail)
      })
    })
  }
}

describe('an alert', () => {
  const alert = orders.find(({ kind }) => kind === 'job-alert')
  test('can be ended by one click, in the mail program and in the text', () => {
    assert.ok(alert?.kind === 'job-alert')
    const { headers, text } = writeMail(alert)
    assert.equal(headers['List-Unsubscribe'], `<${alert.unsubscribe}>`)
    assert.equal(headers['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
    assert.ok(text.includes(alert.unsubscribe))
  })

  test('is the only message with such a header', () => {
    for (const order of orders.filter(({ kind }) => kind !== 'job-alert')) {
      assert.equal(writeMail(order).headers['List-Unsubscribe'], undefined)
    }
  })
})

describe('a late application', () => {
  const late = orders.filter((order) => 'timeliness' in order && order.timeliness.kind === 'late')
  test('is told to be late, kept, and for a person to decide; not that one can apply again', () => {
    assert.equal(late.length, 1)
    for (const order of late) {
      const { subject, text } = writeMail(order)
      assert.match(subject, /^Te laat ontvangen/)
      assert.match(text, /te laat/)
      assert.match(text, /bewaren/)
      assert.match(text, /een medewerker kijkt dat na en beslist/)
      assert.doesNotMatch(text, /Opnieuw solliciteren kan/)
    }
  })
})

function mailWith(text: string): Mail {
  const words = [text, { strong: text }, { link: 'https://keur.example/', words: text }]
  return mailOf({
    language: 'nl',
    from: `Entiteit ${text}`,
    subject: `Over ${text}`,
    why: words,
    body: [
      { kind: 'heading', text },
      { kind: 'notice', tone: 'well', title: text, words },
      { kind: 'facts', facts: [{ name: text, value: words }] },
      { kind: 'list', items: [words] },
      { kind: 'table', head: [text], rows: [[text]] },
      { kind: 'exact', name: text, text },
      { kind: 'action', to: { link: 'https://keur.example/', words: text } },
      { kind: 'paragraph', words },
    ],
  })
}

const elements = (html: string): string[] =>
  html.match(/<[a-z!/][^\s>]*/gi)?.filter((name) => name !== '<br') ?? []

describe('what a person typed in a mail', () => {
  const expected = elements(mailWith('x').html)
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '<b>',
          '</p>',
          '"',
          "'",
          '&',
          '<img src=x>',
          '\r\n',
          'Bcc: x@y.example',
          '\u0000',
          '\u202e',
          '-->',
          '\ud800',
        ),
      )
      .map((pieces) => pieces.join('')),
  )

  test('adds no element, no header line and no turned text', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const mail = mailWith(text)
        assert.deepEqual(elements(mail.html), expected)
        for (const header of [mail.subject, mail.from])
          assert.doesNotMatch(header, /[\p{Cc}\p{Zl}\p{Zp}]/u)
        assert.doesNotMatch(mail.text + mail.html, /[\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/u)
      }),
    )
  })

  test('shows as it was written', () => {
    assert.ok(visible(mailWith('<b>"Jan" & zn</b>').html).includes('<b>"Jan" & zn</b>'))
  })
})
