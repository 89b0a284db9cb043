/**
 * The register: every rule by the path by which letters, explanations and findings name it, with its article.
 *
 * @module
 */

import { namesOf } from '../../path.ts'
import { article, paragraph, table, type Chapter } from '../blocks.ts'
import { type Scope } from '../scope.ts'
import { type View } from '../view.ts'

/** The chapter that leads from the names of rules to articles. */
export function registerChapter({ regulation, t }: Scope, view: View): Chapter {
  const rows = view.parts.flatMap((part, index) => {
    const place = view.articleOf(index)
    return place === undefined || part.path.length === 0
      ? []
      : [[namesOf(regulation, part.path).join('/'), `${place}`]]
  })
  return {
    title: t('Register', 'Register'),
    articles: article(
      t('Namen van regels', 'Names of rules'),
      paragraph(
        t(
          'Een beslissing noemt de regel waarop ze steunt met een naam zoals hieronder. Zo vind je het artikel terug.',
          'A decision names the rule it rests on by a name such as below. That is how you find the article.',
        ),
      ),
      ...table([t('Naam', 'Name'), t('Artikel', 'Article')], rows),
    ),
  }
}
