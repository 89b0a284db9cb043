/**
 * From what the driver throws to failures with a code. What is none of the world's doing (a mistake in a statement)
 * passes unchanged: that is a defect of ours.
 *
 * @module
 */

import { DatabaseError } from 'pg'
import { DatabaseFailure } from './failure.ts'
import { type FailureCode } from './failure-words.ts'

/** The failure an error means, or the error itself where it means none. */
export function asFailure(error: unknown): unknown {
  if (error instanceof DatabaseFailure || !(error instanceof Error)) return error
  if (error instanceof DatabaseError) return ofServer(error) ?? error
  if (OF_DISK.has(codeOf(error))) return new DatabaseFailure('disk-full', {}, error)
  return isOfConnection(error)
    ? new DatabaseFailure('database-unreachable', { reason: reasonOf(error) }, error)
    : error
}

/** Whether an error will pass by itself: nothing was kept, and trying again later may go well. */
export function isPassing(error: unknown): boolean {
  const failure = asFailure(error)
  return failure instanceof DatabaseFailure && PASSING.has(failure.code)
}

const PASSING: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'database-unreachable',
  'disk-full',
  'statement-timeout',
  'conflict',
  'clock-offset',
])

/** By the first characters of the five of an SQL state; the longest that fits holds. */
const BY_STATE: Readonly<Record<string, FailureCode>> = {
  '08': 'database-unreachable',
  '23': 'constraint-violated',
  '28': 'database-refused',
  '3D': 'database-refused',
  '3F': 'schema-missing',
  '40': 'conflict',
  '25P03': 'statement-timeout',
  '42P01': 'schema-missing',
  '42501': 'permission-denied',
  '53100': 'disk-full',
  '53': 'database-unreachable',
  '55P03': 'conflict',
  '57014': 'statement-timeout',
  '57P': 'database-unreachable',
  '58030': 'disk-full',
  KR001: 'record-protected',
}

function ofServer(error: DatabaseError): DatabaseFailure | undefined {
  const state = error.code ?? ''
  const fitting = [5, 3, 2].map((length) => BY_STATE[state.slice(0, length)])
  const code = fitting.find((one) => one !== undefined)
  if (code === undefined) return undefined
  const facts = { reason: error.message, constraint: error.constraint ?? error.table ?? state }
  return new DatabaseFailure(code, facts, error)
}

/** The driver words these itself; they have no code. */
const OF_CONNECTION =
  /Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/

/** The disk on which files lie that were sent along, or a quota on it. */
const OF_DISK: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])

const OF_SYSTEM: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
])

function isOfConnection(error: Error): boolean {
  return OF_SYSTEM.has(codeOf(error)) || isSocketGone(error) || OF_CONNECTION.test(error.message)
}

/** Of a socket that is not there; a file that is not there is another matter. */
function isSocketGone(error: Error): boolean {
  return codeOf(error) === 'ENOENT' && 'syscall' in error && error.syscall === 'connect'
}

/** Addresses of machines may be told; the driver puts no password in its messages. */
function reasonOf(error: Error): string {
  const code = codeOf(error)
  return code === '' ? error.message : code
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}
