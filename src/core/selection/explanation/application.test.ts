import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { type Told, applies, decided, tell } from '../fixtures/story.ts'
import { explain } from './explain.ts'

const NAMES = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'] as const
/** What only an outcome that still waits for a person says. */
const OPEN = /Voorstel|persoon beslist|[Nn]og niet te beslissen/u
const CREATIVE = { attachments: ['creative-work'] }

for (const name of NAMES) {
  const regulation = shipped(name)
  const late = `${regulation.announcement.closing}T23:30:00Z`
  const screening = regulation.rounds[0]?.round ?? ''

  describe(`the explanation of an application of ${name}`, () => {
    test('proposes what is not decided, and tells what is', () => {
      const steps = [applies('k1', { at: late, ...CREATIVE })]
      assert.match(linesOf(regulation, steps).join('\n'), /\nVoorstel: ongeldig\. ./u)
      const told = linesOf(regulation, [...steps, ...decided(screening)]).join('\n')
      assert.match(told, /\nOngeldig\. ./u)
      assert.doesNotMatch(told, OPEN)
    })

    test('leaves out of a decision what nobody had to decide', () => {
      // In another language, and on paper after closing: the language alone settles it.
      const post = { at: late, language: 'fr', channel: 'post' } as const
      const steps = [applies('k1', { ...post, claims: [], ...CREATIVE })]
      assert.match(linesOf(regulation, steps).join('\n'), OPEN)
      const told = linesOf(regulation, [...steps, ...decided(screening)]).join('\n')
      assert.match(told, /\nOngeldig\. ./u)
      assert.doesNotMatch(told, OPEN)
      assert.match(told, /, niemand hoefde te beslissen of dit op tijd was\. Deze telt\.|te laat/u)
    })
  })
}

describe('the explanation of several applications', () => {
  const regulation = shipped('opgroeien-19498')

  test('says of a later one that came too late that it is not the one that counts', () => {
    const steps = [
      applies('k1', { at: '2025-11-04T09:00:00Z' }),
      applies('k1', { claims: [], at: '2025-11-11T09:00:00Z' }),
    ]
    const [first = '', second = ''] = linesOf(regulation, steps)
    assert.match(first, /op tijd\. Deze telt\.$/u)
    assert.match(second, /te laat\. Deze telt niet: de eerdere was op tijd\. Ze blijft bewaard\.$/u)
  })

  test('says what a person concluded of a time that the rules leave to them', () => {
    const steps: readonly Told[] = [
      applies('k1', { at: '2025-11-11T00:00:00+01:00', channel: 'post' }),
      {
        command: 'JudgeApplication',
        candidate: 'k1',
        point: 'postmark',
        finding: 'valid',
        reason: 'Op 10 november gepost.',
        by: 'p.selector',
      },
    ]
    const [first = ''] = linesOf(regulation, steps)
    assert.match(first, /, op tijd\. Deze telt\.$/u)
  })
})

/** What is said about the application and the conditions. */
function linesOf(regulation: Regulation, steps: readonly Told[]): readonly string[] {
  const parts = explain(tell(regulation, steps), 'k1', undefined)?.parts ?? []
  return parts
    .filter(({ part }) => part === 'application' || part === 'conditions')
    .flatMap(({ lines }) => lines.map(({ text }) => text.nl))
}

function shipped(name: string): Regulation {
  const file = new URL(`../../../../regulations/${name}.yaml`, import.meta.url)
  return schema.parse(parse(readFileSync(file, 'utf8')))
}
