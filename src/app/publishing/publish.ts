/**
 * Publishing a regulation: from then on it stands, and people may apply.
 *
 * Authority, selection, text, entry of the record and the line in the list of vacancies come about together or not at all.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Instant } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { vacancyOf } from '#core/vacancy/vacancy.ts'
import { type OpenRecord, withRecord } from '#persistence/entries/append.ts'
import { actorIn } from '#persistence/actors.ts'
import { addVersion, openSelection } from '#persistence/publications.ts'
import { type Store, means } from '#persistence/store.ts'
import { writeVacancy } from '#persistence/vacancies/write.ts'
import { hex, utf8 } from '#record/bytes.ts'

/** A regulation that was read and checked. */
export interface CheckedRegulation {
  readonly regulation: Regulation
  /** The file, to the letter. */
  readonly text: string
  /** The codes of the errors that the checker found; whoever reads the file runs it. */
  readonly errors: readonly string[]
}

/** A regulation that was published. */
export interface Published {
  readonly selection: string
  readonly entry: string
  readonly recorded: Instant
}

/** Why a regulation is not published. */
export type PublishRefusal =
  | { readonly code: 'not-sound'; readonly errors: readonly string[] }
  | { readonly code: 'published-already'; readonly selection: string }
  /** The last day to apply is over. */
  | { readonly code: 'closed-already'; readonly closes: Instant }

/** Publishes a regulation in the name of an account that selects for its authority. Whether it may, is asked by the caller. */
export async function publish(
  store: Store,
  checked: CheckedRegulation,
  account: string,
): Promise<Result<Published, PublishRefusal>> {
  const selection = checked.regulation.regulation
  const acting = { selection, onBehalf: 'system', how: 'alone' } as const
  return withRecord(store, acting, async (record) => publishIn(record, checked, account))
}

/** The same, in a record that is open alone. */
export async function publishIn(
  record: OpenRecord,
  { regulation, text, errors }: CheckedRegulation,
  account: string,
): Promise<Result<Published, PublishRefusal>> {
  const selection = regulation.regulation
  if (errors.length > 0) return refuse({ code: 'not-sound', errors })
  const { authority, 'selected-by': selectedBy } = regulation.announcement
  const { closes } = vacancyOf(regulation)
  if ((await record.now()) >= closes) return refuse({ code: 'closed-already', closes })
  const isNew = await openSelection(record, { selection, authority, selectedBy })
  if (!isNew) return refuse({ code: 'published-already', selection })
  const by = await actorIn(record, selection, account)
  const [written] = await record.append([
    {
      by,
      role: 'selector',
      event: { event: 'RegulationPublished', regulation: selection, by },
      files: { regulation: hex(means.sha256(utf8(text))) },
    },
  ])
  if (written === undefined) throw new Error('What was appended is written.')
  const { entry, recorded } = written
  await addVersion(record, { selection, version: 1, entry, text, data: regulation, recorded })
  await writeVacancy(record, vacancyOf(regulation), recorded)
  return accept({ selection, entry, recorded })
}
