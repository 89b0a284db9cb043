/**
 * Reads a table from a file, whatever its name says: a workbook or a text.
 *
 * @module
 */

import { type Result, refuse } from '#core/values/result.ts'
import { readCsv } from './csv.ts'
import type { Table, TableLimits, TableRefusal } from './table.ts'
import { readXlsx } from './xlsx.ts'
import { isZip } from './zip.ts'

/** What older workbooks and workbooks with a password begin with. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** What files begin with that look like a text in places and are no table: PDF, pages, rich text. */
const OTHER_FORMS = ['%PDF-', '{\\rtf', '<!DOCTYPE', '<!doctype', '<html', '<?xml']

/** So far from the start a file may say what it is. */
const AHEAD = 512

/** How the part of a compound file is called in which a password keeps a workbook. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

const LIMITS: TableLimits = { rows: 250_000, unpacked: 200_000_000 }

/** The table in a file. */
export async function readTable(
  bytes: Buffer,
  limits: TableLimits = LIMITS,
): Promise<Result<Table, TableRefusal>> {
  if (bytes.length === 0) return refuse({ code: 'empty' })
  if (isZip(bytes)) return readXlsx(bytes, limits)
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    return refuse({ code: bytes.includes(ENCRYPTED) ? 'encrypted' : 'other-workbook' })
  }
  if (OTHER_FORMS.some((form) => bytes.subarray(0, AHEAD).includes(form))) {
    return refuse({ code: 'not-a-table' })
  }
  return readCsv(bytes, limits)
}
