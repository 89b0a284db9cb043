/**
 * A table as whoever reads files gives it. How a file is read is not known here: the layer of files says of its own tables
 * what they are (`src/files/tables/table.ts`), neither imports the other, and where the server joins them the types are compared.
 *
 * @module
 */

import type { Result } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'

/** What stands in a cell: a text, a number, or a day that a spreadsheet made of it. */
export type Cell = string | number | { readonly date: string }

/** How a table was read. */
export interface HowRead {
  readonly form: 'csv' | 'xlsx'
  readonly encoding?: 'utf-8' | 'windows-1252'
  readonly separator?: ';' | ',' | '\t'
  readonly sheets?: number
}

/** A table. */
export interface SentTable {
  readonly how: HowRead
  readonly head: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[]
}

/** Why a file is no table. */
export interface NoTable {
  readonly code:
    | 'empty'
    | 'not-a-table'
    | 'other-workbook'
    | 'encrypted'
    | 'macros'
    | 'too-large-inside'
    | 'too-many-rows'
    | 'wrong-encoding'
    | 'malformed'
  readonly row?: number
}

/** Reads the table in a file. */
export type ReadTable = (content: Buffer) => Promise<Result<SentTable, NoTable>>

/** Why a file is no table, in words. */
export function noTableInWords({ code, row }: NoTable): Text {
  if (code !== 'malformed') return WORDS[code]
  return {
    nl: `Het bestand kan niet gelezen worden vanaf rij ${row ?? 1}: een aanhalingsteken wordt niet gesloten. Bewaar het opnieuw vanuit je rekenblad.`,
    en: `The file cannot be read from row ${row ?? 1} on: a quotation mark is not closed. Save it again from your spreadsheet.`,
  }
}

const WORDS: Readonly<Record<Exclude<NoTable['code'], 'malformed'>, Text>> = {
  empty: {
    nl: 'Er staat niets in dit bestand. Kies het bestand met de scores.',
    en: 'There is nothing in this file. Choose the file with the scores.',
  },
  'not-a-table': {
    nl: 'Dit is geen CSV- of Excelbestand. Kies een CSV-bestand of een Excel-werkmap (.xlsx).',
    en: 'This is no CSV or Excel file. Choose a CSV file or an Excel workbook (.xlsx).',
  },
  'other-workbook': {
    nl: 'Dit soort werkmap lezen we niet. Bewaar het als .xlsx of als CSV en kies dat.',
    en: 'We do not read this kind of workbook. Save it as .xlsx or as CSV and choose that.',
  },
  encrypted: {
    nl: 'Deze werkmap is beveiligd met een wachtwoord. Haal dat weg, bewaar ze opnieuw en kies ze dan.',
    en: 'This workbook is protected by a password. Take that away, save it again and choose it then.',
  },
  macros: {
    nl: 'In deze werkmap zitten macro’s. Bewaar ze als gewone werkmap (.xlsx) of als CSV en kies dat.',
    en: 'There are macros in this workbook. Save it as a plain workbook (.xlsx) or as CSV and choose that.',
  },
  'too-large-inside': {
    nl: 'Deze werkmap wordt bij het uitpakken te groot. Bewaar alleen het blad met de scores, als CSV.',
    en: 'This workbook becomes too large when it is unpacked. Save only the sheet with the scores, as CSV.',
  },
  'too-many-rows': {
    nl: 'Dit bestand heeft te veel rijen. Deel het op in verschillende bestanden.',
    en: 'This file has too many rows. Divide it into several files.',
  },
  'wrong-encoding': {
    nl: 'Deze tekst staat in UTF-16. Bewaar het bestand als CSV in UTF-8 en kies dat.',
    en: 'This text is in UTF-16. Save the file as CSV in UTF-8 and choose that.',
  },
}
