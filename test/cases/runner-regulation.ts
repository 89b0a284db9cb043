/**
 * The regulation of a case: a shipped file, changed at places named as an amendment names them.
 *
 * A changed regulation must pass the checker, unless the case is about what the checker finds.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { YAMLParseError, parse } from 'yaml'
import { withAmendment } from '#core/regulation/amend.ts'
import { type CheckFinding, checkRegulation } from '#core/regulation/check/check.ts'
import { formFindings } from '#core/regulation/check/form.ts'
import { namesOf } from '#core/regulation/path.ts'
import {
  type Regulation,
  regulation as regulationSchema,
} from '#core/regulation/schema/regulation.ts'
import { root } from '../house/tool.ts'
import { type Worked } from './runner-format.ts'
import { CaseMistake, type Place, inField, readAs } from './runner-mistake.ts'

/** A changed regulation; without `regulation` the change broke its form. */
interface Changed {
  readonly document: unknown
  readonly regulation: Regulation | undefined
}

/** The properties tried on invented candidates are left out: they take long and have tests of their own. */
const UNTRIED = { untried: true } as const

const known = new Map<string, Regulation>()

/** A regulation that comes with Keur, by the name of its file. */
function shipped(name: string, place: Place): Regulation {
  const before = known.get(name)
  if (before !== undefined) return before
  const file = `regulations/${name}.yaml`
  let text: string
  try {
    text = readFileSync(path.join(root, file), 'utf8')
  } catch {
    throw new CaseMistake(place, `there is no ${file}`)
  }
  const regulation = readAs(regulationSchema, parsed(file, text), { file })
  known.set(name, regulation)
  return regulation
}

/** The regulation events are folded under: changed, and fit to be published. */
export function regulationOf(name: string, worked: Worked, place: Place): Regulation {
  const before = shipped(name, inField(place, 'regulation'))
  if (worked.change === undefined) return before
  const { document, regulation } = changed(before, worked, place)
  const findings = findingsIn(document, regulation)
  const error = findings.find(({ severity }) => severity === 'error')
  if (regulation !== undefined && error === undefined) return regulation
  const where = error === undefined ? '' : namesOf(document, error.path).join('/')
  const wrong = `cannot be published: ${error?.code ?? 'form'} at ${where} ${JSON.stringify(error?.facts)}`
  throw new CaseMistake(inField(place, 'change'), wrong)
}

/** What the checker finds beyond what it finds in the shipped file: the places by code. */
export function newFindings(
  name: string,
  worked: Worked,
  place: Place,
): Readonly<Record<string, readonly string[]>> {
  const before = shipped(name, inField(place, 'regulation'))
  const { document, regulation } = changed(before, worked, place)
  const old = new Set(
    placesOf(checkRegulation(before, UNTRIED), before).map(([code, at]) => `${code} ${at}`),
  )
  const found: Record<string, string[]> = {}
  for (const [code, at] of placesOf(findingsIn(document, regulation), document)) {
    if (!old.has(`${code} ${at}`)) (found[code] ??= []).push(at)
  }
  return found
}

/** The data of a YAML text. */
export function parsed(file: string, text: string): unknown {
  try {
    const value: unknown = parse(text)
    return value
  } catch (error) {
    if (error instanceof YAMLParseError) throw new CaseMistake({ file }, error.message)
    throw error
  }
}

function findingsIn(
  document: unknown,
  regulation: Regulation | undefined,
): readonly CheckFinding[] {
  return regulation === undefined
    ? formFindings(regulationSchema, document)
    : checkRegulation(regulation, UNTRIED)
}

function placesOf(
  findings: readonly CheckFinding[],
  document: unknown,
): readonly (readonly [code: string, place: string])[] {
  return findings.map(({ code, path: at }) => [code, namesOf(document, at).join('/')])
}

function changed(
  regulation: Regulation,
  { case: sentence, change = [] }: Worked,
  place: Place,
): Changed {
  const after = withAmendment(regulation, {
    amendment: 'the-case',
    published: '2000-01-01T00:00:00Z',
    reason: { nl: sentence, en: sentence },
    kind: 'change',
    changes: change,
  })
  if (after.ok) return { document: after.value, regulation: after.value }
  const { refusal } = after
  if (refusal.code === 'amendment-makes-invalid') {
    return { document: refusal.document, regulation: undefined }
  }
  const at = inField(place, 'change', refusal.change, 'at')
  throw new CaseMistake(at, `${refusal.at} leads to nothing`)
}
