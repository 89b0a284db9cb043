/**
 * Sends a file, in pieces as they come.
 *
 * @module
 */

import { type FileContent } from '#app/applying/applying.ts'
import { type Visit } from '../../visit.ts'

/** The file as something to keep: a browser never shows it as a page of this site. */
export function download({ c }: Visit, { name, type, bytes, content }: FileContent): Response {
  c.header('content-type', type)
  c.header('content-disposition', dispositionOf(name))
  if (bytes !== undefined) c.header('content-length', String(bytes))
  return c.body(ReadableStream.from(content))
}

/** Any name, written so that old and new browsers understand it. */
export function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^\w.() -]/gu, '_')
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
