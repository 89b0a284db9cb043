/**
 * Applying, put together: where files go, how receipts become PDFs, where candidates find things.
 *
 * @module
 */

import { type OpenApplying, openApplying } from '#app/applying/open-applying.ts'
import type { Papers } from '#app/desk/closing/papers.ts'
import type { Selections } from '#app/selections/selections.ts'
import type { VacancyDirectory } from '#app/vacancies/directory.ts'
import type { Instant } from '#core/values/instant.ts'
import { receiptLetter } from '#documents/receipt/letter.ts'
import { openTypesetter } from '#documents/typst/typesetter.ts'
import type { Store } from '#persistence/store.ts'
import { pathTo } from '#web/paths.ts'
import { uploadFolder } from './upload-folder.ts'

/** What applying is put together from. */
export interface ApplyingParts {
  readonly store: Store
  readonly vacancies: VacancyDirectory
  readonly selections: Selections
  readonly origin: string
  /** The data folder. */
  readonly data: string
  readonly scanner: string | undefined
  readonly now: () => Instant
  readonly papers: Papers
}

/** Applying, with its chores. Documents are made in a process of its own, which ends with this one. */
export function applyingOf(parts: ApplyingParts): OpenApplying {
  const { store, vacancies, selections, origin, data, scanner, now, papers } = parts
  const typesetter = openTypesetter()
  return openApplying(store, {
    vacancies,
    selections,
    folder: uploadFolder(data),
    scanner,
    origin,
    now,
    addresses: (selection, reader) => ({
      application: `${origin}${pathTo('myApplication', reader, { selection })}`,
      verify: `${origin}${pathTo('receiptCheck', reader)}`,
    }),
    typeset: async (receipt) => {
      const made = await typesetter.pdf(receiptLetter(receipt))
      return made.ok ? made.value : undefined
    },
    typesetLetter: papers.decision,
  })
}
