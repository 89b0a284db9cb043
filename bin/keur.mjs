#!/usr/bin/env node
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { runsHere } from './node24.mjs'

if (await runsHere(import.meta.url)) {
  // What was compiled once is kept, so that a command starts at once; where it cannot be kept, nothing is lost.
  module.enableCompileCache?.(fileURLToPath(new URL('../.cache/compile', import.meta.url)))
  const { main } = await import('../src/cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
}
