/**
 * Who can take part: for each route its conditions, worked out where they first occur (rules 42–71; policies 12 and 14).
 *
 * @module
 */

import {
  article,
  dashes,
  item,
  letters,
  paragraph,
  table,
  type Article,
  type Block,
  type Chapter,
  type Item,
  type Line,
} from '../blocks.ts'
import { AUTHORITIES, PUBLICATION_CHANNELS } from '../claim-words.ts'
import { dayInWords, rangeInWords } from '../dates.ts'
import {
  conditionInQuotes,
  labelledExpression,
  needed,
  onlyIn,
  type WriteCondition,
} from '../expression.ts'
import { CHANGE_UNTIL, CHECKED_AT, REFERENCE_DATES, ROUTE_KINDS, WEIGHTS } from '../list-words.ts'
import { said, type Scope } from '../scope.ts'
import { capitalised, joinedByAnd, nameInWords } from '../sentences.ts'
import { type ReferenceDate } from '../types.ts'

type Regulation = Scope['regulation']
type Condition = Regulation['conditions'][string]
type Route = Regulation['routes'][string]

/** The chapter on the routes and their conditions. */
export function takingPartChapter(scope: Scope): Chapter {
  const { regulation, t } = scope
  const writer = writerOf(scope)
  const routes = Object.values(regulation.routes).map((route) => routeArticle(route, scope, writer))
  return {
    title: t('Wie kan deelnemen', 'Who can take part'),
    articles: [
      ...routes,
      ...otherConditions(scope, writer),
      ...experienceKinds(scope),
      ...publicationTables(scope),
      ...routeChoice(scope),
    ],
  }
}

interface Writer {
  readonly write: WriteCondition
  readonly isWritten: (name: string) => boolean
}

/** Writes a condition in full the first time, and by its sentence after that. */
function writerOf(scope: Scope): Writer {
  const written = new Set<string>()
  const write: WriteCondition = (name) => {
    const condition = scope.regulation.conditions[name]
    if (condition === undefined || written.has(name)) return conditionInQuotes(name, scope)
    written.add(name)
    return conditionItem(condition, scope, write)
  }
  return { write, isWritten: (name) => written.has(name) }
}

function conditionItem(condition: Condition, scope: Scope, write: WriteCondition): Item {
  const { regulation, language, t } = scope
  const evidence = (condition.evidence ?? []).map((name) => {
    const attachment = regulation.applications.attachments?.[name]
    return attachment?.name[language] ?? nameInWords(name, language)
  })
  const proof =
    evidence.length === 0 ? '' : `; ${t('bewijs', 'evidence')}: ${joinedByAnd(evidence, language)}`
  const date = condition['reference-date']
  return item(
    said(scope, condition),
    ...dashes([
      labelledExpression(needed(scope), condition.require, scope, write),
      date === undefined ? undefined : referenceLine(date, scope),
      `${t('Nagegaan', 'Checked')} ${CHECKED_AT[condition['checked-at']][language]}${proof}`,
      condition.weight === 'plus'
        ? `${t('Weging', 'Weighing')}: ${WEIGHTS.plus[language]}`
        : undefined,
    ]),
  )
}

/** "Peildatum: de afsluitingsdatum", with why another day is meant where that is said. */
function referenceLine(date: ReferenceDate, { regulation, language, mark, t }: Scope): string {
  const label = t('Peildatum', 'Reference date')
  if (date === 'closing') {
    const day = dayInWords(regulation.announcement.closing, language)
    return `${label}: ${REFERENCE_DATES.closing[language]}, ${day}`
  }
  if (typeof date === 'string') return `${label}: ${REFERENCE_DATES[date][language]}`
  const why =
    date.deliberate === undefined
      ? ''
      : ` (${t('bewust een andere dag', 'another day on purpose')}: “${date.deliberate[language]}”)`
  return `${label}: ${dayInWords(date.day, language)}${why}${mark(date)}`
}

