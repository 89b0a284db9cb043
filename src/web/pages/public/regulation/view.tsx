/**
 * The whole regulation: chapters of numbered articles, each with an address of its own.
 *
 * @module
 */

import { type PublishedVacancy } from '#app/vacancies/directory.ts'
import { type Chapter } from '#core/regulation/words/blocks.ts'
import { textOfRegulation } from '#core/regulation/words/text-of-regulation.ts'
import { Blocks } from '../../../components/blocks.tsx'
import { Page } from '../../../components/page.tsx'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'

/** The regulation of a vacancy. */
export function RegulationView({
  frame,
  published,
}: {
  readonly frame: Frame
  readonly published: PublishedVacancy
}): Html {
  const { language, t } = frame
  const { vacancy, inForce } = published
  const { selection, title, authority, number } = vacancy
  const { chapters } = textOfRegulation(inForce, language)
  return (
    <Page
      frame={frame}
      title={t('Selectiereglement', 'Selection regulation')}
      authority={authority.name}

      lead={`${title[language]} (${number})`}
      crumbs={[
        { name: t('Vacatures', 'Vacancies'), path: pathTo('vacancies', language) },
        { name: title[language], path: pathTo('vacancy', language, { selection }) },
      ]}
      description={`${t('Alle regels van de selectie', 'All rules of the selection')} ${number}: ${title[language]}.`}
    >
      <div class="keur-reading">
        <p class="govuk-body">
          {t(
            'Dit zijn alle regels van deze selectie. Ze stonden vast voor iemand kon solliciteren.',
            'These are all the rules of this selection. They were fixed before anybody could apply.',
          )}{' '}
          <a class="govuk-link" href={pathTo('regulationFile', language, { selection })}>
            {t('Bewaar ze als bestand (YAML)', 'Keep them as a file (YAML)')}
          </a>
        </p>
      </div>
      <div class="keur-regulation">
        <Contents chapters={chapters} frame={frame} />
        <Chapters chapters={chapters} frame={frame} />
      </div>
    </Page>
  )
}

interface ChapterProps {
  readonly frame: Frame
  readonly chapters: readonly Chapter[]
}

function Contents({ chapters, frame: { t } }: ChapterProps): Html {
  return (
    <nav class="keur-panel keur-regulation__contents" aria-labelledby="inhoudstafel" tabindex={0}>
      <h2 id="inhoudstafel">{t('Inhoud', 'Contents')}</h2>
      <ol>
        {chapters.map(({ title }, index) => (
          <li>
            <a class="govuk-link" href={`#${t('hoofdstuk', 'chapter')}-${index + 1}`}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Chapters({ chapters, frame }: ChapterProps): Html {
  const { t } = frame
  let number = 0
  return (
    <div class="keur-regulation__text">
      {chapters.map(({ title, articles }, index) => (
        <section class="keur-chapter" id={`${t('hoofdstuk', 'chapter')}-${index + 1}`}>
          <h2>{`${index + 1}. ${title}`}</h2>
          {articles.map((article) => {
            number += 1
            return (
              <article class="keur-article" id={`${t('artikel', 'article')}-${number}`}>
                <h3>
                  <span class="keur-article__number">{`${t('Artikel', 'Article')} ${number}`}</span>
                  {article.title}
                </h3>
                <Blocks
                  blocks={article.blocks}
                  caption={`${t('Artikel', 'Article')} ${number}. ${article.title}`}
                  language={frame.language}
                />
              </article>
            )
          })}
        </section>
      ))}
    </div>
  )
}
