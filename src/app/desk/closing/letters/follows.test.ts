import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import {
  type Told,
  applied,
  decided,
  passing,
  tell,
  tested,
} from '#core/selection/fixtures/story.ts'
import { followsFrom } from './follows.ts'

const file = new URL('../../../../../regulations/opgroeien-19498.yaml', import.meta.url)
const regulation = schema.parse(parse(readFileSync(file, 'utf8')))

const OUT = 'Je neemt niet verder deel aan deze selectie.'
const NOT_IN_THIS_ROUND = 'Je neemt niet verder deel aan deze ronde.'
const KEEPS_RANK =
  'Hoorde je bij de vijf maar kon je niet meedoen, dan behoud je je rang op de lijst.'

/** What k2 is told after being away from a round. */
function toldOf(round: string, attendance: 'no-show' | 'could-not-attend'): readonly string[] {
  const away = { candidate: 'k2', round, attendance, by: 'p.selector' } as const
  const chosen = {
    choice: `rounds/${round}/${attendance}/k2`,
    option: 'not-passed',
    reason: 'x',
    by: 'p.selector',
    role: 'selector',
  } as const
  const steps: readonly Told[] = [
    ...applied('k1', 'k2'),
    ...passing(regulation, ['k1', 'k2'], 'cv-screening'),
    ...tested(round === 'preselection' ? { k1: 6 } : { k1: 6, k2: 6 }),
    ...(round === 'preselection' ? [] : decided('preselection')),
    { command: 'RecordAttendance', ...away },
    { command: 'MakeChoice', ...chosen },
  ]
  const selection = tell(regulation, steps)
  const candidate = selection.candidates.get('k2')
  const at = selection.last
  const found = regulation.rounds.find((one) => one.round === round)
  assert.ok(candidate !== undefined && at !== undefined && found !== undefined)
  const outcome = { code: 'absent', reasons: [] } as const
  const more = { outcome, candidate, isCalled: false, selection, at }
  return followsFrom(regulation, found, more).map(({ nl }) => nl)
}

describe('what follows from an absence', () => {
  test('is the end of it, for who stands on no list', () => {
    assert.deepEqual(toldOf('preselection', 'no-show'), [OUT])
    assert.deepEqual(toldOf('competences', 'no-show'), [OUT])
  })

  test('names the place on the ranked list, for who keeps it', () => {
    assert.deepEqual(toldOf('competences', 'could-not-attend'), [NOT_IN_THIS_ROUND, KEEPS_RANK])
  })
})