function routeArticle(route: Route, scope: Scope, { write }: Writer): Article {
  const { regulation, language, t } = scope
  const isPlus = (name: string): boolean => regulation.conditions[name]?.weight === 'plus'
  const musts = route.conditions.filter((name) => !isPlus(name))
  const pluses = route.conditions.filter(isPlus)
  const blocks: readonly Block[] = [
    paragraph(said(scope, route)),
    ...dashes([
      `${t('Soort kanaal', 'Kind of route')}: ${ROUTE_KINDS[route.kind][language]}`,
      referenceLine(route['reference-date'], scope),
    ]),
    ...group(
      t('Je voldoet aan al deze voorwaarden:', 'You meet all of these conditions:'),
      musts,
      (one) => write(one, scope),
    ),
    ...group(t('Pluspunten:', 'Advantages:'), pluses, (one) => write(one, scope)),
    ...group(
      t('Deze voorwaarden gelden hier niet:', 'These conditions do not hold here:'),
      route.exemptions ?? [],
      (one) => exemptionItem(one, scope),
    ),
    ...group(
      t('Voor wie dit kanaal gesloten is:', 'To whom this route is closed:'),
      route['closed-to'] ?? [],
      (one) => closureItem(one, scope),
    ),
    ...group(
      t('Voor wie dit kanaal ook openstaat:', 'To whom this route is open as well:'),
      route['also-open-to'] ?? [],
      (one) => openItem(one, scope, write),
    ),
  ]
  return { title: route.name[language], blocks }
}

function group<One>(
  lead: string,
  parts: readonly One[],
  itemOf: (part: One) => Line,
): readonly Block[] {
  return parts.length === 0 ? [] : [paragraph(lead), ...letters(parts.map(itemOf))]
}

function exemptionItem(exemption: NonNullable<Route['exemptions']>[number], scope: Scope): Item {
  const condition = scope.regulation.conditions[exemption.condition]
  const name = condition?.says[scope.language] ?? exemption.condition
  return item(
    said(scope, exemption),
    ...dashes([`${scope.t('Niet nodig', 'Not needed')}: “${name}”`]),
  )
}

function closureItem(closure: NonNullable<Route['closed-to']>[number], scope: Scope): Item {
  const { regulation, language, t } = scope
  const name = closure['who-qualify-for']
  const other = regulation.routes[name]?.name[language] ?? name
  return item(
    said(scope, closure),
    ...dashes([
      t(
        `Gesloten voor wie voldoet aan de voorwaarden van: ${other}`,
        `Closed to those who meet the conditions of: ${other}`,
      ),
    ]),
  )
}

function openItem(
  opening: NonNullable<Route['also-open-to']>[number],
  scope: Scope,
  write: WriteCondition,
): Item {
  const { require } = opening
  return item(
    said(scope, opening),
    ...dashes([
      require === undefined ? undefined : labelledExpression(onlyIn(scope), require, scope, write),
    ]),
  )
}

function otherConditions(scope: Scope, { write, isWritten }: Writer): readonly Article[] {
  const { regulation, t } = scope
  const items: Item[] = []
  for (const name of Object.keys(regulation.conditions)) {
    if (!isWritten(name)) items.push(write(name, scope))
  }
  if (items.length === 0) return []
  return article(
    t('Voorwaarden waarnaar dit reglement elders verwijst', 'Conditions referred to elsewhere'),
    ...letters(items),
  )
}

function experienceKinds({ regulation, language, mark, t }: Scope): readonly Article[] {
  const kinds = Object.values(regulation['experience-kinds'] ?? {})
  return article(
    t('Ervaring die telt', 'Experience that counts'),
    ...dashes(kinds.map((kind) => `${capitalised(kind.name[language])}${mark(kind)}`)),
  )
}

function publicationTables(scope: Scope): readonly Article[] {
  const { regulation, language, mark, t } = scope
  return Object.entries(regulation['publication-tables'] ?? {}).flatMap(([name, rule]) =>
    article(
      t(
        `Algemeen bekendgemaakt: tabel “${nameInWords(name, language)}”`,
        `Published generally: table “${nameInWords(name, language)}”`,
      ),
      paragraph(said(scope, rule)),
      ...table(
        [
          t('Geslaagd bij', 'Passed at'),
          t('Selectie bekendgemaakt', 'Selection published'),
          t('Via', 'Through'),
        ],
        rule.rows.map((row) => [
          AUTHORITIES[row['passed-at']][language] + mark(row),
          rangeInWords(row, language),
          row.channels.map((one) => PUBLICATION_CHANNELS[one][language]).join(t(' of ', ' or ')),
        ]),
      ),
    ),
  )
}

function routeChoice(scope: Scope): readonly Article[] {
  const { regulation, language, t } = scope
  const choice = regulation['route-choice']
  return article(
    t('Kiezen tussen kanalen', 'Choosing between routes'),
    paragraph(said(scope, choice)),
    ...dashes([
      `${t('Wie kiest', 'Who chooses')}: ${t('jij, de kandidaat', 'you, the candidate')}`,
      `${t('Van keuze veranderen', 'Changing the choice')}: ${CHANGE_UNTIL[choice['may-change-until']][language]}`,
    ]),
  )
}
