import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

import { checkProfile } from './check.ts'
import { profileSeverities } from './finding.ts'
import { competenceDictionarySchema, profileSchema } from './schema.ts'

const file = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

const page = file('docs/profile-format.md')

describe('the description of the profile format', () => {
  test('shows an example that passes the checks, its one assumption apart', () => {
    const [, example] = /```yaml\n([\s\S]*?)```/u.exec(page) ?? []
    const dictionary = competenceDictionarySchema.parse(parse(file('profiles/competences.yaml')))
    const findings = checkProfile(profileSchema.parse(parse(example ?? '')), dictionary)
    assert.deepEqual(
      findings.map(({ code, path }) => `${code} ${path.join('.')}`),
      ['assumption text-findings.0'],
    )
  })

  test('lists every code with its severity, and no other', () => {
    const rows = page.matchAll(/^\| `([a-z-]+)` \| (error|warning) \|/gmu)
    const listed = Object.fromEntries(Array.from(rows, ([, code, severity]) => [code, severity]))
    assert.deepEqual(listed, profileSeverities)
  })

  test('names every field of a profile', () => {
    for (const field of Object.keys(profileSchema.shape)) {
      assert.match(page, new RegExp(`^\\| \`${field}\` \\|`, 'mu'))
    }
  })
})
