/**
 * The ranked list, the reserve and offers (rules 95–100, 137–151; policies 4, 5, 25–28).
 *
 * @module
 */

import {
  article,
  dashes,
  item,
  paragraph,
  table,
  type Article,
  type Block,
  type Chapter,
} from '../blocks.ts'
import {
  COMPARED,
  CONSENT,
  GROUNDS,
  LIST_ENTRY,
  PLACE_EFFECTS,
  PLACE_EVENTS,
  RESERVE_ENTRY,
  TALKS,
} from '../list-words.ts'
import { ownerName, roleName } from '../roles.ts'
import { measureName, roundLabel, roundNamed } from '../scale.ts'
import { said, type Scope } from '../scope.ts'
import { joinedByAnd } from '../sentences.ts'
import { extensionInWords, termInWords } from '../term.ts'
import { type Call, type Extension, type PlaceRule } from '../types.ts'
import { placeEvent, type RankedList, type Reserve } from '../../schema/list.ts'
import { choiceLines } from './choice.ts'

/** The chapter on the ranked list; none where there is no such list. */
export function rankedListChapter(scope: Scope): readonly Chapter[] {
  const { regulation, language, t } = scope
  const list = regulation['ranked-list']
  if (list === undefined) return []
  const from = roundNamed(list.entry.from, regulation)
  const order = list.order.map((one) => measureName(one, from, language))
  const articles = [
    ...article(
      t('Wat de lijst is', 'What the list is'),
      paragraph(said(scope, list)),
      ...dashes([
        `${t('Volgorde, het eerste telt eerst', 'Order, the first counts first')}: ${order.join(', ')}`,
        t(
          'Wie op alles gelijk staat, deelt een rang; dag, naam of nummer beslissen nooit',
          'Those equal on everything share a rank; day, name or number never decide',
        ),
      ]),
    ),
    ...article(
      t('Wie op de lijst komt', 'Who enters the list'),
      paragraph(said(scope, list.entry)),
      ...dashes([
        `${t('Gerangschikt volgens', 'Ordered by')}: ${roundLabel(list.entry.from, regulation, language)}`,
        ...list.entry.who.map((who) => `${t('Wie', 'Who')}: ${LIST_ENTRY[who][language]}`),
      ]),
    ),
    ...validityArticle(list, scope),
    ...callArticle(list.call, scope),
    ...placeArticle(list.place, scope),
  ]
  return [{ title: t('De lijst met rangschikking', 'The ranked list'), articles }]
}

/** The chapter on the reserve; none where there is none. */
export function reserveChapter(scope: Scope): readonly Chapter[] {
  const { regulation, language, t } = scope
  const { reserve } = regulation
  if (reserve === undefined) return []
  const articles = [
    ...article(
      t('Wat de wervingsreserve is', 'What the reserve is'),
      paragraph(said(scope, reserve)),
      paragraph(said(scope, reserve.entry)),
      ...dashes([
        `${t('Wie', 'Who')}: ${RESERVE_ENTRY[reserve.entry.who][language]}`,
        t(
          'Volgorde: geen; de reserve is niet gerangschikt',
          'Order: none; the reserve is not ranked',
        ),
      ]),
    ),
    ...validityArticle(reserve, scope),
    ...useArticle(reserve, scope),
    ...comparableArticle(reserve['comparable-vacancies'], scope),
    ...placeArticle(reserve.place, scope),
  ]
  return [{ title: t('De wervingsreserve', 'The reserve'), articles }]
}

/** The article on offers; none where the regulation has no rule on them. */
export function offerArticle(scope: Scope): readonly Article[] {
  const { regulation, language, mark, t } = scope
  const { offers } = regulation
  if (offers === undefined) return []
  const term = offers['answer-term']
  return article(
    t('Een aanbod', 'An offer'),
    paragraph(said(scope, offers)),
    ...dashes([
      t(
        'Versturen: ten laatste op de laatste dag waarop de lijst geldt',
        'Sending: on or before the last day on which the list is valid',
      ),
      `${t('Termijn om te antwoorden', 'Term for answering')}: ${termInWords(term, language, namer(scope))}${mark(term)}`,
    ]),
  )
}

/** How a term names the round from whose decision it runs. */
export function namer({ regulation, language }: Scope): (round: string) => string {
  return (round) => roundLabel(round, regulation, language)
}

function validityArticle(list: RankedList | Reserve, scope: Scope): readonly Article[] {
  const { language, mark, t } = scope
  const { validity, extension } = list
  const start = typeof validity.from === 'string' ? '' : mark(validity.from)
  return [
    ...article(
      t('Hoe lang ze geldt', 'How long it is valid'),
      paragraph(said(scope, validity)),
      ...dashes([
        `${t('Geldigheid', 'Validity')}: ${termInWords(validity, language, namer(scope))}${start}`,
      ]),
    ),
    ...(extension === undefined ? [] : extensionArticle(extension, scope)),
  ]
}

