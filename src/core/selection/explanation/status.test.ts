import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import type { Text } from '#core/values/text.ts'
import { type Told, applied, decided, passing, scores, tell, tested } from '../fixtures/story.ts'
import { explain } from './explain.ts'
import type { Explanation } from './format.ts'

const source = new URL('../../../../regulations/opgroeien-19498.yaml', import.meta.url)
const regulation = schema.parse(parse(readFileSync(source, 'utf8')))
const by = 'p.selector'

describe('the status of an outcome in words', () => {
  test('words a call from the ranked list of somebody absent before as the call it is', () => {
    const steps: readonly Told[] = [
      ...applied('k1', 'k2'),
      ...passing(regulation, ['k1', 'k2'], 'cv-screening'),
      ...tested({ k1: 6, k2: 6 }),
      ...decided('preselection'),
      {
        command: 'RecordAttendance',
        candidate: 'k2',
        round: 'competences',
        attendance: 'could-not-attend',
        by,
      },
      {
        command: 'MakeChoice',
        choice: 'rounds/competences/could-not-attend/k2',
        option: 'not-passed',
        reason: 'x',
        by,
        role: 'selector',
      },
      scores('competences', 'interview', { k1: 'suitable' }),
      ...decided('competences'),
      scores('function-specific', 'panel', { k1: 'not-suitable' }),
      ...decided('function-specific'),
      {
        command: 'CallRankedList',
        ground: 'unfilled-after-final-round',
        reason: 'x',
        by,
        role: 'authority',
      },
    ]
    const called = explained(steps, 'k2')
    const round = competencesOf(called)
    assert.equal(
      round.nl,
      'Bevroren tot iemand bevestigt wat een oproep uit de lijst met rangschikking oplevert: je nam niet deel. Je werd opgeroepen uit de lijst met rangschikking. Nog niet te beslissen: een score, een oordeel of een keuze ontbreekt nog.',
    )
    assert.match(
      called.result.en,
      /^Frozen until somebody confirms what a call from the ranked list/,
    )
    const other = competencesOf(explained(steps, 'k1'))
    assert.match(other.en, /what a call from the ranked list leads to: you go on/)
    assert.doesNotMatch(other.en, /You were called/)
  })
})

function explained(steps: readonly Told[], candidate: string): Explanation {
  const found = explain(tell(regulation, steps), candidate, undefined)
  assert.ok(found)
  return found
}

/** The first line about the round of the competences. */
function competencesOf({ parts }: Explanation): Text {
  const line = parts.find(({ rule }) => rule === 'rounds/competences')?.lines[0]
  assert.ok(line)
  return line.text
}
