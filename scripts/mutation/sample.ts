/**
 * A sample of the mutants of a large core: each mutant is in or out by its place and its kind alone, whatever stands
 * around it, so that the share the tests notice in the sample estimates the share they notice of all.
 *
 * @module
 */

/** What tells one mutant from another; lines and columns count from one. */
export interface Broken {
  readonly fileName: string
  readonly location: { readonly start: Place; readonly end: Place }
  readonly mutatorName: string
  readonly replacement?: string
}

interface Place {
  readonly line: number
  readonly column: number
}

/** One mutant in how many is tried, and which of the possible samples it is. */
export interface Sample {
  readonly oneIn: number
  readonly seed: number
}

/** The sample that tries everything. */
export const EVERYTHING: Sample = { oneIn: 1, seed: 0 }

const CORE = /^.*src[/\\]core[/\\]/

/** Says whether the sample holds the mutant; the same answer on every machine. */
export function isInSample(broken: Broken, { oneIn, seed }: Sample): boolean {
  const { fileName, location, mutatorName, replacement } = broken
  const { start, end } = location
  const file = fileName.replace(CORE, '').replaceAll('\\', '/')
  const place = [start.line, start.column, end.line, end.column].join(':')
  return hash([seed, file, place, mutatorName, replacement].join('\n')) % oneIn === 0
}

/** FNV-1a with a last stir, so that neighbouring places fall independently. */
function hash(text: string): number {
  let value = 0x81_1c_9d_c5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93)
  value = Math.imul(value ^ (value >>> 16), 0x85_eb_ca_6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2_b2_ae_35)
  return (value ^ (value >>> 16)) >>> 0
}

/** The bounds between which the share of all mutants lies, with 95 % confidence (Wilson's interval). */
export function bounds(noticed: number, tried: number): readonly [low: number, high: number] {
  const z = 1.96
  const share = noticed / tried
  const centre = share + z ** 2 / (2 * tried)
  const reach = z * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2))
  const whole = 1 + z ** 2 / tried
  return [Math.max(0, centre - reach) / whole, (centre + reach) / whole]
}

/** The sample as it was asked for, kept in the environment for the processes that try the mutants. */
export function sampleAskedFor(): Sample {
  return {
    oneIn: Number(process.env['KEUR_MUTATION_SAMPLE'] ?? EVERYTHING.oneIn),
    seed: Number(process.env['KEUR_MUTATION_SEED'] ?? EVERYTHING.seed),
  }
}
