/**
 * Questions about a selection passed earlier (rules 61–62), and whether it was published generally (rules 63–64).
 *
 * Where the regulation has a table of periods and channels, the choices are its rows: whoever finds the selection in one
 * row has found that it counts.
 *
 * @module
 */

import { type Claim, type ClaimOf } from '#core/claims/schema.ts'
import { type PublicationTable } from '#core/regulation/schema/condition.ts'
import {
  AUTHORITIES,
  PUBLICATION_CHANNELS,
  SELECTION_TYPES,
} from '#core/regulation/words/claim-words.ts'
import { joinedByOr } from '#core/regulation/words/sentences.ts'
import { type SelectionTest } from '#core/regulation/words/types.ts'
import { type Day, earlierDay } from '#core/values/day.ts'
import { cutsOfRange, intervalInWords, intervalsOf, sampleNear } from '../intervals.ts'
import { isInRange } from '../../day-range.ts'
import {
  type Answers,
  NONE,
  type Option,
  type Question,
  UNKNOWN,
  chose,
  known,
} from '../question.ts'
import {
  type Asking,
  NOTHING_ASKED,
  type TestLeaf,
  type Topic,
  UNKNOWN_OPTION,
  daysOf,
  distinct,
  filling,
  inBoth,
  noneOption,
  rulesOf,
  testsOf,
} from '../topic.ts'

type Passed = ClaimOf<'selection'>
type Tests = readonly TestLeaf<SelectionTest>[]
type Row = PublicationTable['rows'][number]

/** A selection that the routes name, with the tables it must satisfy. */
interface Named {
  readonly option: string
  readonly test: SelectionTest
  readonly tables: readonly Table[]
}

interface Table {
  readonly question: Question
  readonly rows: readonly Row[]
}

/** The questions about selections passed earlier. */
export function selectionTopic(asking: Asking): Topic {
  const tests = testsOf(asking, ({ selection }) => selection)
  if (tests.length === 0) return NOTHING_ASKED
  const named = distinct(tests.map(({ test }) => optionName(test))).flatMap((option) =>
    namedOf(
      option,
      tests.filter(({ test }) => optionName(test) === option),
      asking,
    ),
  )
  return {
    questions: [
      passedQuestion(tests, named),
      ...named.flatMap(({ tables }) => tables.map(({ question }) => question)),
    ],
    claims: (answers) =>
      claimsOf(named, earlierDay(daysOf(tests, asking)[0], asking.appliedOn), answers),
  }
}

function optionName({ type, grade }: SelectionTest): string {
  return grade === undefined
    ? type
    : `${type}-${grade.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
}

function namedOf(option: string, tests: Tests, { regulation }: Asking): readonly Named[] {
  const [first] = tests
  if (first === undefined) return []
  const names = distinct(tests.flatMap(({ test }) => test['published-generally'] ?? []))
  const tables = names.map((name) => {
    const rows = regulation['publication-tables']?.[name]?.rows ?? []
    const about = tests.filter(({ test }) => test['published-generally'] === name)
    return { question: rowQuestion({ option, name, rows }, about), rows }
  })
  return [{ option, test: first.test, tables }]
}

function passedQuestion(tests: Tests, named: readonly Named[]): Question {
  return {
    question: 'selection',
    topic: 'selection',
    label: { nl: 'Slaagde je eerder voor een selectie?', en: 'Did you pass a selection before?' },
    choose: named.length > 1 ? 'several' : 'one',
    options: [
      ...named.map(({ option, test: { type, grade } }) => ({
        option,
        label: {
          nl: `Ja, voor ${SELECTION_TYPES[type].nl}${grade === undefined ? '' : ` voor de graad ${grade}`}`,
          en: `Yes, for ${SELECTION_TYPES[type].en}${grade === undefined ? '' : ` for the grade ${grade}`}`,
        },
      })),
      noneOption('Nee', 'No'),
      UNKNOWN_OPTION,
    ],
    fills: filling('selection', 'type', 'grade'),
    rules: rulesOf(tests),
  }
}

interface RowsOf {
  readonly option: string
  readonly name: string
  readonly rows: readonly Row[]
}

function rowQuestion({ option, name, rows }: RowsOf, about: Tests): Question {
  return {
    question: `selection-${option}-${name}`,
    topic: 'selection',
    label: {
      nl: 'Waar slaagde je, en waar was die selectie bekendgemaakt?',
      en: 'Where did you pass, and where was that selection published?',
    },
    hint: {
      nl: 'Kies de lijn die past. Bij een andere overheid telt het als je slaagde voor je bij de Vlaamse overheid begon.',
      en: 'Choose the line that fits. At another authority it counts if you passed before you started in the Flemish government.',
    },
    choose: 'one',
    options: [
      ...rows.map((row, index) => rowOption(row, index)),
      noneOption('Geen van deze', 'None of these'),
      UNKNOWN_OPTION,
    ],
    fills: filling('selection', 'authority', 'before-entry', 'published', 'channels'),
    rules: rulesOf(about),
    after: { question: 'selection', options: [option] },
  }
}

function rowOption(row: Row, index: number): Option {
  const period = intervalInWords(boundsOf(row))
  return {
    option: `row-${index + 1}`,
    label: inBoth((language) => {
      const channels = row.channels.map((one) => PUBLICATION_CHANNELS[one][language])
      const via = language === 'nl' ? 'via' : 'through'
      return `${period[language]}, ${via} ${joinedByOr(channels, language)}`
    }),
    hint: inBoth(
      (language) =>
        `${language === 'nl' ? 'Geslaagd bij' : 'Passed at'} ${AUTHORITIES[row['passed-at']][language]}`,
    ),
  }
}

/** The stretch a row covers. */
function boundsOf(row: Row): Parameters<typeof intervalInWords>[0] {
  const found = intervalsOf(cutsOfRange(row)).find(({ sample }) => isInRange(sample, row))
  return found ?? { from: undefined, through: undefined }
}

/** What was chosen; a publication is claimed of the day of its line nearest to `by`, so that it counts by then if it can. */
function claimsOf(named: readonly Named[], by: Day, answers: Answers): readonly Claim[] {
  if (chose(answers, 'selection', UNKNOWN)) return [{ claim: 'selection', kind: 'selection' }]
  return named
    .filter(({ option }) => chose(answers, 'selection', option))
    .flatMap(({ option, test, tables }) => {
      const claim: Passed = {
        claim: `selection-${option}`,
        kind: 'selection',
        type: test.type,
        ...(test.grade === undefined ? {} : { grade: test.grade }),
      }
      if (tables.length === 0) return [claim]
      return tables.map((table, index) => ({
        ...claim,
        claim: index === 0 ? claim.claim : `${claim.claim}-${index + 1}`,
        ...publishedAs(table, by, answers),
      }))
    })
}

function publishedAs({ question, rows }: Table, by: Day, answers: Answers): Partial<Passed> {
  const answer = known(answers, question.question)
  if (answer === NONE) return { channels: [] }
  const row = rows.find((_, index) => `row-${index + 1}` === answer)
  if (row === undefined) return {}
  return {
    authority: row['passed-at'],
    ...(row['passed-at'] === 'other-authority' ? { 'before-entry': true } : {}),
    channels: row.channels.slice(0, 1),
    published: sampleNear(boundsOf(row), by),
  }
}
