/**
 * Sends files with scores as a browser does.
 *
 * @module
 */

import { type Answer, type Visitor } from '../sign-in/visitor.ts'

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
  visitor: Pick<Visitor, 'post'>,
  { path, measures, files }: Sending,
): Promise<Answer> {
  const form = new FormData()
  for (const measure of measures) form.append('meting', measure)
  for (const { name, content } of files) {
    const bytes = typeof content === 'string' ? content : new Uint8Array(content)
    form.append('bestand', new File([bytes], name))
  }
  return visitor.post(path, form)
}
