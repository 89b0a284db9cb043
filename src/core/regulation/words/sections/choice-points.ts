/**
 * Who decides what: every "kan" of the regulation in one table, with its owner (policy 21).
 *
 * @module
 */

import { article, paragraph, table, type Chapter } from '../blocks.ts'
import { CHOICE_KINDS } from '../list-words.ts'
import { ownerName } from '../roles.ts'
import { type Part, type Scope } from '../scope.ts'
import { capitalised } from '../sentences.ts'
import { type View } from '../view.ts'
import { choice, owner as ownerSchema } from '../../schema/basics.ts'

/** The chapter that collects the choice points. */
export function choicePointChapter(scope: Scope, view: View): Chapter {
  const { t } = scope
  const rows = view.parts
    .flatMap((part, index) => (isChoicePoint(part) ? [{ part, index }] : []))
    .map(({ part, index }) => ({ part, index, article: view.articleOf(index) ?? 0 }))
    .toSorted((a, b) => a.article - b.article || a.index - b.index)
    .map((one) => [
      `${one.article}`,
      whatOf(one.part, one.index, scope, view),
      whoOf(one.part, scope),
      howOf(one.part, scope),
    ])
  return {
    title: t('Wie beslist wat', 'Who decides what'),
    articles: article(
      t('Beslissingen door personen', 'Decisions by people'),
      paragraph(
        t(
          'De regels stellen een uitkomst voor; een persoon bevestigt ze. Wie scores invoerde of een grens bepaalde, bevestigt de uitkomst niet. In deze gevallen laat het reglement de keuze zelf aan een persoon. Elke beslissing krijgt een reden en wordt bewaard.',
          'The rules propose an outcome; a person confirms it. Whoever entered scores or set a threshold does not confirm the outcome. In these cases the regulation leaves the choice itself to a person. Every decision gets a reason and is kept.',
        ),
      ),
      ...table(
        [t('Art.', 'Art.'), t('Waarover', 'About what'), t('Wie', 'Who'), t('Hoe', 'How')],
        rows,
      ),
    ),
  }
}

function isChoicePoint({ value }: Part): boolean {
  const { effect, allowed } = value
  if (allowed === false || effect === 'keep' || effect === 'remove') return false
  return 'owner' in value || Object.values(value).includes('person-decides')
}

function whatOf({ value }: Part, index: number, scope: Scope, view: View): string {
  const rule = choice.shape.says.safeParse(value['says'])
  if (rule.success) return rule.data[scope.language]
  const line = view.lineOf(index)
  return line === undefined ? '' : capitalised(`${view.titleOf(index)}: ${line}`)
}

function whoOf({ value }: Part, { language, t }: Scope): string {
  const owner = ownerSchema.safeParse(value['owner'])
  return owner.success
    ? ownerName(owner.data, language)
    : t('een persoon; de rol is niet bepaald', 'a person; the role is not determined')
}

function howOf({ value }: Part, { language, t }: Scope): string {
  const kind = choice.shape.kind.safeParse(value['kind'])
  if (kind.success) return CHOICE_KINDS[kind.data][language]
  if (value['effect'] === 'proposed-invalid') {
    return t('bevestigt of verwerpt het voorstel', 'confirms or rejects the proposal')
  }
  if (value['effect'] === 'flagged') return t('gaat het na', 'checks it')
  return t('beslist, met een reden', 'decides, with a reason')
}
