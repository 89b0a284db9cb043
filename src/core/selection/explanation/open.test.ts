import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { type Told, applied, applies, decided, passing, tell, tested } from '../fixtures/story.ts'
import { explain } from './explain.ts'
import type { Explanation } from './format.ts'

const source = new URL('../../../../regulations/opgroeien-19498.yaml', import.meta.url)
const regulation = schema.parse(parse(readFileSync(source, 'utf8')))
const by = 'p.selector'

/** Whether this was in time, a person decides. */
const POSTED_LATE = applies('k1', { at: '2025-11-11T00:00:00+01:00', channel: 'post' })

describe('the explanation of what waits for a person', () => {
  test('names what waits for a person, by its rule', () => {
    const steps: readonly Told[] = [
      ...applied('k1'),
      ...passing(regulation, ['k1'], 'cv-screening'),
      ...tested({ k1: 7 }),
      ...decided('preselection'),
      {
        command: 'RecordAttendance',
        candidate: 'k1',
        round: 'competences',
        attendance: 'no-show',
        by,
      },
    ]
    const open = explained(steps, 'k1').parts.find(({ part }) => part === 'open')
    const [work, says] = open?.lines ?? []
    assert.deepEqual(work, {
      depth: 0,
      rule: 'rounds/competences/no-show',
      text: {
        nl: 'Beslissen wat de afwezigheid betekent: Selectieronde 2: competenties.',
        en: 'Decide what the absence means: Round 2: competences.',
      },
    })
    assert.equal(says?.depth, 1)
  })

  test('says what is to be done about an application, and then what the regulation says', () => {
    const open = explained([POSTED_LATE], 'k1').parts.find(({ part }) => part === 'open')
    assert.deepEqual(
      open?.lines.map(({ text }) => text.nl),
      [
        'De geldigheid van de sollicitatie beoordelen.',
        'Je sollicitatie is geldig als je formulier op tijd en in het Nederlands is ingediend.',
      ],
    )
  })

  test('says first that something is missing while nothing is decided', () => {
    assert.deepEqual(explained([POSTED_LATE], 'k1').result, {
      nl: 'Nog niet te beslissen: een score, een oordeel of een keuze ontbreekt nog.',
      en: 'Cannot be decided yet: a score, a judgement or a choice is still missing.',
    })
  })
})

function explained(steps: readonly Told[], name: string): Explanation {
  const found = explain(tell(regulation, steps), name, undefined)
  assert.ok(found !== undefined)
  return found
}
