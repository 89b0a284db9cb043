/**
 * The forms for claims as a page shows them.
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { type Claim } from '#core/claims/schema.ts'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { parseDay } from '#core/values/day.ts'
import { claimForms } from '#web/forms/claims/forms.ts'
import { readClaim } from '#web/forms/claims/read.ts'
import { ClaimFields, ClaimList, fieldProblems } from '#web/forms/claims/view.tsx'
import { claimRows } from '#web/forms/claims/words.ts'
import { type Written } from '#web/forms/claims/written.ts'
import { type Html } from '#web/html.ts'

const text = readFileSync(
  new URL('../../regulations/opgroeien-19498.yaml', import.meta.url),
  'utf8',
)
const regulation = schema.parse(parse(text))
const diploma = claimForms(regulation).find(({ kind }) => kind === 'diploma')
assert.ok(diploma !== undefined)
const TODAY = parseDay('2025-05-20')
assert.ok(TODAY !== undefined)

const markup = async (html: Html): Promise<string> => String(await html)

describe('what is shown', () => {
  const form = diploma
  const claim: Claim = {
    claim: 'diploma-1',
    kind: 'diploma',
    level: 'bachelor',
    field: '<b>sociaal werk</b>',
    obtained: '2007-06-27',
    institution: 'flemish',
  }

  test('of a claim are its fields in words', () => {
    assert.deepEqual(
      claimRows(form, claim, 'nl').map(({ value }) => value),
      [
        'Bachelor',
        '<b>sociaal werk</b>',
        '27 juni 2007',
        'Een Vlaamse school, hogeschool of universiteit',
      ],
    )
  })

  test('of a form that came back is what was written, with each problem beside its field', async () => {
    const written: Written = { level: ['master'], 'obtained-day': ['32'], field: ['"><i>'] }
    const result = readClaim(form, written, { claim: 'c', today: TODAY })
    assert.ok(!result.ok)
    const html = await markup(
      <ClaimFields language="nl" form={form} written={written} problems={result.refusal} />,
    )
    assert.match(html, /value="master" checked/u)
    assert.match(html, /value="32"/u)
    assert.match(html, /id="obtained-error"/u)
    assert.doesNotMatch(html, /"><i>/u)
    assert.deepEqual(
      fieldProblems(result.refusal, 'en').map(({ field }) => field),
      ['obtained'],
    )
  })

  test('of a list is every claim, with a way to change and to remove it', async () => {
    const html = await markup(
      <ClaimList
        language="nl"
        form={form}
        claims={[claim]}
        addPath="/nieuw"
        changePath={(name) => `/wijzig/${name}`}
        removePath={(name) => `/verwijder/${name}`}
      />,
    )
    assert.match(html, /href="\/wijzig\/diploma-1"/u)
    assert.match(html, /href="\/verwijder\/diploma-1"/u)
    assert.match(html, /href="\/nieuw"/u)
    assert.doesNotMatch(html, /<b>sociaal/u)
  })

  test('of an empty list is that there is nothing yet', async () => {
    const html = await markup(
      <ClaimList
        language="en"
        form={form}
        claims={[]}
        addPath="/new"
        changePath={String}
        removePath={String}
      />,
    )
    assert.match(html, /You have not added a diploma yet/u)
  })
})
