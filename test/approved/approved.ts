/**
 * Texts that people read, as they were approved.
 *
 * A sentence that changes without anybody meaning it is a mistake, here more than elsewhere. Each text stands in `texts/`;
 * a change shows there, line by line, for whoever reviews it. `KEUR_APPROVE=1 npm test -- test/approved/*.test.ts` writes
 * them anew.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('texts/', import.meta.url)

/** Holds a text to the approved one of that name. */
export function approved(name: string, text: string): void {
  const file = new URL(name, folder)
  if (process.env['KEUR_APPROVE'] === '1') writeFileSync(file, text)
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  assert.equal(text, before, `test/approved/texts/${name} reads otherwise`)
}
