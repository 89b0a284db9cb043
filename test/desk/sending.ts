/**
 * Sends files with scores as a browser does.
 *
 * @module
 */

import { type Answer, type Visitor } from '../sign-in/visitor.ts'
import { type DeskSite } from './site.ts'

/** A file with its name. */
export interface SentFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** What is sent. */
export interface Sending {
  readonly path: string
  readonly measures: readonly string[]
  readonly files: readonly SentFile[]
}

/** Sends files with the measures that are in them. */
export async function sendFiles(
  { site, origin }: DeskSite,
  { cookies }: Visitor,
  { path, measures, files }: Sending,
): Promise<Answer> {
  const form = new FormData()
  for (const measure of measures) form.append('meting', measure)
  for (const { name, content } of files) {
    const bytes = typeof content === 'string' ? content : new Uint8Array(content)
    form.append('bestand', new File([bytes], name))
  }
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await site.request(origin + path, {
    method: 'POST',
    body: form,
    headers: { origin, cookie },
  })
  const { status, headers } = response
  return { status, html: await response.text(), to: headers.get('location') ?? undefined, headers }
}
