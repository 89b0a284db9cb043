import { describe, test } from 'node:test'
import { assertContent, runTool } from './tool.ts'

describe('the repository', () => {
  test('has sources whose types agree', async () => {
    assertContent(await runTool(TYPESCRIPT, ['--noEmit']))
  })

  test('has a core that needs no Node and no browser', async () => {
    assertContent(await runTool(TYPESCRIPT, ['--noEmit', '-p', 'tsconfig.core.json']))
  })

  test('has scripts for browsers that need nothing but a browser', async () => {
    assertContent(await runTool(TYPESCRIPT, ['--noEmit', '-p', 'src/browser']))
  })

  test('keeps to the rules of style and to the direction of the imports', async () => {
    assertContent(await runTool('oxlint/bin/oxlint', []))
  })

  test('is formatted', async () => {
    assertContent(await runTool('oxfmt/bin/oxfmt', ['--check']))
  })

  test('has no file, export or dependency that nothing uses', async () => {
    assertContent(await runTool('knip/bin/knip.js', ['--no-progress']))
  })
})

const TYPESCRIPT = 'typescript/bin/tsc'
