/**
 * What processes took of the processors, by what Linux keeps of them. Elsewhere nothing is known.
 *
 * @module
 */

import { readFileSync, readdirSync } from 'node:fs'
import { loadavg } from 'node:os'

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const TICKS = 100

interface Times {
  readonly parent: number
  /** Seconds of its own, and those of its children that ended. */
  readonly own: number
  readonly ended: number
}

/** Seconds of processor time that a process and its children took so far; 0 where that is not known. */
export function processorTime(process: number): number {
  const top = timesOf(process)
  if (top === undefined) return 0
  const children = processes().flatMap((one) => {
    const times = timesOf(one)
    return times?.parent === process ? [times.own] : []
  })
  return top.own + top.ended + children.reduce((sum, one) => sum + one, 0)
}

/** How busy the machine is: the mean number of processes that wanted to run during the last minute. */
export function busyness(): number {
  return loadavg()[0] ?? 0
}

function processes(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
}

function timesOf(process: number): Times | undefined {
  const stat = statOf(process)
  if (stat === undefined) return undefined
  // The name may hold anything; what follows its bracket is numbers.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const number = (field: number): number => Number(fields[field - 3])
  return {
    parent: number(4),
    own: (number(14) + number(15)) / TICKS,
    ended: (number(16) + number(17)) / TICKS,
  }
}

function statOf(process: number): string | undefined {
  try {
    return readFileSync(`/proc/${process}/stat`, 'utf8')
  } catch {
    return undefined
  }
}
