/**
 * What every section of a vacancy is made of.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type CompetenceDictionary, type Profile } from '#core/profile/schema.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { looseScope, type Scope } from '#core/regulation/words/scope.ts'
import { type Instant } from '#core/values/instant.ts'
import { type FoundVacancy } from '#core/vacancy/query.ts'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type ArticleNumbers, type Digest } from './digest.ts'

/** Everything that sections draw on. */
export interface Story {
  readonly frame: Frame
  readonly regulation: Regulation
  readonly vacancy: FoundVacancy
  readonly now: Instant
  readonly dictionary: CompetenceDictionary
  readonly profile: Profile | undefined
  readonly numbers: ArticleNumbers
}

/** The words of the core for this regulation, without marks. */
export function scopeOf({ regulation, frame }: Story): Scope {
  return looseScope(regulation, frame.language)
}

/** A section with its heading, to which the contents lead. */
export function Section({
  id,
  title,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly children?: Child
}): Html {
  return (
    <section class="keur-section" id={id} aria-labelledby={`${id}-titel`}>
      <h2 id={`${id}-titel`}>{title}</h2>
      {children}
    </section>
  )
}

/** A link to an article of the regulation. */
export function ArticleLink({
  story,
  article,
}: {
  readonly story: Story
  readonly article: number | undefined
}): Html | null {
  if (article === undefined) return null
  const { frame, vacancy } = story
  const { language, t } = frame
  const page = pathTo('regulation', language, { selection: vacancy.selection })
  return (
    <p class="keur-source">
      <a class="govuk-link" href={`${page}#${t('artikel', 'article')}-${article}`}>
        {`${t('Artikel', 'Article')} ${article}`}
        <span class="govuk-visually-hidden"> {t('van het reglement', 'of the regulation')}</span>
      </a>
    </p>
  )
}

/** Articles in short. */
export function Digests({
  story,
  digests,
}: {
  readonly story: Story
  readonly digests: readonly Digest[]
}): Html {
  return (
    <>
      {digests.map(({ title, says, items, article }) => (
        <div class="keur-digest">
          <h3>{title}</h3>
          {says.map((text) => (
            <p>{text}</p>
          ))}
          <PlainList items={items} />
          <ArticleLink story={story} article={article} />
        </div>
      ))}
    </>
  )
}

/** A list of sentences; nothing where there is none. */
export function PlainList({ items }: { readonly items: readonly string[] }): Html | null {
  if (items.length === 0) return null
  return (
    <ul class="keur-list">
      {items.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  )
}
