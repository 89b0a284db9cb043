/**
 * The pages of staying informed: by mail, where this installation has job alerts, and by feed.
 *
 * @module
 */

import { type Alerts } from '#app/alerts/alerts.ts'
import { type PageRoute } from '../../visit.ts'
import { alertsForm, alertsPage } from './ask.tsx'
import { confirmForm, confirmPage } from './confirm.tsx'
import { endForm, endPage } from './end.tsx'

/** The pages and what answers them. */
export function alertPages(alerts: Alerts | undefined): readonly PageRoute[] {
  if (alerts === undefined) return [{ page: 'alerts', session: 'shown', get: alertsPage }]
  return [
    { page: 'alerts', session: 'shown', get: alertsPage, post: alertsForm(alerts) },
    {
      page: 'alertConfirm',
      session: 'welcome',
      get: confirmPage(alerts),
      post: confirmForm(alerts),
    },
    {
      page: 'alertEnd',
      session: 'welcome',
      get: endPage(alerts),
      post: endForm(alerts),
      isFromAnywhere: true,
    },
  ]
}
