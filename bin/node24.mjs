/**
 * The start guard. Keur needs Node 24; `npm ci` brings one along. On an older Node a program hands itself over to that
 * one, and where it is missing the guard says what to do. Written so that any Node since 18 can read it.
 *
 * @module
 */

/** The oldest major release of Node that reads the sources as they are. */
const NEEDED = 24

/** The exit status of a command that could not start. */
const CANNOT_START = 2

const running = Number(process.versions.node.split('.')[0])

/**
 * Says whether the program may go on in this process.
 *
 * When it may not, either the same program now runs under the Node that came along, with the same arguments, streams
 * and environment, and its end becomes the end of this process; or the reader has been told what to do and the exit
 * status is 2.
 *
 * @param {string} program The `import.meta.url` of the program that asks.
 * @returns {Promise<boolean>}
 */
export async function runsHere(program) {
  if (running >= NEEDED) return true
  const { fileURLToPath } = await import('node:url')
  const node = await pinnedNode()
  if (node === undefined) explain()
  else await handOver(node, fileURLToPath(program))
  return false
}

async function pinnedNode() {
  const { existsSync } = await import('node:fs')
  const { createRequire } = await import('node:module')
  const path = await import('node:path')
  const require = createRequire(import.meta.url)
  const system = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  for (const name of [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]) {
    try {
      const node = path.join(require.resolve(`${name}/package.json`), '..', 'bin', file)
      if (existsSync(node)) return node
    } catch {
      // that package is not installed: try the next name
    }
  }
  return undefined
}

async function handOver(node, program) {
  const { spawn } = await import('node:child_process')
  const child = spawn(node, [program, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  const relays = passOnSignals(child)
  child.once('error', explain)
  child.once('exit', (status, signal) => {
    for (const [name, relay] of relays) process.off(name, relay)
    if (signal === null) process.exitCode = status
    else process.kill(process.pid, signal)
  })
}

/** A terminal sends its interrupt to parent and child alike: there the parent only waits. */
function passOnSignals(child) {
  const atTerminal = process.stdin.isTTY
  const relays = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'].map((name) => [
    name,
    () => {
      if (name === 'SIGTERM' || !atTerminal) child.kill(name)
    },
  ])
  for (const [name, relay] of relays) process.on(name, relay)
  return relays
}

function explain() {
  process.exitCode = CANNOT_START
  process.stderr.write(
    `Keur heeft Node ${NEEDED} nodig; dit is Node ${process.versions.node}.
  Voer \`npm ci\` uit in de map van Keur: Node ${NEEDED} komt mee (niet met --omit=optional).
  Of installeer zelf Node ${NEEDED} of nieuwer.

Keur needs Node ${NEEDED}; this is Node ${process.versions.node}.
  Run \`npm ci\` in Keur's folder: Node ${NEEDED} comes along (not with --omit=optional).
  Or install Node ${NEEDED} or newer yourself.
`,
  )
}
