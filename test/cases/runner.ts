/**
 * Runs worked cases (docs/cases.md): events are given, a move is asked, and what must follow is compared with what the
 * engine makes of it.
 *
 * @module
 */

import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Replay, replay } from '#core/selection/evolve.ts'
import { permit } from '#core/selection/permit.ts'
import { root } from '../house/tool.ts'
import { differences, emptyPart } from './runner-compare.ts'
import { consequencesDiffer } from './runner-consequences.ts'
import {
  type People,
  type Source,
  type Worked,
  caseFile,
  people as peopleSchema,
  worked,
} from './runner-format.ts'
import { CaseMistake, type Place, inField, readAs } from './runner-mistake.ts'
import { newFindings, parsed, regulationOf } from './runner-regulation.ts'
import { onlyEvent, runStep } from './runner-steps.ts'

/** A case with where it stands. */
export interface Located {
  readonly file: string
  readonly worked: Worked
  readonly regulation: string
  readonly place: Place
}

/** The folder of the case files. */
export const CASES = path.join(root, 'test', 'cases')

/** The case files, by name. */
export function caseFiles(): readonly string[] {
  return globSync('*.yaml', { cwd: CASES })
    .filter((file) => file !== 'people.yaml')
    .toSorted()
}

/** The people of the cases. */
export function readPeople(): People {
  const file = 'people.yaml'
  return readAs(peopleSchema, parsed(file, readFileSync(path.join(CASES, file), 'utf8')), { file })
}

/** The cases of one file. */
export function readCases(file: string, text: string): readonly Located[] {
  const { cases, regulation } = readAs(caseFile, parsed(file, text), { file })
  const located = cases.map((one, index) => locate(file, one, { index, regulation }))
  const seen = new Set<string>()
  for (const { worked: one, place } of located) {
    if (seen.has(one.case))
      throw new CaseMistake(place, 'the file has another case of that sentence')
    seen.add(one.case)
  }
  return located
}

function locate(
  file: string,
  value: unknown,
  { index, regulation }: { readonly index: number; readonly regulation: string | undefined },
): Located {
  const sentence =
    typeof value === 'object' && value !== null && 'case' in value ? String(value.case) : undefined
  const place: Place = { file, case: sentence ?? `number ${index + 1}` }
  const one = readAs(worked, value, place)
  const empty = emptyPart(one.then, 'then')
  if (empty !== undefined) throw new CaseMistake(inField(place, empty), 'expects nothing')
  const name = one.regulation ?? regulation
  if (name === undefined) throw new CaseMistake(inField(place, 'regulation'), 'is missing')
  return { file, worked: one, regulation: name, place }
}

/** Everything in which the engine does not do what the case says; empty when it holds. */
export function run(
  { worked: one, regulation: name, place }: Located,
  people: People,
): readonly string[] {
  const { findings } = one.then
  if (findings !== undefined) {
    return differences(findings, newFindings(name, one, place), 'findings')
  }
  const { take, selection } = given({ worked: one, regulation: name, place }, people)
  const reading = { people, selection }
  const asked =
    one.when === undefined ? [] : moved(one, { ...reading, place: inField(place, 'when') }, take)
  return [...asked, ...consequencesDiffer(selection, one, place)]
}

/** The selection of a case after what is given. */
export function given(
  { worked: one, regulation: name, place }: Omit<Located, 'file'>,
  people: People,
): Replay {
  const replayed = replay(regulationOf(name, one, place))
  const reading = { people, selection: replayed.selection }
  for (const [index, step] of (one.given ?? []).entries()) {
    const at = inField(place, 'given', index)
    runStep(step, { ...reading, place: at }, taking(replayed.take, at))
  }
  return replayed
}

function taking(take: Replay['take'], place: Place): Parameters<typeof runStep>[2] {
  return (event) => {
    const taken = take(event)
    if (taken.ok) return
    const { code, facts } = taken.refusal
    throw new CaseMistake(place, `${event.event} is refused: ${code} ${JSON.stringify(facts)}`)
  }
}

function moved(
  { when = {}, then }: Worked,
  reading: Parameters<typeof onlyEvent>[1],
  take: Replay['take'],
): readonly string[] {
  const event = onlyEvent(when, reading)
  const refusal = permit(reading.selection, event)
  if (then.accepted === true) {
    if (refusal !== undefined)
      return [`${event.event} is refused: ${refusal.code} ${JSON.stringify(refusal.facts)}`]
    take(event)
    return []
  }
  const { refused } = then
  const code = typeof refused === 'object' ? refused.code : refused
  if (refusal?.code !== code)
    return [
      `${event.event} is ${refusal === undefined ? 'accepted' : `refused: ${refusal.code}`}, not refused: ${code}`,
    ]
  return typeof refused === 'object'
    ? differences(refused.facts, refusal?.facts, 'refused/facts')
    : []
}

/** `rules 88, 94; policies 17, 18`. */
export function sourceWords({ rules, policies, differences: others, questions }: Source): string {
  const parts = [
    counted('rule', rules),
    counted('policy', policies),
    ...(others ?? []),
    ...(questions ?? []),
  ]
  return parts.filter((part) => part !== '').join('; ')
}

function counted(word: 'rule' | 'policy', numbers: readonly (number | string)[] = []): string {
  if (numbers.length === 0) return ''
  const many = word === 'rule' ? 'rules' : 'policies'
  return `${numbers.length === 1 ? word : many} ${numbers.join(', ')}`
}
