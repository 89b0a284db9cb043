import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { type RefusalCode, refusalCodes } from '../refusal.ts'
import { fillTemplate, placesIn, refusalTemplates, wordRefusal } from './refusals.ts'

const selection = path.join(import.meta.dirname, '..')

/** Raised with a code or facts that are no literal: what these always carry. */
const ELSEWHERE: Readonly<Partial<Record<RefusalCode, readonly string[]>>> = {
  'offer-not-open': ['offer', 'status'],
  'offer-not-accepted': ['offer', 'status'],
  'score-unreadable': ['candidate', 'round', 'measure', 'score'],
  'score-off-scale': ['candidate', 'round', 'measure', 'score'],
  'score-already-recorded': ['candidate', 'round', 'measure'],
}

const RAISED = /obstacle\(\s*'([a-z-]+)',\s*\{([^}]*)\}/g
const FACT = /(?:^|[,{])\s*([a-zA-Z]+)(?=\s*(?:[,:]|$))/g

describe('the words of a refusal', () => {
  test('exist for every code and for nothing else', () => {
    assert.deepEqual(Object.keys(refusalTemplates).toSorted(), [...refusalCodes].toSorted())
  })

  for (const [code, facts] of factsByCode()) {
    test(`for ${code} ask only for facts it always carries`, () => {
      assert.deepEqual(
        needed(code).filter((fact) => !facts.includes(fact)),
        [],
      )
    })
  }

  test('for a code that is never raised ask for no facts', () => {
    const raised = new Set(factsByCode().keys())
    const unraised = refusalCodes.filter((code) => !raised.has(code))
    assert.deepEqual(unraised.flatMap(needed), [])
  })

  test('say the same facts in both languages', () => {
    for (const code of refusalCodes) {
      const { nl, en } = refusalTemplates[code]
      for (const part of ['what', 'fix'] as const) {
        assert.deepEqual(placesIn(nl[part]).toSorted(), placesIn(en[part]).toSorted(), code)
      }
    }
  })

  test('end every sentence', () => {
    for (const code of refusalCodes) {
      for (const words of Object.values(refusalTemplates[code])) {
        for (const sentence of Object.values<string>(words)) assert.match(sentence, /[.?]$/, code)
      }
    }
  })

  test('name moments, days and roles as people write them', () => {
    const refusal = {
      code: 'candidate-withdrawn',
      facts: { candidate: 'c1', withdrawn: '2025-06-04T09:00:00.000Z' },
    } as const
    assert.equal(
      wordRefusal(refusal, 'nl').what,
      'Kandidaat c1 trok zich terug op woensdag 4 juni 2025 om 11:00:00 uur.',
    )
    const owner = {
      code: 'not-the-owner',
      facts: { owner: ['selector', 'line-manager'], acting: ['hr'], missing: ['selector'] },
    } as const
    assert.equal(
      wordRefusal(owner, 'en').what,
      'This is decided by: selector, line manager. Acting here: HR. Missing: selector.',
    )
    const ended = { code: 'selection-ended', facts: { through: '2026-01-02' } } as const
    assert.match(wordRefusal(ended, 'en').what, /valid through Friday 2 January 2026\./)
  })

  test('leave out what is not known', () => {
    assert.equal(fillTemplate('A {a}[, B {b}].', { a: '1' }, 'nl'), 'A 1.')
    assert.equal(fillTemplate('A {a}[, B {b}].', { a: '1', b: '' }, 'nl'), 'A 1.')
    assert.equal(fillTemplate('A {a}[, B {b}].', { a: '1', b: 2 }, 'nl'), 'A 1, B 2.')
    assert.equal(fillTemplate('{a}: {b}.', { a: [] }, 'nl'), 'geen: ?.')
  })
})

function needed(code: RefusalCode): readonly string[] {
  const { nl, en } = refusalTemplates[code]
  return [nl, en].flatMap((words) =>
    Object.values<string>({ ...words }).flatMap((sentence) => placesIn(sentence, false)),
  )
}

/** The facts every place that raises a code gives, read from the sources. */
function factsByCode(): ReadonlyMap<RefusalCode, readonly string[]> {
  const found = new Map<RefusalCode, readonly string[]>()
  const note = (code: RefusalCode, facts: readonly string[]): void => {
    const before = found.get(code)
    found.set(code, before === undefined ? facts : before.filter((fact) => facts.includes(fact)))
  }
  for (const [code, facts] of Object.entries(ELSEWHERE)) {
    if (isCode(code)) note(code, facts)
  }
  for (const file of globSync('**/*.ts', { cwd: selection })) {
    if (file.startsWith('words') || file.includes('.test.')) continue
    const text = readFileSync(path.join(selection, file), 'utf8')
    for (const [, code = '', body = ''] of text.matchAll(RAISED)) {
      if (isCode(code))
        note(
          code,
          [...body.matchAll(FACT)].map(([, name = '']) => name),
        )
    }
  }
  return found
}

function isCode(code: string): code is RefusalCode {
  return refusalCodes.some((known) => known === code)
}
