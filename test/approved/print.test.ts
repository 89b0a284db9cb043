import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { printRegulation } from '#core/regulation/words/print.ts'
import { parseYaml } from '#files/yaml.ts'
import { approved } from './approved.ts'

describe('a printed regulation', () => {
  for (const name of ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582']) {
    for (const language of ['nl', 'en'] as const) {
      test(`reads as approved: ${name}, ${language}`, () => {
        const file = new URL(`../../regulations/${name}.yaml`, import.meta.url)
        const read = parseYaml(readFileSync(file, 'utf8'))
        const regulation = schema.parse(read.ok ? read.value.data : undefined)
        approved(
          `print-${name}.${language}.txt`,
          withoutLevels(printRegulation(regulation, language)),
        )
      })
    }
  }
})

/** Without the competences and their levels: those are the notice's own list, word for word, and are held by other tests. */
function withoutLevels(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/(niveau|level) \d/.test(line))
    .join('\n')
}
