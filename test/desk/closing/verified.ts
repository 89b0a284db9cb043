/**
 * Exports the record of a selection and has the independent verifier look at it.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { exportRecord } from '#app/exporting/export.ts'
import { verifyBundle } from '#verify/bundle.ts'
import { regulationIn } from '../../browser/harness/shipped.ts'
import { type DeskSite } from '../site.ts'

/** Everything in the record fits, and every outcome is recomputed. */
export async function assertVerified({ store, selection }: DeskSite): Promise<void> {
  const request = { selection, personal: true, by: 'operator' }
  const done = await exportRecord(store, { read: regulationIn }, request)
  assert.ok(done.ok)
  const lines: string[] = []
  for await (const line of done.value.lines) lines.push(line)
  const { findings, isOutcomeRecomputed } = await verifyBundle([Buffer.from(lines.join(''))], {})
  assert.deepEqual(findings, [])
  assert.equal(isOutcomeRecomputed, true)
}
