/**
 * Published changes, in the order in which they were published, each with its reason (rule 16; policy 31).
 *
 * @module
 */

import { isMap } from '../../../profile/visit.ts'
import { amendmentsInOrder } from '../../amend.ts'
import { pathOfNames, valueAt } from '../../path.ts'
import { type Amendment } from '../../schema/regulation.ts'
import { article, dashes, paragraph, type Article, type Chapter } from '../blocks.ts'
import { dayInWords, instantInWords } from '../dates.ts'
import { AMENDMENTS } from '../list-words.ts'
import { type Scope } from '../scope.ts'
import { nameInWords } from '../sentences.ts'

/** The chapter on amendments; none where nothing was changed. */
export function amendmentChapter(scope: Scope): readonly Chapter[] {
  const { regulation, t } = scope
  const inOrder = amendmentsInOrder(regulation).map(({ amendment }) => amendment)
  const undated = (regulation.amendments ?? []).filter((one) => !inOrder.includes(one))
  const articles = [...inOrder, ...undated].flatMap((one) => amendmentArticle(one, scope))
  return articles.length === 0
    ? []
    : [{ title: t('Wijzigingen na de bekendmaking', 'Changes after publication'), articles }]
}

function amendmentArticle(amendment: Amendment, scope: Scope): readonly Article[] {
  const { language, mark, t } = scope
  const { changes = [], kind, published } = amendment
  return article(
    `${t('Wijziging', 'Amendment')} ${nameInWords(amendment.amendment, language)}`,
    paragraph(amendment.reason[language] + mark(amendment)),
    ...dashes([
      `${t('Bekendgemaakt', 'Published')}: ${instantInWords(published, language)}`,
      `${t('Soort', 'Kind')}: ${AMENDMENTS[kind][language]}`,
      ...changes.map(({ at, to }) => {
        const where = placeOf(at, scope)
        return to === null
          ? `${at}${where} ${t('vervalt', 'is taken away')}`
          : `${at}${where} ${t('wordt', 'becomes')}: ${shown(to, scope)}`
      }),
    ]),
  )
}

/** The article that speaks of the place, or of the nearest part around it. */
function placeOf(at: string, { regulation, see, t }: Scope): string {
  const path = pathOfNames(regulation, at.split('/')) ?? []
  for (let length = path.length; length > 0; length -= 1) {
    const value = valueAt(regulation, path.slice(0, length))
    const number = isMap(value) ? see(value) : ''
    if (number !== '') return ` (${t('artikel', 'article')} ${number})`
  }
  return ''
}

function shown(value: unknown, { language }: Scope): string {
  if (typeof value === 'string') return dayInWords(value, language)
  const sentence = isMap(value) ? value[language] : undefined
  return typeof sentence === 'string' ? sentence : JSON.stringify(value)
}
