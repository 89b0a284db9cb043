import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import packageFile from '../../package.json' with { type: 'json' }
import { root } from './tool.ts'

const DECISIONS = path.join('docs', 'decisions')
const PAGES = globSync(['*.md', 'docs/**/*.md', 'regulations/**/*.md', 'test/**/*.md'], {
  cwd: root,
}).toSorted()

describe('the documentation', () => {
  for (const page of PAGES) {
    test(`has no dead link in ${page}`, () => {
      const dead = linkedFiles(read(page))
        .map((target) => path.join(path.dirname(page), target))
        .filter((target) => !existsSync(path.join(root, target)))
      assert.deepEqual(dead, [])
    })
  }

  test('lists every decision, in the order of the numbers', () => {
    const records = globSync('[0-9]*.md', { cwd: path.join(root, DECISIONS) }).toSorted()
    assert.deepEqual(linkedFiles(read(path.join(DECISIONS, 'README.md')), /^\d/), records)
  })

  test('accounts for every dependency', () => {
    const account = read(path.join(DECISIONS, '0005-dependencies.md'))
    const names = Object.keys({ ...packageFile.dependencies, ...packageFile.devDependencies })
    assert.deepEqual(
      names.filter((name) => !account.includes(`\`${name}\``)),
      [],
    )
  })
})

/** The files of this repository that a page links to, as written, without the place within them. */
function linkedFiles(text: string, wanted = /^(?![a-z]+:|#)/): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => wanted.test(target))
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}
