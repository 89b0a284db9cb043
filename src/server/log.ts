/**
 * The log: lines of JSON on standard error, for machines to collect. It names requests by their route, never by who made
 * them or what they held.
 *
 * @module
 */

import { type DestinationStream, type Logger, destination, pino } from 'pino'

/** The log of this process. */
export type Log = Logger

/** A line that cannot be written, because the disk with the log is full, is lost: no reason to stop serving. */
function standardError(): DestinationStream {
  const lines = destination({ dest: 2, sync: true })
  lines.on('error', () => undefined)
  return lines
}

/** Opens the log at a level; on standard error unless it goes elsewhere. */
export function openLog(level: string, to: DestinationStream = standardError()): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorFields },
    },
    to,
  )
}

/** Of an error its kind, code, message and where it came from; not the values the driver hangs on it. */
function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack } = error
  const code = 'code' in error ? String(error.code) : undefined
  const cause = error.cause === undefined ? undefined : errorFields(error.cause)
  return { name, code, message, stack, cause }
}
