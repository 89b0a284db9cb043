/**
 * Who goes on: total, minima, cut-off, ties, replacement, those not invited (rules 87–89, 94, 105; policies 16–19).
 *
 * @module
 */

import { article, dashes, item, paragraph, table, type Article } from '../blocks.ts'
import { ABSENCES, METHODS, NOT_INVITED, REPLACED_UNTIL, TIES } from '../round-words.ts'
import { measureName, scoreInWords, unitOf } from '../scale.ts'
import { said, type Scope } from '../scope.ts'
import { capitalised, figureInWords, joinedByOr } from '../sentences.ts'
import { type Replacement } from '../types.ts'
import { type CutOff, type Round } from '../../schema/round.ts'
import { choiceLines } from './choice.ts'

type Total = NonNullable<Round['total']>

/** The articles on who goes on from a round. */
export function goingOnArticles(round: Round, scope: Scope): readonly Article[] {
  const { total, replacement } = round
  const cutOff = round['cut-off']
  return [
    ...(total === undefined ? [] : totalArticle(total, round, scope)),
    ...minimaArticle(round, scope),
    ...(cutOff === undefined ? [] : cutOffArticle(cutOff, round, scope)),
    ...(replacement === undefined ? [] : replacementArticle(replacement, scope)),
    ...notInvitedArticle(round, scope),
  ]
}

function totalArticle(total: Total, round: Round, scope: Scope): readonly Article[] {
  const { language, t } = scope
  const unit = TOTAL_UNITS[total.unit]
  return article(
    t('Het totaal', 'The total'),
    paragraph(said(scope, total)),
    paragraph(
      t(
        `Berekening: ${METHODS[total.method].nl}, uitgedrukt in ${unit.nl}, zonder afronding.`,
        `Calculation: ${METHODS[total.method].en}, expressed in ${unit.en}, without rounding.`,
      ),
    ),
    ...table(
      [t('Meting', 'Measure'), t('Gewicht', 'Weight')],
      Object.entries(total.of).map(([name, weight]) => [
        measureName(name, round, language),
        figureInWords(weight, language),
      ]),
    ),
  )
}

const TOTAL_UNITS: Readonly<Record<Total['unit'], { readonly nl: string; readonly en: string }>> = {
  percent: { nl: 'procent', en: 'per cent' },
  points: { nl: 'punten', en: 'points' },
  'level-score': { nl: 'een niveauscore', en: 'a level score' },
}

function minimaArticle(round: Round, scope: Scope): readonly Article[] {
  const { language, t } = scope
  const items = (round.minima ?? []).map((minimum) => {
    const score = scoreInWords(minimum['at-least'], unitOf(minimum.of, round), language)
    const measure = capitalised(measureName(minimum.of, round, language))
    return item(
      said(scope, minimum),
      ...dashes([t(`${measure}: minstens ${score}`, `${measure}: at least ${score}`)]),
    )
  })
  return article(t('Wat je minstens haalt', 'What you reach at least'), ...dashes(items))
}

function cutOffArticle(cutOff: CutOff, round: Round, scope: Scope): readonly Article[] {
  const { language, t } = scope
  const compared = cutOff.by.map((one) => measureName(one, round, language))
  return article(
    t('Hoeveel kandidaten doorgaan', 'How many candidates go on'),
    paragraph(said(scope, cutOff)),
    ...dashes([
      t(
        `Aantal plaatsen: ${cutOff.top}, onder wie elk minimum haalt`,
        `Number of places: ${cutOff.top}, among those who reach every minimum`,
      ),
      `${t('Vergeleken op, in deze volgorde', 'Compared on, in this order')}: ${compared.join(', ')}`,
      `${t('Gelijke stand', 'Ties')}: ${TIES[cutOff.ties][language]}`,
    ]),
  )
}

function replacementArticle(replacement: Replacement, scope: Scope): readonly Article[] {
  const { language, t } = scope
  const causes = replacement.when.map((one) => ABSENCES[one][language])
  return article(
    t('Vervanging', 'Replacement'),
    paragraph(said(scope, replacement)),
    ...dashes([
      ...choiceLines(replacement, scope),
      `${t('Wanneer: als iemand', 'When: if somebody')} ${joinedByOr(causes, language)}`,
      `${t('Tot wanneer', 'Until when')}: ${REPLACED_UNTIL[replacement.until][language]}`,
      t(
        'Wie: de volgende rang in zijn geheel; wie een rang deelt, wordt samen uitgenodigd',
        'Who: the next rank as a whole; those who share a rank are invited together',
      ),
    ]),
  )
}

function notInvitedArticle(round: Round, scope: Scope): readonly Article[] {
  const { language, t } = scope
  const rule = round['not-invited']
  if (rule === undefined) return []
  return article(
    t('Als je niet bij de uitgenodigden bent', 'If you are not among those invited'),
    paragraph(said(scope, rule)),
    ...dashes([`${t('Gevolg', 'Effect')}: ${NOT_INVITED[rule['go-to']][language]}`]),
  )
}
