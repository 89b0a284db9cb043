import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'
import { event } from '#core/selection/event.ts'
import { checkFile } from '#files/check-file.ts'

const root = path.join(import.meta.dirname, '..', '..')
const page = await readFile(path.join(root, 'docs', 'formats.md'), 'utf8')

describe('the page on formats', () => {
  test('names every event of the catalogue, and no other', () => {
    const named = [...page.matchAll(/^\| `([A-Z][A-Za-z]+)` \|/gm)].map(([, name]) => name)
    const known = event.options.map(({ shape }) => shape.event.value)
    assert.deepEqual(new Set(named), new Set(known))
  })

  test('shows events the catalogue accepts', () => {
    const lines = page.split('\n').filter((line) => line.startsWith('{"at"'))
    assert.ok(lines.length > 2)
    for (const line of lines) event.parse(JSON.parse(line))
  })

  test('shows a regulation that passes the checker without a remark', async () => {
    const example = page
      .split('```yaml\n')
      .find((block) => block.startsWith('format: keur-regulation/1'))
    assert.ok(example !== undefined)
    const folder = await mkdtemp(path.join(os.tmpdir(), 'keur-formats-'))
    try {
      const file = path.join(folder, 'example.yaml')
      await writeFile(file, example.slice(0, example.indexOf('```')))
      const { findings } = await checkFile(file)
      assert.deepEqual(
        findings.map(({ code, path: place }) => `${code} ${place.join('/')}`),
        [],
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
