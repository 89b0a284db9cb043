/**
 * Removing the bytes of files that nothing refers to any more: taken off a draft, erased, or left by a process that ended
 * between writing a file and noting it.
 *
 * @module
 */

import type { SealedFiles } from '#persistence/files/sealed-files.ts'
import type { Store } from '#persistence/store.ts'
import { discardedFiles, forgetDiscarded, unknownFiles } from '#persistence/uploads.ts'

const BATCH = 500
/** A file that is being received is noted long before. */
const DAY = 86_400_000

/** Removes discarded files, and strays of more than `age` milliseconds. How many went. For a job, every few minutes. */
export async function tidyUploads(
  store: Store,
  files: SealedFiles,
  age: number = DAY,
): Promise<number> {
  let count = 0
  for (;;) {
    // The list gets shorter with every round.
    // oxlint-disable-next-line no-await-in-loop
    const names = await discardedFiles(store, BATCH)
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all(names.map(async (name) => files.remove(name)))
    // oxlint-disable-next-line no-await-in-loop
    await forgetDiscarded(store, names)
    count += names.length
    if (names.length < BATCH) return count + (await removeStrays(store, files, age))
  }
}

async function removeStrays(store: Store, files: SealedFiles, age: number): Promise<number> {
  let count = 0
  let names: string[] = []
  const remove = async (): Promise<void> => {
    const strays = await unknownFiles(store, names)
    await Promise.all(strays.map(async (name) => files.remove(name)))
    count += strays.length
    names = []
  }
  for await (const name of files.olderThan(age)) {
    names.push(name)
    if (names.length >= BATCH) await remove()
  }
  await remove()
  return count
}
