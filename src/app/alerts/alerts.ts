/**
 * Job alerts: everything that pages and jobs need, in one place.
 *
 * Anybody may ask for mails to any address, and reads the same whether that address was here before. Nothing is sent but one
 * mail to confirm, until somebody who reads that mailbox confirms. Looking at a link changes nothing, so that a program that
 * looks into mails neither confirms nor ends anything.
 *
 * @module
 */

import { removeUnconfirmed } from '#persistence/alerts.ts'
import { counterOf } from '#persistence/attempts.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { type AlertAsked, type AlertWanted, askForAlert } from './ask.ts'
import { type Confirmation, type Ended, type Ending, confirm, end, lookedAt } from './follow.ts'
import { ALERT_ALLOWANCES, type AlertDesk, CONFIRM_LASTS } from './settings.ts'
import { tellOfVacancies } from './tell.ts'

/** What people do with alerts. */
export interface Alerts {
  /** Asks for one. */
  readonly ask: (wanted: AlertWanted) => Promise<AlertAsked>
  /** What a link leads to: the alert, and those of the same address that are confirmed. */
  readonly look: (token: string) => Promise<Confirmation | undefined>
  readonly confirm: (token: string) => Promise<Confirmation | undefined>
  readonly end: (ending: Ending) => Promise<Ended>
}

/** What is to be done for them every now and then. */
export interface AlertJobs {
  /** Queues the mails about what was added. How many mails. */
  readonly tell: () => Promise<number>
  /** Removes what was not confirmed in time. How many alerts went. */
  readonly tidy: () => Promise<number>
}

/** Job alerts over `desk`. */
export function openAlerts(desk: AlertDesk): Alerts & AlertJobs {
  const { client, address } = desk.allowances ?? ALERT_ALLOWANCES
  const counts = {
    byClient: counterOf(desk.store, { what: 'alert-client', ...client }),
    byAddress: counterOf(desk.store, { what: 'alert-address', ...address }),
  }
  const { database } = desk.store
  return {
    ask: async (wanted) => askForAlert(desk, wanted, counts),
    look: async (token) => lookedAt(desk, token),
    confirm: async (token) => confirm(desk, token),
    end: async (ending) => end(desk, ending),
    tell: async () => tellOfVacancies(desk),
    tidy: async () =>
      inTransaction(database, 'system', async (work) => removeUnconfirmed(work, CONFIRM_LASTS)),
  }
}
