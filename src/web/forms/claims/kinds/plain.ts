/**
 * The forms for a selection passed earlier, an evaluation, the criminal record, and points to be stated (rules 22, 61–64,
 * 68, 152–153).
 *
 * @module
 */

import { publicationChannel } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import {
  AUTHORITIES,
  PUBLICATION_CHANNELS,
  SELECTION_TYPES,
} from '#core/regulation/words/claim-words.ts'
import { capitalised, nameInWords } from '#core/regulation/words/sentences.ts'
import { type Text } from '#core/values/text.ts'
import { type ClaimField, type ClaimForm, type ClaimProblem } from '../field.ts'
import { CHOOSE, choicesOf, requiredDay, when, yesOrNo } from './field-kinds.ts'
import { choice, gradeField } from './papers.ts'

const nothingMore = (): readonly ClaimProblem[] => []

/** The form for a selection passed earlier. */
export function selectionForm(tests: readonly Expression[]): ClaimForm | undefined {
  const selections = tests.flatMap(({ selection }) => (selection === undefined ? [] : [selection]))
  if (selections.length === 0) return undefined
  const types = [...new Set(selections.map(({ type }) => type))]
  const grades = [...new Set(selections.flatMap(({ grade }) => grade ?? []))]
  const hasTable = selections.some((one) => one['published-generally'] !== undefined)
  return {
    kind: 'selection',
    words: {
      many: { nl: 'Selecties waarvoor je slaagde', en: 'Selections you passed' },
      one: { nl: 'Selectie', en: 'Selection' },
      add: { nl: 'Selectie toevoegen', en: 'Add a selection' },
      none: { nl: 'Je voegde nog geen selectie toe.', en: 'You have not added a selection yet.' },
    },
    fixed: {},
    fields: [
      choice(
        'type',
        { nl: 'Welke selectie was het?', en: 'Which selection was it?' },
        choicesOf([...types.filter((one) => one !== 'other'), 'other'], SELECTION_TYPES),
      ),
      ...when(grades.length > 0, () => gradeField(grades)),
      ...(hasTable ? PUBLICATION : []),
    ],
    check: nothingMore,
  }
}

const PUBLICATION: readonly ClaimField[] = [
  choice(
    'authority',
    { nl: 'Waar slaagde je?', en: 'Where did you pass?' },
    choicesOf(['flemish-services', 'other-authority'], AUTHORITIES),
  ),
  {
    ...yesOrNo(
      'before-entry',
      'Slaagde je voor je bij de Vlaamse overheid begon?',
      'Did you pass before you started in the Flemish government?',
    ),
    hint: { nl: 'Alleen bij een andere overheid', en: 'Only at another authority' },
  },
  {
    name: 'published',
    label: {
      nl: 'Wanneer was de selectie bekendgemaakt?',
      en: 'When was the selection published?',
    },
    hint: {
      nl: 'Laat leeg als je het niet weet; we zoeken het dan op.',
      en: 'Leave empty if you do not know; it is then looked up.',
    },
    input: { kind: 'day', isPast: true },
  },
  {
    name: 'channels',
    label: { nl: 'Waar was ze bekendgemaakt?', en: 'Where was it published?' },
    hint: { nl: 'Duid alles aan wat klopt.', en: 'Tick everything that is right.' },
    input: {
      kind: 'several',
      options: choicesOf(publicationChannel.options, PUBLICATION_CHANNELS),
    },
  },
]

/** The form for the latest evaluation. */
export function evaluationForm(tests: readonly Expression[]): ClaimForm | undefined {
  if (tests.every(({ evaluation }) => evaluation === undefined)) return undefined
  return {
    kind: 'evaluation',
    words: {
      many: { nl: 'Je jongste evaluatie', en: 'Your latest evaluation' },
      one: { nl: 'Evaluatie', en: 'Evaluation' },
      add: { nl: 'Evaluatie toevoegen', en: 'Add an evaluation' },
      none: {
        nl: 'Je voegde nog geen evaluatie toe.',
        en: 'You have not added an evaluation yet.',
      },
    },
    fixed: {},
    fields: [
      choice('result', { nl: 'Wat was het resultaat?', en: 'What was the result?' }, [
        { value: 'sufficient', label: { nl: 'Geen onvoldoende', en: 'Not insufficient' } },
        { value: 'insufficient', label: { nl: 'Onvoldoende', en: 'Insufficient' } },
      ]),
      requiredDay('on', { nl: 'Van wanneer is ze?', en: 'Of which day is it?' }, EVALUATED_WHEN),
    ],
    check: nothingMore,
  }
}

const EVALUATED_WHEN: Text = {
  nl: 'Vul de dag in die op je evaluatie staat.',
  en: 'Fill in the day that is on your evaluation.',
}

/** The form for an extract from the criminal record. */
export function criminalRecordForm(tests: readonly Expression[]): ClaimForm | undefined {
  if (tests.every((one) => one['criminal-record'] === undefined)) return undefined
  return {
    kind: 'criminal-record',
    words: {
      many: { nl: 'Uittreksel uit het strafregister', en: 'Extract from the criminal record' },
      one: { nl: 'Uittreksel', en: 'Extract' },
      add: { nl: 'Uittreksel toevoegen', en: 'Add an extract' },
      none: { nl: 'Je voegde nog geen uittreksel toe.', en: 'You have not added an extract yet.' },
    },
    fixed: {},
    fields: [
      choice(
        'rights',
        {
          nl: 'Heb je al je burgerlijke en politieke rechten?',
          en: 'Do you hold all your civil and political rights?',
        },
        [
          { value: 'intact', label: { nl: 'Ja', en: 'Yes' } },
          { value: 'deprived', label: { nl: 'Nee', en: 'No' } },
        ],
      ),
      requiredDay(
        'issued',
        { nl: 'Van wanneer is het uittreksel?', en: 'Of which day is the extract?' },
        ISSUED_WHEN,
      ),
    ],
    check: nothingMore,
  }
}

const ISSUED_WHEN: Text = {
  nl: 'Vul de dag in die op het uittreksel staat.',
  en: 'Fill in the day that is on the extract.',
}

/** The form for each point to be stated. */
export function statementForms(tests: readonly Expression[]): readonly ClaimForm[] {
  const points = new Set(
    tests.flatMap(({ statement }) => (statement === undefined ? [] : [statement.about])),
  )
  return [...points].map((about) => {
    const says: Text = {
      nl: capitalised(nameInWords(about, 'nl')),
      en: capitalised(nameInWords(about, 'en')),
    }
    return {
      kind: 'statement',
      words: { many: says, one: says, add: ADD_STATEMENT, none: NO_STATEMENT },
      fixed: { about },
      fields: [
        {
          ...yesOrNo('holds', `Klopt dit: ${says.nl}?`, `Is this so: ${says.en}?`),
          required: CHOOSE,
        },
      ],
      check: nothingMore,
    }
  })
}

const ADD_STATEMENT: Text = { nl: 'Verklaring toevoegen', en: 'Add a statement' }
const NO_STATEMENT: Text = {
  nl: 'Je verklaarde hierover nog niets.',
  en: 'You have not stated anything about this yet.',
}
