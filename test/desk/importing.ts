/**
 * A selector who imports files with scores of the pre-selection of a shipped selection, before the first was imported.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { textOf } from '../applying/pages.ts'
import { type TestServer } from '../persistence/servers.ts'
import { type Answer, type Visitor } from '../sign-in/visitor.ts'
import { type SentFile, sendFiles } from './sending.ts'
import { deskSite, type DeskSite } from './site.ts'

/** The selection at the desk. */
export const HERE = '/werkplek/opgroeien-req18582'

/** Where files are sent. */
export const PAGE = `${HERE}/inlezen/preselection`

/** A file on its page. */
export interface Previewed {
  readonly path: string
  readonly html: string
  readonly text: string
}

/** A selector with files. */
export interface Importing {
  readonly desk: DeskSite
  readonly selector: Visitor
  /** The numbers of those of whom a score is missing. */
  readonly numbers: readonly string[]
  readonly send: (
    content: SentFile['content'],
    how?: { readonly measures?: readonly string[]; readonly name?: string },
  ) => Promise<Answer>
  /** Sends a file that can be read, and opens its page. */
  readonly previewed: (content: SentFile['content']) => Promise<Previewed>
  /** A table with a score for everybody. */
  readonly table: (score: (place: number) => number | string, separator?: string) => string
  /** How much has happened in the selection. */
  readonly revision: () => Promise<number>
}

/** A desk of its own with a selector. */
export async function importing(server: TestServer): Promise<Importing> {
  const desk = await deskSite(server, {
    series: 'opgroeien-req18582',
    before: ({ event }) => event === 'ScoresImported',
  })
  const selector = await desk.as('selector-1')
  const template = await selector.get(`${HERE}/sjabloon/preselection`)
  const lines = template.html.split('\r\n').slice(1, -1)
  const numbers = lines.map((line) => line.split(';')[0] ?? '')
  const send: Importing['send'] = async (content, how = {}) => {
    const { measures = ['computer-test'], name = 'scores.csv' } = how
    return sendFiles(selector, { path: PAGE, measures, files: [{ name, content }] })
  }
  return {
    desk,
    selector,
    numbers,
    send,
    previewed: async (content) => {
      const { to, html: refused } = await send(content)
      const path = to ?? assert.fail(textOf(refused).slice(0, 900))
      const { html } = await selector.get(path)
      return { path, html, text: textOf(html) }
    },
    table: (score, separator = ';') =>
      [['Kandidaat', 'computer-test'], ...numbers.map((name, place) => [name, score(place)])]
        .map((row) => row.join(separator))
        .join('\n'),
    revision: async () => (await desk.folded()).revision,
  }
}
