/**
 * A message as plain text: for readers without HTML, and for whoever listens to it.
 *
 * @module
 */

import { type Fact, type Part, type PartOf, type Piece, type Words } from '../letter/letter.ts'
import { type Message } from './mail.ts'

/** The whole message as text. */
export function plainOf({ body, why, from }: Message): string {
  const parts = [...body.map(plainPart), '--', plainWords(why), `${from} · Keur`]
  return `${parts.map(readable).join('\n\n')}\n`
}

/** Parts as text, without anything around them. */
export function plainParts(body: readonly Part[]): string {
  return `${body.map((part) => readable(plainPart(part))).join('\n\n')}\n`
}

/** Sentences as text; a link is followed by its address where its words do not name it. */
function plainWords(words: Words): string {
  return typeof words === 'string' ? words : words.map(plainPiece).join('')
}

function plainPiece(piece: Piece): string {
  if (typeof piece === 'string') return piece
  if ('strong' in piece) return piece.strong
  const address = piece.link.replace(/^mailto:/, '')
  return address === piece.words ? address : `${piece.words}: ${address}`
}

const PARTS: { readonly [Kind in Part['kind']]: (part: PartOf<Kind>) => string } = {
  heading: ({ text }) => `${text}\n${'-'.repeat(Math.min(text.length, 60))}`,
  paragraph: ({ words }) => plainWords(words),
  notice: ({ title, words }) => `${title}\n${plainWords(words)}`,
  list: ({ items }) => items.map((item) => `- ${indented(plainWords(item))}`).join('\n'),
  facts: ({ facts }) => facts.map(plainFact).join('\n'),
  steps: ({ steps }) => steps.map(plainFact).join('\n'),
  table: ({ head, rows }) => rows.map((row) => plainRow(head, row)).join('\n'),
  exact: ({ name, text }) => `${name}:\n${text}`,
  action: ({ to }) => `${to.words}:\n${to.link}`,
}

function plainPart<Kind extends Part['kind']>(part: PartOf<Kind>): string {
  return PARTS[part.kind](part)
}

function plainFact({ name, value }: Fact): string {
  return `${name}: ${indented(plainWords(value))}`
}

function plainRow(head: readonly string[], row: readonly string[]): string {
  return `- ${row.map((cell, index) => `${head[index]}: ${cell}`).join('; ')}`
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n  ')
}

function readable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
}
