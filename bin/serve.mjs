#!/usr/bin/env node
import { runsHere } from './node24.mjs'

if (await runsHere(import.meta.url)) {
  await import('./jsx.mjs')
  const { main } = await import('../src/main.ts')
  process.exitCode = await main()
}
