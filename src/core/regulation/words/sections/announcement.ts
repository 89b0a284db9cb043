/**
 * The vacancy: who recruits, for what, where, under which contract, and when (rules 1–24, 187).
 *
 * @module
 */

import {
  article,
  dashes,
  item,
  paragraph,
  type Article,
  type Chapter,
  type Line,
} from '../blocks.ts'
import { LANGUAGES } from '../claim-words.ts'
import { SERVES } from '../announcement-words.ts'
import { dayInWords, throughDay } from '../dates.ts'
import { said, type Scope } from '../scope.ts'
import { joinedByAnd, lengthInWords } from '../sentences.ts'
import { isWeekdayName, WEEKDAYS } from '../when.ts'

/** The chapter on the vacancy. */
export function vacancyChapter(scope: Scope): Chapter {
  const { regulation, t } = scope
  const { announcement } = regulation
  const more = [
    ...article(t('Contract', 'Contract'), paragraph(said(scope, announcement.contract))),
    ...article(
      t('Soort procedure', 'Kind of procedure'),
      paragraph(said(scope, announcement.procedure)),
    ),
  ]
  return {
    title: t('De vacature', 'The vacancy'),
    articles: [
      ...whoAndWhat(scope),
      ...whereToWork(scope),
      ...more,
      ...days(scope),
      ...laterRights(scope),
      ...changes(scope),
      ...diversity(scope),
    ],
  }
}

function whoAndWhat(scope: Scope): readonly Article[] {
  const { regulation, language, mark, t } = scope
  const { announcement } = regulation
  const { authority, grade, profile } = announcement
  const selector = announcement['selected-by']
  const also = announcement['also-called']
  const { serves, posts } = announcement
  return article(
    t('Wie werft aan, en waarvoor', 'Who recruits, and for what'),
    ...dashes([
      `${t('Wervende entiteit', 'Recruiting authority')}: ${authority.name} (${authority.id})${mark(announcement)}`,
      selector === undefined
        ? undefined
        : `${t('De selectie gebeurt door', 'The selection is run by')}: ${selector.name} (${selector.id})`,
      `${t('Functie', 'Job')}: ${announcement.title[language]}`,
      also === undefined ? undefined : `${t('Ook genoemd', 'Also called')}: ${also[language]}`,
      `${t('Vacaturenummer', 'Vacancy number')}: ${announcement.number}`,
      gradeLine(grade, scope),
      `${t('De selectie dient voor', 'The selection serves for')}: ${SERVES[serves][language]}`,
      `${t('Aantal vacante betrekkingen', 'Number of posts to fill now')}: ${posts}`,
      profile === undefined ? undefined : `${t('Functieprofiel', 'Function profile')}: ${profile}`,
      `${t('Kenmerk van dit reglement', 'Name of this regulation')}: ${regulation.regulation} (${regulation.format})`,
    ]),
  )
}

function gradeLine(
  grade: Scope['regulation']['announcement']['grade'],
  { mark, t }: Scope,
): string {
  const { name, rank, level, scale } = grade
  const pay = scale === undefined ? '' : t(`, salarisschaal ${scale}`, `, pay scale ${scale}`)
  return `${t('Graad', 'Grade')}: ${name}, ${t('rang', 'rank')} ${rank}, ${t('niveau', 'level')} ${level}${pay}${mark(grade)}`
}

function whereToWork(scope: Scope): readonly Article[] {
  const { regulation, language, mark, t } = scope
  const { places, region } = regulation.announcement
  const mode = regulation.announcement['work-mode']
  const lines: readonly Line[] = [
    ...places.map((place) => {
      const address = place.address === undefined ? '' : `, ${place.address}`
      return `${t('Standplaats', 'Place of work')}: ${place.place[language]}${address}${mark(place)}`
    }),
    region === undefined ? undefined : `${t('Regio', 'Region')}: ${region[language]}`,
  ]
  return article(
    t('Plaats van het werk', 'Place of work'),
    ...dashes(lines),
    ...(mode === undefined ? [] : [paragraph(said(scope, mode))]),
  )
}

function days(scope: Scope): readonly Article[] {
  const { regulation, language, t } = scope
  const { announcement } = regulation
  const { published, closing } = announcement
  const weekday = announcement['closing-weekday']
  const end = announcement['expected-end']
  const term = announcement['publication-term']
  return article(
    t('Belangrijke dagen', 'Important days'),
    ...dashes([
      published === undefined
        ? undefined
        : `${t('Bekendgemaakt op', 'Published on')}: ${dayInWords(published, language)}`,
      `${t('Solliciteren kan', 'You can apply')} ${throughDay(closing, language)}`,
      weekday === undefined
        ? undefined
        : `${t('De vacature noemt als weekdag van de afsluiting', 'The notice names as weekday of closing')}: ${weekdayWord(weekday, scope)}`,
      end === undefined
        ? undefined
        : `${end.says[language]} (${t('uiterlijk', 'by')} ${dayInWords(end.by, language)})${scope.mark(end)}`,
      term === undefined ? undefined : publicationLine(term, scope),
      `${t('Je kunt solliciteren in het', 'You can apply in')} ${joinedByAnd(
        announcement.languages.map((one) => LANGUAGES.get(one)?.[language] ?? one),
        language,
      )}`,
    ]),
  )
}

function publicationLine(
  term: NonNullable<Scope['regulation']['announcement']['publication-term']>,
  { language, mark, t }: Scope,
): string {
  const length = term['at-least']
  const words =
    length === undefined ? t('niet genoemd', 'not stated') : lengthInWords(length, language)
  return `${t('De vacature staat minstens open gedurende', 'The vacancy stays open for at least')}: ${words}${mark(term)}`
}

function weekdayWord(name: string, { language }: Scope): string {
  return isWeekdayName(name) ? WEEKDAYS[name][language] : name
}

function laterRights(scope: Scope): readonly Article[] {
  const rights = scope.regulation.announcement['later-rights']
  if (rights === undefined) return []
  return article(scope.t('Rechten voor later', 'Rights for later'), paragraph(said(scope, rights)))
}

function changes(scope: Scope): readonly Article[] {
  const { regulation, language, t } = scope
  const rule = regulation.announcement.changes
  const { cause } = rule
  return article(
    t('Wijzigingen onderweg', 'Changes on the way'),
    paragraph(said(scope, rule)),
    ...dashes([
      cause === undefined
        ? undefined
        : item(`${t('Mogelijke oorzaak', 'Possible cause')}: ${cause[language]}`),
    ]),
  )
}

function diversity(scope: Scope): readonly Article[] {
  const rule = scope.regulation.announcement.diversity
  if (rule === undefined) return []
  return article(scope.t('Diversiteit', 'Diversity'), paragraph(said(scope, rule)))
}
