#!/usr/bin/env node
import { runsHere } from './node24.mjs'

if (await runsHere(import.meta.url)) {
  const { main } = await import('../src/cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
}
