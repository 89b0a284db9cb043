/**
 * The catalogue of rules (docs/rules.md) beside the cases: which numbers it has, where each lives, which cases prove it.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../house/tool.ts'
import { type Source } from './runner-format.ts'
import { isMap } from './runner-people.ts'

/** One row: a rule `88`, a difference `C3`, a question `Q1` or a policy `P17`. */
export interface Row {
  readonly number: string
  readonly title: string
  /** Places in a regulation or profile, and files of the code. */
  readonly lives: readonly string[]
  /** Case files, by name. */
  readonly cases: readonly string[]
  /** The proof as written, links and all. */
  readonly proof: string
}

const ROW =
  /^\| (?<number>[CQP]?\d{1,3}[ab]?) \| (?<title>.*?) \| (?<lives>.*?) \| (?<proof>.*?) ?\|$/
const LINK = /\[[^\]]+\]\(\.\.\/test\/cases\/([a-z0-9-]+\.yaml)\)/g

/** The rows of the catalogue, in its order. */
export function rowsOf(markdown: string): readonly Row[] {
  return markdown.split('\n').flatMap((line) => {
    const { number, title = '', lives = '', proof = '' } = ROW.exec(line)?.groups ?? {}
    if (number === undefined) return []
    return [
      {
        number,
        title,
        lives: [...lives.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place),
        cases: [...proof.matchAll(LINK)].map(([, file = '']) => file),
        proof,
      },
    ]
  })
}

/** Every number that the catalogue must have, in order. */
export function everyNumber(): readonly string[] {
  const rules = upTo(200, '').flatMap((number) => {
    if (number === '70') return [number, '70b']
    return number === '192' ? ['192a', number] : [number]
  })
  return [...rules, ...upTo(28, 'C'), ...upTo(26, 'Q'), ...upTo(34, 'P')]
}

function upTo(last: number, letter: string): readonly string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${index + 1}`)
}

/** The numbers of a case, as the catalogue writes them. */
export function numbersOf({ rules, policies, differences, questions }: Source): readonly string[] {
  return [
    ...(rules ?? []).map(String),
    ...(policies ?? []).map((number) => `P${number}`),
    ...(differences ?? []),
    ...(questions ?? []),
  ]
}

const NO_CASE = 'no case yet'

/** The proof of a row with the links to these case files in front, and what else it says after them. */
export function proofWith({ proof }: Row, files: readonly string[]): string {
  const said = proof.replaceAll(LINK, '').replace(/^[\s,;]+/, '')
  const rest = said === NO_CASE && files.length > 0 ? '' : said
  const links = files.map((file) => `[${file.replace('.yaml', '')}](../test/cases/${file})`)
  return [links.join(', '), rest].filter((part) => part !== '').join('; ') || NO_CASE
}

/** Whether a place exists: a file of the code, or a path by names in one of the documents. */
export function placeExists(place: string, documents: Documents): boolean {
  if (place.startsWith('src/')) return existsSync(path.join(root, place))
  const [kind, inside] = place.split(':')
  return inside === undefined
    ? documents.regulations.some((one) => leadsSomewhere(one, place.split('/')))
    : kind === 'profile' && documents.profiles.some((one) => leadsSomewhere(one, inside.split('/')))
}

/** What the places of the catalogue may lead into. */
export interface Documents {
  readonly regulations: readonly unknown[]
  readonly profiles: readonly unknown[]
}

const NAMING = [
  'round',
  'step',
  'channel',
  'who-qualify-for',
  'expectation',
  'of',
  'about',
] as const

function leadsSomewhere(document: unknown, names: readonly string[]): boolean {
  const [name, ...rest] = names
  if (name === undefined) return document !== undefined
  return partsNamed(document, name).some((part) => leadsSomewhere(part, rest))
}

function partsNamed(document: unknown, name: string): readonly unknown[] {
  if (Array.isArray(document)) {
    const items: readonly unknown[] = document
    return items.filter(
      (item, index) =>
        name === '*' ||
        name === `${index}` ||
        (isMap(item) && NAMING.some((field) => item[field] === name)),
    )
  }
  if (!isMap(document)) return []
  if (name === '*') return Object.values(document)
  return Object.hasOwn(document, name) ? [document[name]] : []
}

/** The text of the catalogue. */
export function catalogue(): string {
  return readFileSync(path.join(root, 'docs', 'rules.md'), 'utf8')
}
