/**
 * Every point on which the source is silent or contradicts itself: where it stands, what we assume, what the source says.
 *
 * @module
 */

import { namesOf } from '../../path.ts'
import { text } from '../../schema/basics.ts'
import { article, dashes, item, paragraph, type Chapter, type Item } from '../blocks.ts'
import { type Scope } from '../scope.ts'
import { capitalised } from '../sentences.ts'
import { type View } from '../view.ts'

/** The chapter on assumptions; none where nothing is assumed. */
export function assumptionChapter(scope: Scope, view: View): readonly Chapter[] {
  const { t } = scope
  if (view.assumptions.length === 0) return []
  return [
    {
      title: t('Aannames', 'Assumptions'),
      articles: article(
        t('Wat de bron niet of niet duidelijk regelt', 'What the source leaves open or unclear'),
        paragraph(
          t(
            'Op deze punten zwijgt de vacature of spreekt ze zichzelf tegen. We zeggen wat we aannemen en wat er wel staat, tot de entiteit het vastlegt.',
            'On these points the notice is silent or contradicts itself. We say what we assume and what it does say, until the authority settles it.',
          ),
        ),
        ...dashes(
          view.assumptions.map((index, position) =>
            assumptionItem(index, position + 1, scope, view),
          ),
        ),
      ),
    },
  ]
}

function assumptionItem(index: number, number: number, scope: Scope, view: View): Item {
  const { regulation, language, t } = scope
  const part = view.parts[index]
  const path = part === undefined ? '' : namesOf(regulation, part.path).join('/')
  const place = view.articleOf(index)
  const where = place === undefined ? path : `${t('artikel', 'article')} ${place}, ${path}`
  const source = text.safeParse(part?.value['source-says'])
  const rule = text.safeParse(part?.value['says'])
  const line = rule.success ? rule.data[language] : capitalised(view.lineOf(index) ?? '')
  return item(
    `${t('Aanname', 'Assumption')} ${number} (${where})`,
    ...dashes([
      `${t('We nemen aan', 'We assume')}: ${line}`,
      `${t('De bron zegt', 'The source says')}: ${source.success ? source.data[language] : t('niet ingevuld', 'not filled in')}`,
    ]),
  )
}
