/**
 * The minutes of the three shipped selections, as the text that members sign.
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { accountOf } from '#app/desk/closing/minutes/account.ts'
import { type Judging, judgingFrom } from '#app/desk/judging/tableau.ts'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { type Event } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import { current } from '#core/selection/in-force.ts'
import type { Selection } from '#core/selection/state.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { minutesText } from '#documents/minutes/letter.ts'
import { readFacts } from '#files/facts.ts'
import { parseYaml } from '#files/yaml.ts'
import { type JudgingEntry } from '#persistence/desk/judging.ts'
import { approved } from './approved.ts'

const DRAWN = parseInstant('2026-01-05T09:00:00Z') ?? assert.fail()

describe('minutes', () => {
  for (const name of ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582']) {
    test(`of ${name} read as approved`, async () => {
      approved(`minutes-${name}.txt`, textFor(await toldUntilMinutes(name), judgingFrom([])))
    })
  }

  test('with everything that practice wants told read as approved', async () => {
    const selection = await toldUntilMinutes('opgroeien-19498', BESIDE)
    const without = textFor(selection, judgingFrom([]))
    assert.doesNotMatch(
      without,
      /Formulieren:/u,
      'what the record says about judging is drawn anew',
    )
    approved('minutes-with-everything.txt', textFor(selection, judgingFrom(JUDGED)))
  })
})

function textFor(selection: Selection, judging: Judging): string {
  const regulation = current(selection)
  return minutesText({
    version: 1,
    drawn: DRAWN,
    account: accountOf({ selection, regulation, judging }),
    ranked: undefined,
    members: [{ actor: 'panel-1', name: 'Jo Jurylid', roles: ['panel'] }],
    others: [{ actor: 'selector-1', name: 'Sam Selector', roles: ['selector'] }],
    observers: [],
    remarks: [],
    record: {
      origin: `keur/voorbeeld/${regulation.regulation}`,
      size: 90,
      root: 'AAAA',
      signed: DRAWN,
    },
  })
}

/** Facts beside the shipped ones, in the order of their moments. */
const BESIDE: readonly Event[] = [
  ...(
    [
      ['k01', 'bachelor-diploma', 'met', 'Zoals de regels besluiten'],
      ['k07', 'statutory-level-c', 'met', 'Het bewijsstuk toont het aan: blad 2.'],
      ['k07', 'external-permanent', 'met', 'Het bewijsstuk toont het aan: blad 3.'],
      ['k07', 'experience-certificate', 'met', 'Het attest lag er al.'],
      ['k11', 'evaluation-sufficient', 'not-met', 'Wat opgegeven is, klopt niet met wat er is: x'],
    ] as const
  ).map(([candidate, condition, finding, reason]): Event => ({
    at: '2025-11-12T10:45:00+01:00',
    event: 'ConditionJudged',
    candidate,
    condition,
    finding,
    reason,
    by: 'selector-1',
  })),
  ...(
    [
      ['2025-11-15T09:00:00+01:00', 'line-manager-1', 'k20'],
      ['2025-12-01T09:00:00+01:00', 'assessor-9', 'k16'],
      ['2025-12-05T10:20:00+01:00', 'panel-2', 'k08'],
    ] as const
  ).map(([at, assessor, candidate]): Event => ({
    at,
    event: 'ConflictDeclared',
    assessor,
    candidate,
  })),
]

const ROUND = 'function-specific'

/** Who was assigned, forms that were locked, and forms that were not waited for. */
const JUDGED: readonly JudgingEntry[] = [
  ...['k01', 'k03', 'k05', 'k08'].flatMap((candidate) =>
    ['panel-1', 'panel-2'].map((by) =>
      judged(by, {
        event: 'FormLocked',
        candidate,
        round: ROUND,
        measure: 'panel',
        version: 1,
        score: 'suitable',
        parts: [],
      }),
    ),
  ),
  judged('selector-1', {
    event: 'AssessorsAssigned',
    round: 'competences',
    assessors: ['assessor-9'],
  }),
  judged('selector-1', {
    event: 'AssessorExcused',
    round: ROUND,
    candidate: 'k05',
    assessor: 'panel-3',
    reason: 'Was ziek.',
  }),
  judged('selector-1', { event: 'AssessorExcused', round: ROUND, assessor: 'panel-4' }),
  judged('selector-1', {
    event: 'AssessorExcused',
    round: ROUND,
    candidate: 'k01',
    assessor: 'panel-1',
  }),
]

function judged(by: string, event: JudgingEntry['event']): JudgingEntry {
  const recorded = parseInstant('2025-12-05T10:25:00+01:00') ?? assert.fail()
  return { entry: `${by}-${event.event}`, recorded, by, role: 'panel', event }
}

async function toldUntilMinutes(name: string, beside: readonly Event[] = []): Promise<Selection> {
  const file = new URL(`../../regulations/${name}.yaml`, import.meta.url)
  const read = parseYaml(readFileSync(file, 'utf8'))
  const folded = replay(schema.parse(read.ok ? read.value.data : undefined))
  const waiting = [...beside]
  let isOver = false
  const facts = fileURLToPath(new URL(`../../examples/${name}.jsonl`, import.meta.url))
  const problems = await readFacts(facts, {
    take: (event) => {
      isOver ||= event.event === 'MinutesSigned'
      while (waiting[0] !== undefined && momentOf(waiting[0]) <= momentOf(event)) {
        const [more] = waiting.splice(0, 1)
        if (more !== undefined) assert.ok(folded.take(more).ok, JSON.stringify(more))
      }
      const taken = isOver ? undefined : folded.take(event)
      return taken?.ok === false ? taken.refusal : undefined
    },
  })
  assert.deepEqual(problems, [])
  return folded.selection
}

function momentOf({ at }: Event): Instant {
  return parseInstant(at) ?? assert.fail(at)
}
