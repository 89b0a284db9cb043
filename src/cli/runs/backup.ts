/**
 * Does the work of `keur backup` and `keur restore`.
 *
 * @module
 */

import { type DatabasePlace, restoreBackup, takeBackup } from '#app/operation/backup.ts'
import type { Text } from '#core/values/text.ts'
import type { Call } from '../command.ts'
import { complain } from '../complain.ts'
import { STATUS, type Status } from '../problem.ts'
import { withConfiguration, wordsOf } from './installation.ts'

/** Makes a backup. */
export async function backup(call: Call): Promise<Status> {
  return withDatabase(call, async (place, file) => {
    await takeBackup(place, file)
    return { nl: `Bewaard in ${file}.`, en: `Kept in ${file}.` }
  })
}

/** Restores a backup. */
export async function restore(call: Call): Promise<Status> {
  return withDatabase(call, async (place, file) => {
    const { header, proved } = await restoreBackup(place, file)
    const { selections, entries, heads } = proved
    return {
      nl: `Teruggezet: de toestand van ${header.taken}. Nagerekend: ${selections} selectieprocedures, ${entries} inschrijvingen in het register, ${heads} ondertekende standen; alles klopt.`,
      en: `Restored: the state of ${header.taken}. Recomputed: ${selections} selections, ${entries} entries of the record, ${heads} signed heads; everything fits.`,
    }
  })
}

async function withDatabase(
  call: Call,
  act: (place: DatabasePlace, file: string) => Promise<Text>,
): Promise<Status> {
  const [file = ''] = call.args
  const { language, out } = call.terminal
  return withConfiguration(call, async (configuration) => {
    try {
      const done = await act(configuration, file)
      await out(`${done[language]}\n`)
      return STATUS.done
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error
      const code = String(error.code)
      const message = (wordsOf(error) ?? wordsOfFile(code))[language]
      return complain(call, [{ file, code, message, fix: FIX[language] }], STATUS.wrong)
    }
  })
}

/** A disk that is full is what people meet; anything else is told by its code. */
function wordsOfFile(code: string): Text {
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return {
      nl: 'De schijf is vol. Er is niets bewaard; kies een plaats met meer ruimte.',
      en: 'The disk is full. Nothing was kept; choose a place with more room.',
    }
  }
  return {
    nl: `Het bestand is niet te lezen of te schrijven (${code}).`,
    en: `The file cannot be read or written (${code}).`,
  }
}

const FIX: Text = { nl: 'Zie docs/operate.md.', en: 'See docs/operate.md.' }
