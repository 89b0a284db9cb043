/**
 * The address of the site where nobody set one: of this machine, at the port that is listened on.
 *
 * @module
 */

/** The hosts that stand for every address of the machine, and are none to go to. */
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

/** Whether whoever listens on this host is reached from other machines, by addresses that only they know. */
export function isEverywhere(host: string): boolean {
  return EVERYWHERE.has(host)
}

/** The address at which this machine reaches who listens there. */
export function ownAddress(host: string, port: number): string {
  if (isEverywhere(host)) return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