function extensionArticle(extension: Extension, scope: Scope): readonly Article[] {
  const { language, t } = scope
  const asked = extension['asked-by']
  return article(
    t('Verlenging', 'Extension'),
    paragraph(said(scope, extension)),
    ...dashes([
      ...choiceLines(extension, scope),
      asked === undefined
        ? undefined
        : `${t('Wie het vraagt', 'Who asks')}: ${roleName(asked, language)}`,
      `${t('Hoe lang en hoe vaak', 'How long and how often')}: ${extensionInWords(extension, language)}`,
      t(
        'Ten laatste beslist op de laatste geldige dag; de verlenging sluit daarop aan',
        'Decided on or before the last valid day; the extension follows on from it',
      ),
    ]),
  )
}

function callArticle(call: Call, scope: Scope): readonly Article[] {
  const { regulation, language, t } = scope
  return article(
    t('Een oproep uit de lijst', 'A call from the list'),
    paragraph(said(scope, call)),
    ...dashes([
      ...choiceLines(call, scope),
      item(
        t('Alleen op een van deze gronden:', 'Only on one of these grounds:'),
        ...dashes(call.grounds.map((one) => GROUNDS[one][language])),
      ),
      t(
        'Wie: de volgende rang in zijn geheel; wie een rang deelt, wordt samen opgeroepen',
        'Who: the next rank as a whole; those who share a rank are called together',
      ),
      `${t('Waarvoor', 'For what')}: ${roundLabel(call['goes-to'], regulation, language)}`,
    ]),
  )
}

function placeArticle(place: Reserve['place'], scope: Scope): readonly Article[] {
  const { language, mark, t } = scope
  const rows = placeEvent.options.flatMap((event) => {
    const rule = place[event]
    if (rule === undefined) return []
    return [
      [PLACE_EVENTS[event][language], effectOf(rule, scope), rule.says[language] + mark(rule)],
    ]
  })
  const unnamed = t(
    'Wat hier niet staat, kost niemand zijn plaats: dan beslist een persoon. Wie zijn kandidatuur intrekt, verlaat elke lijst.',
    'What is not named here costs nobody their place: a person then decides. Whoever withdraws their candidacy leaves every list.',
  )
  const blocks: readonly Block[] = [
    ...table(
      [t('Wat er gebeurt', 'What happens'), t('Gevolg', 'Effect'), t('De regel', 'The rule')],
      rows,
    ),
    paragraph(unnamed),
  ]
  return rows.length === 0
    ? []
    : article(t('Je plaats behouden of verliezen', 'Keeping or losing your place'), ...blocks)
}

/** "de lijnmanager beslist; tot dan behoud je je plaats", or what happens to the place. */
function effectOf({ effect, owner }: PlaceRule, { language, t }: Scope): string {
  const words = PLACE_EFFECTS[effect][language]
  const who = owner === undefined ? undefined : ownerName(owner, language)
  if (effect === 'person-decides') return `${who ?? t('een persoon', 'a person')} ${words}`
  return who === undefined ? words : `${words} (${who})`
}

function useArticle(reserve: Reserve, scope: Scope): readonly Article[] {
  const { language, t } = scope
  const vacancy = reserve['new-vacancy']
  const talk = reserve['extra-talk']
  return article(
    t('Hoe we de reserve gebruiken', 'How we use the reserve'),
    ...(vacancy === undefined ? [] : [paragraph(said(scope, vacancy))]),
    ...(reserve.contact === undefined ? [] : [paragraph(said(scope, reserve.contact))]),
    ...(talk === undefined
      ? []
      : [
          paragraph(said(scope, talk)),
          ...dashes([
            ...choiceLines(talk, scope),
            `${t('Waarover', 'About')}: ${joinedByAnd(
              talk.about.map((one) => TALKS[one][language]),
              language,
            )}`,
          ]),
        ]),
  )
}

function comparableArticle(
  rule: Reserve['comparable-vacancies'],
  scope: Scope,
): readonly Article[] {
  if (rule === undefined) return []
  const { language, t } = scope
  const talk = rule['extra-talk']
  const compared = rule.compare.map((one) => COMPARED[one][language])
  return article(
    t('Vergelijkbare vacatures', 'Comparable vacancies'),
    paragraph(said(scope, rule)),
    ...dashes([
      `${t('Wat we vergelijken', 'What we compare')}: ${joinedByAnd(compared, language)}`,
      `${t('Akkoord', 'Consent')}: ${CONSENT[rule.consent][language]}`,
      talk === undefined ? undefined : item(said(scope, talk), ...dashes(choiceLines(talk, scope))),
    ]),
  )
}
