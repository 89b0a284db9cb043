/**
 * Keeps a demonstration and real selections apart: who forgets a setting must not let anybody sign in as anybody beside
 * real people, nor show fictional selections as real ones.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'
import { holdingOf } from '#persistence/demonstration.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { Configuration } from './configuration.ts'

/** The database is not of this mode. */
class ModeFailure extends Error {
  override readonly name = 'ModeFailure'
  readonly says: Text

  constructor(says: Text) {
    super(says.en)
    this.says = says
  }
}

const REFUSED = {
  production: {
    nl: 'In deze databank zit een demonstratie, met verzonnen mensen en selecties. Kies met DATABASE_URL of KEUR_DATA een lege databank, of start met KEUR_MODE=demonstration.',
    en: 'This database holds a demonstration, with people and selections that are made up. Choose an empty one with DATABASE_URL or KEUR_DATA, or start with KEUR_MODE=demonstration.',
  },
  demonstration: {
    nl: 'In deze databank zitten echte gegevens, en in een demonstratie meldt iedereen zich aan als wie hij wil. Start met KEUR_MODE=production, of kies met DATABASE_URL of KEUR_DATA een lege databank.',
    en: 'This database holds real data, and in a demonstration anybody signs in as anybody. Start with KEUR_MODE=production, or choose an empty one with DATABASE_URL or KEUR_DATA.',
  },
} as const satisfies Readonly<Record<Configuration['mode'], Text>>

/** Throws a `ModeFailure` that says what to do where the database is of the other mode. */
export async function refuseOtherMode(store: Store, mode: Configuration['mode']): Promise<void> {
  const holding = await inTransaction(store.database, 'system', holdingOf)
  const other = mode === 'production' ? 'demonstration' : 'reality'
  if (holding === other) throw new ModeFailure(REFUSED[mode])
}
