/**
 * Does the work of `keur tour`.
 *
 * @module
 */

import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { replay } from '#core/selection/evolve.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { checkFile, isSound } from '#files/check-file.ts'
import { readFacts } from '#files/facts.ts'
import type { Call } from '../command.ts'
import { complainOfFacts, complainOfFile } from '../complain.ts'
import { STATUS, type Status } from '../problem.ts'
import { pageOf } from '../tour/page.ts'
import { teller } from '../tour/story.ts'
import { WORDS } from '../tour/words.ts'
import { wrapped } from '../wrap.ts'

/** The selections, and whom each page explains. */
const STOPS = [
  { name: 'opgroeien-19498', candidate: 'k17', round: 'preselection' },
  { name: 'opgroeien-req18582', candidate: 'k09', round: 'preselection' },
  { name: 'ago-4711', candidate: 'k02', round: 'preselection' },
] as const

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Shows the three selections, one after the other. */
export async function run(call: Call): Promise<Status> {
  const { terminal } = call
  const pages = await Promise.all(STOPS.map((stop) => pageFor(call, stop)))
  const lines: string[] = [...wrapped(WORDS.opening[terminal.language])]
  for (const page of pages) {
    if (!page.ok) return page.refusal
    lines.push('', ...page.value)
  }
  lines.push('', WORDS.next[terminal.language], ...NEXT.map((line) => `  npx ${line}`), '')
  await terminal.out(lines.join('\n'))
  return STATUS.done
}

async function pageFor(
  call: Call,
  { name, candidate, round }: (typeof STOPS)[number],
): Promise<Result<readonly string[], Status>> {
  const { language } = call.terminal
  const checked = await checkFile(path.join(ROOT, 'regulations', `${name}.yaml`))
  if (!isSound(checked) || checked.content?.kind !== 'regulation') {
    return refuse(complainOfFile(call, checked))
  }
  const { regulation } = checked.content
  const folded = replay(regulation)
  const told = teller(folded.selection, language)
  const problems = await readFacts(path.join(ROOT, 'examples', `${name}.jsonl`), {
    take: (event) => {
      const taken = folded.take(event)
      if (taken.ok) told.hear(event)
      return taken.ok ? undefined : taken.refusal
    },
  })
  if (problems.length > 0) return refuse(complainOfFacts(call, problems))
  const { selection } = folded
  const source = { regulation, checked, selection, story: told.lines(), candidate, round }
  return accept(pageOf(source, language))
}

const NEXT = [
  'keur print regulations/opgroeien-19498.yaml',
  'keur check regulations/ago-4711.yaml',
  'keur decide regulations/ago-4711.yaml examples/ago-4711.jsonl',
  'keur explain regulations/ago-4711.yaml examples/ago-4711.jsonl k02',
  'keur simulate regulations/opgroeien-19498.yaml --candidates 60 --seed 1',
]
