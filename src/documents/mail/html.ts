/**
 * A message as HTML: headings, paragraphs, lists and one table at most, in an order that reads well aloud. Every text is
 * escaped; styles stand on the elements, as mail programs want them.
 *
 * @module
 */

import { type Fact, type Part, type PartOf, type Piece, type Words } from '../letter/letter.ts'
import { type Message } from './mail.ts'

const INK = '#16282d'
const SOFT = '#47585d'
const PETROL = '#0f4350'
const LINE = '#d5d0c3'
const NOTICE = {
  well: { edge: '#1d6043', pale: '#e2f0e8' },
  attention: { edge: '#7a4c00', pale: '#fcefd2' },
} as const

const LETTERS = "'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif"

/** The whole message as a document. */
export function htmlOf({ language, subject, from, body, why }: Message): string {
  const parts = body.map((part) => htmlPart(part)).join('\n')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#ffffff">
<div style="max-width:36em;margin:0 auto;padding:24px 16px;font:16px/1.5 ${LETTERS};color:${INK}">
<header style="margin:0 0 24px;padding:0 0 12px;border-bottom:2px solid ${PETROL};font-size:18px"><strong>${escaped(from)}</strong></header>
<main>
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25;color:${PETROL}">${escaped(subject)}</h1>
${parts}
</main>
<footer style="margin:32px 0 0;padding:12px 0 0;border-top:1px solid ${LINE};font-size:14px;color:${SOFT}">${htmlWords(why)}<br>${escaped(from)} · Keur</footer>
</div>
</body>
</html>
`
}

/** `text` where HTML stands: it shows as it was written and is nothing else. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replaceAll('\n', '<br>')
}

function htmlWords(words: Words): string {
  return typeof words === 'string' ? escaped(words) : words.map(htmlPiece).join('')
}

function htmlPiece(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece)
  if ('strong' in piece) return `<strong>${escaped(piece.strong)}</strong>`
  return `<a href="${escaped(piece.link)}" style="color:${PETROL}">${escaped(piece.words)}</a>`
}

function paragraph(content: string): string {
  return `<p style="margin:0 0 16px">${content}</p>`
}

const PARTS: { readonly [Kind in Part['kind']]: (part: PartOf<Kind>) => string } = {
  heading: ({ text }) =>
    `<h2 style="margin:28px 0 8px;font-size:18px;color:${PETROL}">${escaped(text)}</h2>`,
  paragraph: ({ words }) => paragraph(htmlWords(words)),
  notice,
  list: ({ items }) =>
    `<ul style="margin:0 0 16px;padding:0 0 0 20px">${items.map(item).join('')}</ul>`,
  facts: ({ facts }) => description(facts),
  steps: ({ steps }) => description(steps),
  table,
  exact: ({ name, text }) => paragraph(`${escaped(name)}:<br>${code(text)}`),
  action,
}

function htmlPart<Kind extends Part['kind']>(part: PartOf<Kind>): string {
  return PARTS[part.kind](part)
}

function notice({ tone, title, words }: PartOf<'notice'>): string {
  const { edge, pale } = NOTICE[tone]
  return `<div style="margin:0 0 20px;padding:12px 16px;border-left:4px solid ${edge};background:${pale}"><p style="margin:0 0 4px"><strong>${escaped(title)}</strong></p><p style="margin:0">${htmlWords(words)}</p></div>`
}

function item(words: Words): string {
  return `<li style="margin:0 0 4px">${htmlWords(words)}</li>`
}

function description(facts: readonly Fact[]): string {
  const rows = facts.map(
    ({ name, value }) =>
      `<dt style="margin:0;font-size:15px;color:${SOFT}">${escaped(name)}</dt><dd style="margin:0 0 8px">${htmlWords(value)}</dd>`,
  )
  return `<dl style="margin:0 0 16px">${rows.join('')}</dl>`
}

function table({ head, rows }: PartOf<'table'>): string {
  const cell = 'padding:6px 12px 6px 0;text-align:left;vertical-align:top'
  const line = `border-bottom:1px solid ${LINE}`
  const headCells = head.map(
    (text) => `<th scope="col" style="${cell};${line}">${escaped(text)}</th>`,
  )
  const bodyRows = rows.map((row) => {
    const cells = row.map((text) => `<td style="${cell};${line}">${escaped(text)}</td>`)
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table style="margin:0 0 16px;border-collapse:collapse"><thead><tr>${headCells.join('')}</tr></thead><tbody>${bodyRows.join('')}</tbody></table>`
}

function code(text: string): string {
  return `<code style="font-size:14px;word-break:break-all">${escaped(text)}</code>`
}

/** A button is a link; the address stands under it for whoever wants to see where it leads. */
function action({ to }: PartOf<'action'>): string {
  const button = `display:inline-block;padding:10px 18px;border-radius:6px;background:${PETROL};color:#ffffff;font-weight:600;text-decoration:none`
  return `${paragraph(`<a href="${escaped(to.link)}" style="${button}">${escaped(to.words)}</a>`)}
<p style="margin:0 0 20px;font-size:14px;color:${SOFT};word-break:break-all">${escaped(to.link)}</p>`
}
