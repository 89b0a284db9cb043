/**
 * The size of a file in words.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const

/** "1,4 MB" or "1.4 MB"; thousands, as file managers count. */
export function fileSize(bytes: number, language: Language): string {
  const step =
    bytes < 1000 ? 0 : Math.min(Math.floor((String(bytes).length - 1) / 3), UNITS.length - 1)
  const amount = bytes / 1000 ** step
  const shownAmount = step === 0 || amount >= 100 ? amount.toFixed(0) : amount.toFixed(1)
  return `${language === 'nl' ? shownAmount.replace('.', ',') : shownAmount} ${UNITS[step] ?? ''}`
}
