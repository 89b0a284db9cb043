/**
 * Loaded before a test file: when the process ends, notes which mutants the file reached.
 *
 * @module
 */

import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const reached = globalThis['__stryker__']?.mutantCoverage?.static ?? {}
  writeFileSync(process.env['KEUR_COVERAGE'], JSON.stringify(reached))
})
