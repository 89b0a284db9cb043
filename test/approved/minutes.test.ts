/**
 * The minutes of the three shipped selections, as the text that members sign.
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { accountOf } from '#app/desk/closing/minutes/account.ts'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { replay } from '#core/selection/evolve.ts'
import { current } from '#core/selection/in-force.ts'
import type { Selection } from '#core/selection/state.ts'
import { parseInstant } from '#core/values/instant.ts'
import { minutesText } from '#documents/minutes/letter.ts'
import { readFacts } from '#files/facts.ts'
import { parseYaml } from '#files/yaml.ts'
import { approved } from './approved.ts'

const DRAWN = parseInstant('2026-01-05T09:00:00Z') ?? assert.fail()

describe('minutes', () => {
  for (const name of ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582']) {
    test(`of ${name} read as approved`, async () => {
      const selection = await toldUntilMinutes(name)
      const text = minutesText({
        version: 1,
        drawn: DRAWN,
        account: accountOf(selection, current(selection)),
        ranked: undefined,
        members: [{ actor: 'panel-1', name: 'Jo Jurylid', roles: ['panel'] }],
        others: [{ actor: 'selector-1', name: 'Sam Selector', roles: ['selector'] }],
        observers: [],
        remarks: [],
        record: { origin: `keur/voorbeeld/${name}`, size: 90, root: 'AAAA', signed: DRAWN },
      })
      approved(`minutes-${name}.txt`, text)
    })
  }
})

async function toldUntilMinutes(name: string): Promise<Selection> {
  const file = new URL(`../../regulations/${name}.yaml`, import.meta.url)
  const read = parseYaml(readFileSync(file, 'utf8'))
  const folded = replay(schema.parse(read.ok ? read.value.data : undefined))
  let isOver = false
  const facts = fileURLToPath(new URL(`../../examples/${name}.jsonl`, import.meta.url))
  const problems = await readFacts(facts, {
    take: (event) => {
      isOver ||= event.event === 'MinutesSigned'
      const taken = isOver ? undefined : folded.take(event)
      return taken?.ok === false ? taken.refusal : undefined
    },
  })
  assert.deepEqual(problems, [])
  return folded.selection
}
