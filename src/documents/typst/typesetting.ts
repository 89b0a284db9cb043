/**
 * The process that makes PDFs for `typesetter.ts`: letters come in as messages, documents or the reason why not go out.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { letterData } from '../letter/letter-data.ts'
import { type Letter } from '../letter/letter.ts'
import { fonts, openCompiler } from './compiler.ts'
import { coverageOf } from './coverage.ts'
import { type Answer, type Order } from './orders.ts'

const source = path.join(import.meta.dirname, '..', 'letter', 'letter.typ')
const covers = coverageOf(readFileSync(path.join(fonts, 'SourceSans3-Regular.otf')))
const compiler = openCompiler()

function answer(letter: Letter): Answer['result'] {
  if (!compiler.ok) return { kind: 'refused', refusal: compiler.refusal }
  try {
    return { kind: 'made', pdf: compiler.value(source, letterData(letter, covers)) }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

process.on('message', ({ order, letter }: Order) => {
  process.send?.({ order, result: answer(letter) } satisfies Answer)
})
process.on('disconnect', () => process.exit())
