/**
 * That somebody at the desk opened personal data is recorded, before it is opened (policy: reading is itself an event). Who
 * goes back to the same page within a while is not recorded again: one line says that they looked.
 *
 * @module
 */

import { actorIn } from '#persistence/actors.ts'
import { withRecord } from '#persistence/entries/append.ts'
import type { RecordedEvent } from '#record/catalogue.ts'
import { epochMilliseconds } from '#core/values/instant.ts'
import type { DeskMeans } from './means.ts'
import type { DeskPlace } from './place.ts'

/** What is opened. */
export interface DeskReading {
  /** Of whom; of everybody when left out. */
  readonly candidate?: string | undefined
  readonly fields: readonly string[]
  readonly purpose:
    | 'read-file'
    | 'candidates-table'
    | 'export-table'
    | 'screen'
    | 'compare'
    | 'declare-conflict'
    | 'judge'
    | 'results'
    | 'reuse'
    | 'lists'
    | 'offers'
}

/** A look within so many milliseconds of the last one at the same is not recorded again. */
const SAME_LOOK = 15 * 60_000

/** How many looks are remembered in this process. */
const MOST = 10_000

const looks = new WeakMap<DeskMeans, Map<string, number>>()

/** Records that the actor looks. */
export async function noteDeskReading(
  means: DeskMeans,
  { actor, name: selection, roles, now }: DeskPlace,
  { candidate, fields, purpose }: DeskReading,
): Promise<void> {
  const { account } = actor
  const [role] = roles
  const key = [account, selection, candidate ?? '', purpose, ...fields].join(' ')
  const known = looks.get(means) ?? new Map<string, number>()
  looks.set(means, known)
  const at = epochMilliseconds(now)
  const before = known.get(key)
  if (role === undefined || (before !== undefined && at - before < SAME_LOOK)) return
  const acting = { selection, onBehalf: { account }, how: 'beside-others' } as const
  await withRecord(means.store, acting, async (record) => {
    const by = await actorIn(record, selection, account)
    const event: RecordedEvent = {
      event: 'PersonalDataRead',
      ...(candidate === undefined ? {} : { candidate }),
      fields: [...fields],
      purpose,
    }
    await record.append([{ by, role, event }])
  })
  remember(known, key, at)
}

function remember(known: Map<string, number>, key: string, at: number): void {
  known.delete(key)
  known.set(key, at)
  const [oldest] = known.keys()
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
}
