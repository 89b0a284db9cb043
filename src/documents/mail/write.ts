/**
 * Writes the message that was ordered.
 *
 * @module
 */

import { type Mail, type Message, mailOf } from './mail.ts'
import { applicationReceived } from './messages/application-received.ts'
import { applicationWithdrawn } from './messages/application-withdrawn.ts'
import { confirmAlert } from './messages/confirm-alert.ts'
import { draftReminder } from './messages/draft-reminder.ts'
import { jobAlert } from './messages/job-alert.ts'
import { listExpires } from './messages/list-expires.ts'
import { listTold } from './messages/list-told.ts'
import { offerTold } from './messages/offer-told.ts'
import { resultTold } from './messages/result-told.ts'
import { roleGiven } from './messages/role-given.ts'
import { signInLink } from './messages/sign-in-link.ts'
import { whichCounts } from './messages/which-counts.ts'
import { type MailOrder, type OrderOf } from './orders.ts'

const WRITERS: { readonly [Kind in MailOrder['kind']]: (order: OrderOf<Kind>) => Message } = {
  'application-received': applicationReceived,
  'application-withdrawn': applicationWithdrawn,
  'confirm-alert': confirmAlert,
  'draft-reminder': draftReminder,
  'job-alert': jobAlert,
  'list-expires': listExpires,
  'list-told': listTold,
  'offer-told': offerTold,
  'result-told': resultTold,
  'role-given': roleGiven,
  'sign-in-link': signInLink,
  'which-counts': whichCounts,
}

/** The message for `order`, ready to be sent. The same order gives the same message. */
export function writeMail<Kind extends MailOrder['kind']>(order: OrderOf<Kind>): Mail {
  return mailOf(WRITERS[order.kind](order))
}
