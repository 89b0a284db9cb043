import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { before, describe, test } from 'node:test'
import { root, runTool } from './tool.ts'

/** What each layer may import besides itself, as CONTRIBUTING.md draws it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  files: ['core'],
  record: ['core'],
  verify: ['core'],
  notices: ['core'],
  documents: ['core'],
  simulation: ['core'],
  persistence: ['core', 'record'],
  app: ['core', 'record', 'persistence'],
  web: ['core', 'files', 'record', 'app', 'documents'],
  browser: ['verify'],
  jobs: ['core', 'files', 'record', 'verify', 'app', 'notices', 'documents'],
  cli: ['core', 'files', 'record', 'verify', 'app', 'notices', 'documents', 'simulation'],
}

const LAYERS = Object.keys(MAY_IMPORT)
const PURE = ['core', 'record', 'simulation']

/** Every way of importing a module, and the first line of a file that does so. */
const WAYS: Readonly<Record<string, (from: string) => string>> = {
  value: (from) => `import { thing } from '${from}'`,
  type: (from) => `import { type Thing } from '${from}'`,
  effect: (from) => `import '${from}'`,
  'on-the-spot': (from) => `const thing = await import('${from}')`,
  passing: (from) => `export * from '${from}'`,
}

const PACKAGES = ['yaml', '@clack/prompts', 'zod/v4', 'node:fs', 'fs', 'node:fs/promises']
const ALLOWED_PACKAGES = ['zod', 'temporal-polyfill']

/** What reaches for the clock, for chance or for the machine without importing anything. */
const IMPURE = {
  'date-now': 'Date.now()',
  'new-date': 'new Date()',
  'temporal-now': 'Temporal.Now.instant()',
  performance: 'performance.now()',
  chance: 'Math.random()',
  crypto: 'crypto.randomUUID()',
  environment: 'process.env',
  network: "fetch('')",
  wait: 'setTimeout(() => {}, 1)',
  global: 'globalThis.name',
  print: 'console.log(1)',
}

describe('the direction of the imports', () => {
  let objections: ReadonlyMap<string, readonly string[]>

  before(async () => {
    objections = await lint(planted())
  })

  for (const layer of LAYERS) {
    for (const other of LAYERS) {
      const allowed = layer === other || MAY_IMPORT[layer]?.includes(other)
      test(`${layer} ${allowed === true ? 'may' : 'may not'} import ${other}`, () => {
        for (const way of Object.keys(WAYS)) {
          expectObjection(`src/${layer}/deep/${way}-${other}.ts`, allowed !== true)
        }
      })
    }

    test(`${layer} crosses to another layer by its name, not by a path`, () => {
      for (const other of LAYERS.filter((name) => name !== layer)) {
        expectObjection(`src/${layer}/deep/path-${other}.ts`, true)
        expectObjection(`src/${layer}/shallow-${other}.ts`, true)
      }
      expectObjection(`src/${layer}/deep/neighbour.ts`, false)
    })

    test(`${layer} imports nothing from outside the layers`, () => {
      for (const name of ['main', 'scripts', 'detour']) {
        expectObjection(`src/${layer}/deep/${name}.ts`, true)
      }
    })
  }

  for (const layer of PURE) {
    test(`${layer} imports zod and temporal-polyfill and no other package`, () => {
      for (const [index] of PACKAGES.entries()) {
        expectObjection(`src/${layer}/deep/package-${index}.ts`, true)
      }
      for (const [index] of ALLOWED_PACKAGES.entries()) {
        expectObjection(`src/${layer}/deep/allowed-package-${index}.ts`, false)
      }
    })

    test(`${layer} reaches for no clock, no chance and no machine`, () => {
      for (const name of Object.keys(IMPURE)) {
        const rules = objections.get(`src/${layer}/deep/impure-${name}.ts`) ?? []
        assert.ok(
          rules.some((rule) => /no-restricted-(globals|properties)|no-console/.test(rule)),
          `nobody objected to ${name} in ${layer}`,
        )
      }
    })
  }

  function expectObjection(file: string, expected: boolean): void {
    const rules = objections.get(file) ?? []
    const objected = rules.some((rule) => rule.includes('no-restricted-imports'))
    assert.equal(objected, expected, `${file}: ${objected ? 'objected to' : 'accepted'}`)
  }
})

/** The files to plant: path and text. */
function planted(): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const layer of LAYERS) {
    const plant = (name: string, line: string): void => {
      files.set(`src/${layer}/${name}.ts`, `/** Planted. */\n${line}\n`)
    }
    for (const other of LAYERS) {
      for (const [way, line] of Object.entries(WAYS)) {
        plant(`deep/${way}-${other}`, line(`#${other}/thing.ts`))
      }
      plant(`deep/path-${other}`, `import '../../${other}/thing.ts'`)
      plant(`shallow-${other}`, `import './../${other}/thing.ts'`)
    }
    plant('deep/neighbour', "import '../beside/thing.ts'")
    plant('deep/main', "import '../../main.ts'")
    plant('deep/scripts', "import '../../../scripts/test-report.ts'")
    plant('deep/detour', "import '#core/../web/thing.ts'")
  }
  plantForPureLayers(files)
  return files
}

function plantForPureLayers(files: Map<string, string>): void {
  for (const layer of PURE) {
    for (const [index, name] of PACKAGES.entries()) {
      files.set(`src/${layer}/deep/package-${index}.ts`, `import '${name}'\n`)
    }
    for (const [index, name] of ALLOWED_PACKAGES.entries()) {
      files.set(`src/${layer}/deep/allowed-package-${index}.ts`, `import * as it from '${name}'\n`)
    }
    for (const [name, expression] of Object.entries(IMPURE)) {
      const line = `import { Temporal } from 'temporal-polyfill'\nexport const it = ${expression}\n`
      files.set(`src/${layer}/deep/impure-${name}.ts`, line)
    }
  }
}

/** The rules that the project's own configuration finds broken, by file. */
async function lint(
  files: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'keur-imports-'))
  try {
    for (const name of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) {
      cpSync(path.join(root, name), path.join(folder, name))
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
    for (const [name, text] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
    const { output } = await runTool('oxlint/bin/oxlint', ['--format=json', 'src'], folder)
    return brokenRules(output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function brokenRules(output: string): ReadonlyMap<string, readonly string[]> {
  const report: unknown = JSON.parse(output)
  assert.ok(typeof report === 'object' && report !== null && 'diagnostics' in report)
  assert.ok(Array.isArray(report.diagnostics))
  const rules = new Map<string, string[]>()
  for (const { filename, code } of report.diagnostics) {
    const file = String(filename)
    rules.set(file, [...(rules.get(file) ?? []), String(code)])
  }
  return rules
}
