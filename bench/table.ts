/**
 * Runs the benchmarks one after the other, each in a process of its own, and prints their rows.
 *
 * @module
 */

import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Rate, type Row, say } from './row.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const ENDING = '.bench.ts'

/**
 * Runs the benchmark that the first argument names, with the other arguments, or all of them
 * without an argument. The exit status is 1 when one of them failed, 2 when there is no such one.
 */
export async function runAll([only, ...others]: readonly string[]): Promise<void> {
  const names = (await readdir(FOLDER))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .toSorted()
  const chosen = names.filter((name) => only === undefined || name === only)
  if (chosen.length === 0) {
    say(`There is no benchmark "${only}". There are: ${names.join(', ')}.`)
    process.exitCode = 2
    return
  }
  const rows: (Row | Rate)[] = []
  for (const name of chosen) rows.push(...(await rowsOf(name, others)))
  print(rows)
}

async function rowsOf(name: string, others: readonly string[]): Promise<readonly (Row | Rate)[]> {
  say(`${name} …`)
  const child = spawn(process.execPath, [`${FOLDER}${name}${ENDING}`, ...others], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const rows: (Row | Rate)[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const row: Row | Rate = JSON.parse(line)
    rows.push(row)
  }
  if ((await ended) !== 0) {
    say(`${name} failed.`)
    process.exitCode = 1
  }
  return rows
}

function print(rows: readonly (Row | Rate)[]): void {
  process.stdout.write(`\nNode ${process.versions.node}, ${availableParallelism()} cores\n`)
  const once = rows.flatMap((row) => ('repeated' in row ? [] : [cells(row)]))
  const repeated = rows.flatMap((row) => ('repeated' in row ? [rateCells(row)] : []))
  if (once.length > 0) printTable([HEADING, ...once])
  if (repeated.length > 0) printTable([RATE_HEADING, ...repeated])
}

const HEADING = ['what', 'candidates', 'time', 'peak', 'reference', 'its time', 'its peak', 'ratio']

const RATE_HEADING = [
  'what',
  'times',
  'a second',
  'median',
  '99 % within',
  'processor each',
  'load',
  'reference',
  'a second',
  'ratio',
]

function printTable(lines: readonly (readonly string[])[]): void {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  for (const line of lines) {
    const text = line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
    process.stdout.write(`${text.trimEnd()}\n`)
  }
}

function rateCells(row: Rate): readonly string[] {
  const { repeated, times, perSecond, reference, load } = row
  const processor = Object.entries(row.processor).map(([who, took]) => `${who} ${took.toFixed(2)}`)
  return [
    repeated,
    times.toLocaleString('en'),
    whole(perSecond),
    time(row.median / 1000),
    time(row.slowest / 1000),
    `${processor.join(' + ')} ms`,
    load.toFixed(1),
    reference.name,
    whole(reference.perSecond),
    `${(perSecond / reference.perSecond).toFixed(2)}×`,
  ]
}

function whole(count: number): string {
  return Math.round(count).toLocaleString('en')
}

function cells({ what, candidates, seconds, peakMegabytes, reference }: Row): readonly string[] {
  return [
    what,
    candidates.toLocaleString('en'),
    time(seconds),
    memory(peakMegabytes),
    reference?.name ?? '',
    reference === undefined ? '' : time(reference.seconds),
    memory(reference?.peakMegabytes),
    reference === undefined ? '' : `${(reference.seconds / seconds).toFixed(1)}×`,
  ]
}

function time(seconds: number): string {
  return seconds < 1 ? `${(seconds * 1000).toPrecision(3)} ms` : `${seconds.toFixed(2)} s`
}

function memory(megabytes: number | undefined): string {
  return megabytes === undefined ? '' : `${Math.round(megabytes)} MB`
}
