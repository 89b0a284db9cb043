import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { type RefusalCode, refusalCodes } from '#core/selection/refusal.ts'
import { refusalTemplates } from '#core/selection/words/refusals.ts'
import { type FactsFormCode, factsFormCodes } from '#files/facts-problem.ts'
import { factsTemplates } from '#files/facts-templates.ts'
import { commands } from '#cli/commands/all.ts'
import { root } from './keur.ts'

const refusals = sectionOf('docs/refusals.md', '## Refusals of the engine', '## ')
const [ofEngine = '', ofFile = ''] = refusals.split('### Problems of a facts file')

describe('docs/refusals.md', () => {
  test('gives every refusal of the engine its meaning', () => {
    assert.deepEqual(
      rows(ofEngine),
      refusalCodes.map((code: RefusalCode) => row(code, refusalTemplates[code].en)),
    )
  })

  test('gives every problem of a facts file its meaning', () => {
    assert.deepEqual(
      rows(ofFile),
      factsFormCodes.map((code: FactsFormCode) => row(code, factsTemplates[code].en)),
    )
  })
})

describe('docs/cli.md', () => {
  test('names every command', () => {
    const page = readFileSync(path.join(root, 'docs/cli.md'), 'utf8')
    const missing = commands.filter(({ name }) => !page.includes(`\`keur ${name}`))
    assert.deepEqual(missing, [])
  })
})

function sectionOf(file: string, heading: string, next: string): string {
  const text = readFileSync(path.join(root, file), 'utf8')
  const [, section = ''] = text.split(`\n${heading}\n`)
  return section.split(`\n${next}`)[0] ?? ''
}

function rows(section: string): readonly string[] {
  return section.split('\n').filter((line) => line.startsWith('| `'))
}

function row(code: string, { what, fix }: { readonly what: string; readonly fix: string }): string {
  return `| \`${code}\` | ${cell(what)} | ${cell(fix)} |`
}

/** A sentence with its facts in italics. */
function cell(sentence: string): string {
  return sentence
    .replaceAll(/\[([^\]]*)\]/g, '$1')
    .replaceAll(/\{([a-zA-Z]+)\}/g, '*$1*')
    .replaceAll('|', String.raw`\|`)
}
