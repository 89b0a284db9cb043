/**
 * The lines of a backup (`keur-backup/1`): one JSON value a line. First what it is, then each table followed by its rows,
 * last how many rows there were and the hash of everything before. Rows are written by the database and never read here.
 *
 * @module
 */

import { z } from 'zod'
import { DatabaseFailure } from '../failure.ts'

/** The format of a backup. */
export const BACKUP_FORMAT = 'keur-backup/1'

const header = z.strictObject({
  backup: z.strictObject({
    format: z.literal(BACKUP_FORMAT),
    /** The number of the last migration. */
    schema: z.number().int().min(1),
    taken: z.string(),
    installation: z.string(),
  }),
})
const tableLine = z.strictObject({
  table: z.string().regex(/^[a-z_]+$/),
  columns: z.array(z.string().regex(/^[a-z0-9_]+$/)).min(1),
})
const end = z.strictObject({
  end: z.strictObject({ rows: z.record(z.string(), z.number().int()), sha256: z.string() }),
})

/** What a backup says about itself. */
export type BackupHeader = z.infer<typeof header>['backup']
/** What stands before the rows of a table. */
export type TableLine = z.infer<typeof tableLine>
/** What stands at the end. */
export type BackupEnd = z.infer<typeof end>['end']

/** Reads the first line. */
export function headerIn(line: string): BackupHeader {
  return parsed(header, line, 'header').backup
}

/** Reads the line of a table; undefined for a row, which begins with a bracket, and for the end. */
export function tableIn(line: string): TableLine | undefined {
  return line.startsWith('{"table":') ? parsed(tableLine, line, 'table') : undefined
}

/** Reads the last line; undefined for any other. */
export function endIn(line: string): BackupEnd | undefined {
  return line.startsWith('{"end":') ? parsed(end, line, 'end').end : undefined
}

function parsed<Value>(schema: z.ZodType<Value>, line: string, reason: string): Value {
  try {
    return schema.parse(JSON.parse(line))
  } catch (error) {
    throw new DatabaseFailure('backup-damaged', { reason }, error)
  }
}
