/**
 * Job alerts, put together: where the links of their mails lead.
 *
 * @module
 */

import { type AlertJobs, type Alerts, openAlerts } from '#app/alerts/alerts.ts'
import type { AlertDesk } from '#app/alerts/settings.ts'
import { addressOf } from '#web/pages/public/vacancies/query.ts'
import { pathTo } from '#web/paths.ts'

/** What job alerts are put together from. */
export interface AlertParts extends Omit<AlertDesk, 'addresses' | 'host'> {
  readonly origin: string
}

/** Job alerts with what is to be done for them. */
export function alertsOf({ origin, ...desk }: AlertParts): Alerts & AlertJobs {
  return openAlerts({
    ...desk,
    host: new URL(origin).hostname,
    addresses: {
      confirm: (token, language) => origin + pathTo('alertConfirm', language, { token }),
      end: (token, language) => origin + pathTo('alertEnd', language, { token }),
      vacancy: (selection, language) => origin + pathTo('vacancy', language, { selection }),
      list: (search, language) => origin + pathTo('vacancies', language) + addressOf(search),
    },
  })
}
