/**
 * A page about one selection at the desk: its title and place, the parts of the work beside it.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type Text } from '#core/values/text.ts'
import { Page } from '../../components/page.tsx'
import { type Html } from '../../html.ts'
import { type PageName, PATHS, filledIn, pathTo } from '../../paths.ts'
import { type AtSelection } from './at.tsx'
import { sectionsFor } from './sections.ts'

/** What a page of the desk says of itself. */
export interface DeskPageProps {
  readonly at: AtSelection
  /** The part of the work that it belongs to. */
  readonly section: PageName
  readonly title: string
  readonly lead?: string | undefined
  readonly below?: Child
  readonly hasProblems?: boolean | undefined
  readonly head?: Child
  readonly children?: Child
}

/** The page. */
export function DeskPage(props: DeskPageProps): Html {
  const { at, title, lead, below, hasProblems, head, children } = props
  const { visit, place, language } = at
  const { frame } = visit
  const { title: name, number, authority } = announced(at)
  return (
    <Page
      frame={frame}
      title={title}
      above={`${name[language]} · ${number}`}
      authority={authority}
      lead={lead}
      below={below}
      hasProblems={hasProblems}
      head={head}
      crumbs={[
        { name: frame.t('Werkplek', 'Desk'), path: pathTo('desk', language) },
        {
          name: name[language],
          path: pathTo('deskSelection', language, { selection: place.name }),
        },
      ]}
    >
      <div class="keur-desk">
        <Sections {...props} />
        <div class="keur-desk__work">{children}</div>
      </div>
    </Page>
  )
}

interface Announced {
  readonly title: Text
  /** Tells selections apart that have the same title. */
  readonly number: string
  readonly authority: string
}

function announced({ place }: AtSelection): Announced {
  const { title, number, authority } = place.regulation.announcement
  return { title, number, authority: authority.name }
}

function Sections({ at, section }: DeskPageProps): Html {
  const { visit, place, language } = at
  return (
    <nav class="keur-desk__parts" aria-label={visit.frame.t('Deze selectie', 'This selection')}>
      <ul>
        {sectionsFor(place).map(({ page, name }) => (
          <li>
            <a
              href={filledIn(PATHS[page][language], { selection: place.name })}
              aria-current={page === section ? 'true' : undefined}
            >
              {name[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
