/**
 * The section of docs/refusals.md on findings, drawn from the codes and their words.
 *
 * `node test/checks/refusals-table.ts` writes it into the file again; the rest of the file stays.
 *
 * @module
 */

import { readFileSync, writeFileSync } from 'node:fs'
import {
  fileSeverities,
  formSeverities,
  nameSeverities,
  publicationSeverities,
  routeSeverities,
  scoreSeverities,
  timeSeverities,
} from '#core/regulation/check/codes.ts'
import { propertySeverities } from '#core/regulation/check/properties/severities.ts'
import { checkMessages, isCheckCode } from '#core/regulation/messages/messages.ts'

/** The heading under which the section stands. */
const HEADING = '## Findings of the checker'

const FILE = new URL('../../docs/refusals.md', import.meta.url)

const TOPICS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['The text of a file', fileSeverities],
  ['The form of a file', formSeverities],
  ['Names', nameSeverities],
  ['Days, the time line, ranges and terms', timeSeverities],
  ['Scales, totals, minima and cut-offs', scoreSeverities],
  ['Routes and conditions', routeSeverities],
  ['Lists, choice points, the legal minimum, sentences and amendments', publicationSeverities],
  ['Properties, tried on invented candidates', propertySeverities],
]

/** The section as it should read, from its heading to the next. */
export function section(): string {
  const topics = TOPICS.map(([title, severities]) => table(title, regulationRows(severities)))
  return [
    HEADING,
    '',
    '`keur check` tells each finding with its place in the file. An **error** forbids publication; a **warning** asks',
    'a person to look. Dots stand for what differs each time: a name, a day, a score. The codes do not change.',
    '',
    ...topics,
    'The findings on function profiles and competence dictionaries are in [profile-format.md](profile-format.md).',
    '',
  ].join('\n')
}

/** The section as it stands in the file. */
export function sectionInFile(): string {
  const { before, after } = aroundSection()
  const text = readFileSync(FILE, 'utf8')
  return text.slice(before.length, text.length - after.length)
}

function aroundSection(): { readonly before: string; readonly after: string } {
  const text = readFileSync(FILE, 'utf8')
  const start = text.indexOf(HEADING)
  if (start === -1) return { before: `${text.trimEnd()}\n\n`, after: '' }
  const end = text.indexOf('\n## ', start + 1)
  return { before: text.slice(0, start), after: end === -1 ? '' : text.slice(end) }
}

function table(title: string, rows: readonly string[]): string {
  return [
    `### ${title}`,
    '',
    '| code | severity | what | why it matters |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function regulationRows(severities: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(severities).map(([code, severity]) => {
    if (!isCheckCode(code)) throw new Error(`No words for ${code}`)
    const { what, why } = checkMessages[code].en
    return row(code, severity, dotted(what), why)
  })
}

function row(code: string, ...cells: readonly string[]): string {
  return `| \`${code}\` | ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function dotted(template: string): string {
  return template.replaceAll(/\[[^\]]*\]/gu, '').replaceAll(/\{[^}]*\}/gu, '…')
}

if (process.argv[1] === import.meta.filename) {
  const { before, after } = aroundSection()
  writeFileSync(FILE, `${before}${section()}${after}`)
}
