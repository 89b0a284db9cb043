/**
 * What is told about the people of the worked cases (test/cases): what they were told at the moment a case looks at, what
 * waited for somebody, and how the rounds and lists stood. What an earlier case of the file told in the same words is left
 * out.
 */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { explain } from '#core/selection/explanation/explain.ts'
import type { ExplanationPart } from '#core/selection/explanation/format.ts'
import { outcomeFile } from '#core/selection/outcome-file/outcome-file.ts'
import type { Selection } from '#core/selection/state.ts'
import { type Instant } from '#core/values/instant.ts'
import { CASES, type Located, caseFiles, given, readCases, readPeople } from '../cases/runner.ts'
import { momentOf } from '../cases/runner-time.ts'
import { approved } from './approved.ts'

const people = readPeople()

/** Cases of conditions: the verdicts stand in them, and test/approved/selection.ts holds what is said about these. */
const ELIGIBILITY = /diploma|mobility|promotion|reference-dates|closed-routes|status-and-pay/

describe('what is told in the worked cases', () => {
  for (const file of caseFiles().filter((one) => !ELIGIBILITY.test(one))) {
    const cases = readCases(file, readFileSync(path.join(CASES, file), 'utf8')).filter(
      ({ worked }) => worked.given !== undefined,
    )
    if (cases.length === 0) continue
    test(`reads as approved: ${file}`, () => {
      const told = new Set<string>()
      const texts = cases.map((located) => {
        const blocks = [...new Set(blocksOf(located))].filter((block) => !told.has(block))
        for (const block of blocks) told.add(block)
        return [`# ${located.worked.case}`, ...blocks, ''].join('\n')
      })
      approved(`worked-${file.replace('.yaml', '')}.txt`, texts.join('\n'))
    })
  }
})

/** Everything told in a case, each a text by itself. */
function blocksOf(located: Located): readonly string[] {
  const { selection } = given(located, people)
  const moment = located.worked.then.at
  const at = moment === undefined ? selection.last : momentOf(moment, located.place)
  const { rounds, lists, open, candidates } = outcomeFile(selection, at)
  return [
    ...rounds.map((one) => `round ${JSON.stringify(one)}`),
    ...Object.entries(lists).map(([list, one]) => `${list} ${JSON.stringify(one)}`),
    ...open.map((one) => `open ${JSON.stringify(one)}`),
    ...candidates.map((one) => `candidate ${JSON.stringify(one)}`),
    ...[...selection.candidates.keys()].flatMap((name) => explained(selection, name, at)),
  ]
}

function explained(selection: Selection, name: string, at: Instant | undefined): readonly string[] {
  const told = explain(selection, name, at)
  if (told === undefined) return []
  return [`${name}: ${told.result.nl} | ${told.result.en}`, ...told.parts.map(partInWords)]
}

function partInWords({ heading, status, lines }: ExplanationPart): string {
  const head = `  ${heading.nl} | ${heading.en}${status === undefined ? '' : ` (${status})`}`
  const body = lines.map(
    ({ depth, text, rule }) =>
      `    ${'  '.repeat(depth)}${text.nl} | ${text.en}${rule === undefined ? '' : ` [${rule}]`}`,
  )
  return [head, ...body].join('\n')
}
