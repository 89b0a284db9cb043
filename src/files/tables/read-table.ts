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
  return readCsv(bytes, limits)
}
