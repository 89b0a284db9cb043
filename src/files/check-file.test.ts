import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type CheckedFile, checkFile, isSound } from './check-file.ts'
import { findingsAsJson, findingsAsText } from './render-findings.ts'
import { LARGEST_FILE } from './text-file.ts'

let folder = ''
let base = ''

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keur-check-'))
  base = await readFile(new URL('../../test/checks/base.yaml', import.meta.url), 'utf8')
})

after(async () => rm(folder, { recursive: true }))

async function checked(content: string | Uint8Array): Promise<CheckedFile> {
  const file = join(folder, 'file.yaml')
  await writeFile(file, content)
  return checkFile(file)
}

function codesOf({ findings }: CheckedFile): readonly string[] {
  return findings.map(({ code }) => code)
}

describe('a checked file', () => {
  test('holds its regulation when the form is right', async () => {
    const file = await checked(base)
    assert.deepEqual(codesOf(file), [])
    assert.equal(file.content?.kind, 'regulation')
    assert.ok(isSound(file))
  })

  test('has its findings in the order of the file, each with its place', async () => {
    const file = await checked(
      base
        .replace('closing-weekday: monday', 'closing-weekday: sunday')
        .replace('top: 8', 'top: 8\n      top-up: 2'),
    )
    assert.deepEqual(codesOf(file), ['unknown-key'])
    const [found] = file.findings
    assert.equal(found?.names, 'rounds/selection-tests/cut-off/top-up')
    assert.equal(base.split('\n')[(found?.position.line ?? 0) - 2]?.trim(), 'top: 8')
    assert.equal(found?.position.column, 7)
    assert.ok(!isSound(file))
  })

  test('is told at its value when the meaning is wrong', async () => {
    const file = await checked(base.replace('closing-weekday: monday', 'closing-weekday: sunday'))
    assert.deepEqual(codesOf(file), ['weekday-contradicts-date'])
    assert.equal(file.findings[0]?.position.column, 'closing-weekday: '.length + 3)
  })
})

describe('a file that is no regulation', () => {
  const files: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['of another format', 'format: keur-regulation/2\n', 'format-unknown'],
    ['without a format', 'a: 1\n', 'format-unknown'],
    ['that is a list', '- a\n', 'format-unknown'],
    ['that is empty', '', 'yaml-empty'],
    ['that is not UTF-8', Uint8Array.of(0x61, 0x3a, 0x20, 0xe9), 'file-not-utf8'],
    ['that is too large', new Uint8Array(LARGEST_FILE + 1).fill(0x20), 'file-too-large'],
  ]
  for (const [name, content, code] of files) {
    test(`${name} is refused as ${code}`, async () => {
      assert.deepEqual(codesOf(await checked(content)), [code])
    })
  }

  test('that is as large as allowed is read', async () => {
    const file = await checked(`${base}${'#'.repeat(LARGEST_FILE - Buffer.byteLength(base))}`)
    assert.deepEqual(codesOf(file), [])
  })

  test('that does not exist is refused as file-unreadable', async () => {
    assert.deepEqual(codesOf(await checkFile(join(folder, 'none.yaml'))), ['file-unreadable'])
  })

  test('that is a folder is refused as file-unreadable', async () => {
    assert.deepEqual(codesOf(await checkFile(folder)), ['file-unreadable'])
  })
})

describe('the findings of a file', () => {
  test('are told in Dutch and English', async () => {
    const file = await checked(base.replace('ties: widen', ''))
    const place = `${file.file}:${file.findings[0]?.position.line}:5`
    assert.match(findingsAsText([file], 'nl'), /fout cut-off-without-tie-rule\n {2}De grens/u)
    assert.match(findingsAsText([file], 'nl'), /1 fout, 0 waarschuwingen in 1 bestand\.\n$/u)
    assert.ok(findingsAsText([file], 'en').startsWith(`${place} error cut-off-without-tie-rule\n`))
    assert.match(findingsAsText([file], 'en'), /1 error, 0 warnings in 1 file\.\n$/u)
  })

  test('are the same fields in the same order for a machine', async () => {
    const file = await checked(base.replace('ties: widen', ''))
    const { findings }: { findings: readonly unknown[] } = JSON.parse(findingsAsJson([file], 'en'))
    const [found] = findings
    assert.ok(typeof found === 'object' && found !== null)
    assert.deepEqual(Object.keys(found), [
      'file',
      'line',
      'column',
      'code',
      'severity',
      'path',
      'message',
      'why',
      'fix',
    ])
    assert.equal('path' in found ? found.path : '', 'rounds/selection-tests/cut-off/ties')
  })

  test('on a profile are told too', async () => {
    const profile = await checked('format: keur-profile/1\n')
    assert.ok(codesOf(profile).every((code) => code === 'missing-field'))
    assert.match(findingsAsText([profile], 'en'), /The field `profile` is missing/u)
  })
})

describe('the shipped files', () => {
  for (const name of [
    'regulations/ago-4711',
    'regulations/opgroeien-19498',
    'regulations/opgroeien-req18582',
    'profiles/competences',
    'profiles/klachtendeskundige',
    'profiles/klantenbeheerder-expert-starters',
  ]) {
    test(`${name} may be published`, async () => {
      const path = new URL(`../../${name}.yaml`, import.meta.url).pathname
      const file = await checkFile(path)
      const errors = file.findings.filter(({ severity }) => severity === 'error')
      assert.deepEqual(errors, [])
      assert.ok(findingsAsText([file], 'nl').length > 0)
    })
  }
})
