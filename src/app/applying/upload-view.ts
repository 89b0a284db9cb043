/**
 * A file that was sent along, as its owner sees it.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Text } from '#core/values/text.ts'
import type { StoredUpload } from '#persistence/uploads.ts'
import type { UploadView } from './applying.ts'

/** The name under which files go along that the regulation does not ask for by name. */
export const OTHER = 'other'

/** The file with what it is for. */
export function uploadView(regulation: Regulation, stored: StoredUpload): UploadView {
  const { upload, attachment, name, type, bytes, sha256, scan, created } = stored
  const what = attachmentName(regulation, attachment)
  return { upload, attachment, what, name, type, bytes, sha256, scan, sent: created }
}

/** What an attachment is called. */
export function attachmentName({ applications }: Regulation, attachment: string): Text {
  const attachments = applications.attachments ?? {}
  const known = Object.hasOwn(attachments, attachment) ? attachments[attachment] : undefined
  return known?.name ?? { nl: 'Ander bewijsstuk', en: 'Other evidence' }
}

/** Whether files may be sent along under this name. */
export function isAttachment({ applications }: Regulation, attachment: string): boolean {
  return attachment === OTHER || Object.hasOwn(applications.attachments ?? {}, attachment)
}
