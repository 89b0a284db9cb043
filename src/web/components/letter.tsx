/**
 * A letter on screen: the same parts as on paper, as they would read.
 *
 * @module
 */

import { type Letter, type Part, type Words } from '#documents/letter/letter.ts'
import { type Html } from '../html.ts'
import { Table } from './table.tsx'

/** The letter, within a page: its own headings come under those of the page. */
export function LetterView({ letter }: { readonly letter: Letter }): Html {
  const { language, title, about, to, dated, body, authority } = letter
  return (
    <article class="keur-letter" lang={language}>
      <p class="keur-letter__authority">{authority}</p>
      <p class="keur-letter__to">
        {to}
        <span>{dated}</span>
      </p>
      <p class="keur-letter__title">{title}</p>
      <p class="keur-letter__about">{about}</p>
      {body.map((part, index) => (
        <PartView part={part} about={aboutAt(body, index) ?? title} />
      ))}
    </article>
  )
}

/** What a part is about: the sentence that leads to it, or else the heading above it. */
function aboutAt(body: readonly Part[], index: number): string | undefined {
  const before = body[index - 1]
  const leading = before?.kind === 'paragraph' ? plainly(before.words) : ''
  if (leading.endsWith(':')) return leading.slice(0, -1)
  const above = body.slice(0, index).findLast(({ kind }) => kind === 'heading')
  return above?.kind === 'heading' ? above.text : undefined
}

function plainly(words: Words): string {
  return typeof words === 'string' ? words : ''
}

interface PartProps {
  readonly part: Part
  /** What it is about, for who cannot see where it stands. */
  readonly about: string
}

function PartView({ part, about }: PartProps): Html {
  if (part.kind === 'heading') return <h3 class="govuk-heading-s">{part.text}</h3>
  if (part.kind === 'paragraph') {
    return (
      <p class="govuk-body">
        <Said words={part.words} />
      </p>
    )
  }
  if (part.kind === 'list') {
    return (
      <ul class="govuk-list govuk-list--bullet">
        {part.items.map((words) => (
          <li>
            <Said words={words} />
          </li>
        ))}
      </ul>
    )
  }
  if (part.kind === 'table') {
    return <Table caption={about} isCaptionHidden head={part.head} rows={part.rows} />
  }
  return <OtherPart part={part} />
}

type Other = Exclude<Part, { kind: 'heading' | 'paragraph' | 'list' | 'table' }>

function OtherPart({ part }: { readonly part: Other }): Html {
  if (part.kind === 'notice') {
    return (
      <div class={`keur-letter__notice keur-letter__notice--${part.tone}`}>
        <p>
          <strong>{part.title}</strong>
        </p>
        <p>
          <Said words={part.words} />
        </p>
      </div>
    )
  }
  if (part.kind === 'exact') {
    return (
      <p class="govuk-body">
        {part.name}: <code>{part.text}</code>
      </p>
    )
  }
  if (part.kind === 'action') return <p class="govuk-body">{part.to.words}</p>
  const facts = part.kind === 'facts' ? part.facts : part.steps
  return (
    <dl class="keur-facts">
      {facts.map(({ name, value }) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <Said words={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Said({ words }: { readonly words: Words }): Html {
  const pieces = typeof words === 'string' ? [words] : words
  return (
    <>
      {pieces.map((piece) => {
        if (typeof piece !== 'string') {
          return 'strong' in piece ? <strong>{piece.strong}</strong> : piece.words
        }
        return piece.split('\n').map((line, index) => (
          <>
            {index === 0 ? null : <br />}
            {line}
          </>
        ))
      })}
    </>
  )
}
