/**
 * Pages of plain prose: headings, paragraphs, lists.
 *
 * @module
 */

import { type Text } from '#core/values/text.ts'
import { Page } from '../../components/page.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'

/** One part of a page of prose. */
export interface Passage {
  readonly title: Text
  readonly says: readonly Text[]
  readonly points?: readonly Text[]
  /** What follows the points. */
  readonly after?: readonly Text[]
}

/** A page of prose. */
export interface ProseProps {
  readonly frame: Frame
  readonly title: Text
  readonly lead: Text
  readonly passages: readonly Passage[]
}

/** A page of prose, in lines that read well. */
export function Prose({ frame, title, lead, passages }: ProseProps): Html {
  const { language } = frame
  return (
    <Page frame={frame} title={title[language]} lead={lead[language]} description={lead[language]}>
      {passages.map((passage) => (
        <section class="keur-section">
          <h2>{passage.title[language]}</h2>
          {passage.says.map((text) => (
            <p>{text[language]}</p>
          ))}
          {passage.points === undefined ? null : (
            <ul class="keur-list">
              {passage.points.map((text) => (
                <li>{text[language]}</li>
              ))}
            </ul>
          )}
          {passage.after?.map((text) => (
            <p>{text[language]}</p>
          ))}
        </section>
      ))}
    </Page>
  )
}
