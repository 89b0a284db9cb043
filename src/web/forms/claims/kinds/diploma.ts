/**
 * The form for a diploma (rules 43–45, 54–58, 77–78).
 *
 * @module
 */

import { diplomaLevel, level } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { LANGUAGES } from '#core/regulation/words/claim-words.ts'
import { nameInWords } from '#core/regulation/words/sentences.ts'
import { type Day } from '#core/values/day.ts'
import { type Text } from '#core/values/text.ts'
import { COUNTRY_CHOICES } from '../countries.ts'
import {
  type Choice,
  type ClaimField,
  type ClaimForm,
  type ClaimProblem,
  type ReadFields,
} from '../field.ts'
import { capitalisedText, when } from './field-kinds.ts'

type DiplomaTest = NonNullable<Expression['diploma']>

/** The form, with what these tests and the attachments look at; none where nothing does. */
export function diplomaForm(
  tests: readonly Expression[],
  regulation: Regulation,
): ClaimForm | undefined {
  const diplomas = tests.flatMap(({ diploma }) => (diploma === undefined ? [] : [diploma]))
  const isLookedUp = hasLookUp(regulation)
  if (diplomas.length === 0 && !isLookedUp) return undefined
  const mayStudy = diplomas.some((one) => one['expected-by'] !== undefined)
  return {
    kind: 'diploma',
    words: WORDS,
    fixed: {},
    fields: [
      LEVEL,
      NAME,
      obtained(mayStudy),
      ...when(mayStudy, () => EXPECTED),
      ...when(
        isLookedUp || diplomas.some(({ institution }) => institution !== undefined),
        () => INSTITUTION,
      ),
      ...when(
        diplomas.some((one) => one.from !== undefined || one['from-outside'] !== undefined),
        () => COUNTRY,
      ),
      ...when(
        diplomas.some((one) => one.in !== undefined || one['not-in'] !== undefined),
        () => LANGUAGE,
      ),
      ...listFields(diplomas),
      ...when(
        diplomas.some((one) => one['opens-level'] !== undefined),
        () => (diplomas.some((one) => one['on-list'] !== undefined) ? OPENS : OPENS_ANYWAY),
      ),
    ],
    check: (read, today) => checked(read, today, mayStudy),
  }
}

function hasLookUp({ applications }: Regulation): boolean {
  return Object.values(applications.attachments ?? {}).some(
    (one) => one['owed-at'] === 'application' && one['by-diploma-day'] !== undefined,
  )
}

const WORDS = {
  many: { nl: "Diploma's en getuigschriften", en: 'Diplomas and certificates' },
  one: { nl: 'Diploma of getuigschrift', en: 'Diploma or certificate' },
  add: { nl: 'Diploma toevoegen', en: 'Add a diploma' },
  none: { nl: 'Je voegde nog geen diploma toe.', en: 'You have not added a diploma yet.' },
} as const

const LEVELS: Readonly<Record<NonNullable<DiplomaTest['at-least']>, Text>> = {
  secondary: { nl: 'Secundair onderwijs', en: 'Secondary education' },
  graduate: { nl: 'Graduaat', en: 'Graduate (graduaat)' },
  bachelor: { nl: 'Bachelor', en: "Bachelor's degree" },
  master: { nl: 'Master', en: "Master's degree" },
  doctorate: { nl: 'Doctoraat', en: 'Doctorate' },
}

const LEVEL: ClaimField = {
  name: 'level',
  label: { nl: 'Welk diploma is het?', en: 'Which diploma is it?' },
  input: {
    kind: 'one',
    options: diplomaLevel.options.toReversed().map((value) => ({ value, label: LEVELS[value] })),
  },
  required: { nl: 'Kies welk diploma het is.', en: 'Choose which diploma it is.' },
}

const NAME: ClaimField = {
  name: 'field',
  label: { nl: 'Hoe heet het?', en: 'What is it called?' },
  hint: {
    nl: 'De naam of richting die op het diploma staat, zoals “sociaal werk”',
    en: 'The name or field on the diploma, such as “social work”',
  },
  input: { kind: 'text', max: 200 },
  isOptional: true,
}

function obtained(mayStudy: boolean): ClaimField {
  const field: ClaimField = {
    name: 'obtained',
    label: { nl: 'Wanneer behaalde je het?', en: 'When did you obtain it?' },
    hint: { nl: 'Bijvoorbeeld 27 6 2007', en: 'For example 27 6 2007' },
    input: { kind: 'day', isPast: true },
  }
  return mayStudy ? field : { ...field, required: OBTAINED_WHEN }
}

const OBTAINED_WHEN: Text = {
  nl: 'Vul in wanneer je het diploma behaalde. De dag staat op het diploma.',
  en: 'Fill in when you obtained the diploma. The day is on the diploma.',
}

const EXPECTED: ClaimField = {
  name: 'expected',
  label: {
    nl: 'Studeer je nog? Wanneer verwacht je het?',
    en: 'Are you still studying? When do you expect it?',
  },
  hint: {
    nl: 'Alleen als je het nog niet hebt. Bijvoorbeeld 30 6 2027',
    en: 'Only if you do not have it yet. For example 30 6 2027',
  },
  input: { kind: 'day' },
}

const INSTITUTION: ClaimField = {
  name: 'institution',
  label: { nl: 'Wie reikte het uit?', en: 'Who issued it?' },
  input: {
    kind: 'one',
    options: [
      {
        value: 'flemish',
        label: {
          nl: 'Een Vlaamse school, hogeschool of universiteit',
          en: 'A Flemish school, university college or university',
        },
      },
      {
        value: 'other',
        label: { nl: 'Een andere, of in het buitenland', en: 'Another one, or abroad' },
      },
    ],
  },
}

const COUNTRY: ClaimField = {
  name: 'country',
  label: { nl: 'In welk land behaalde je het?', en: 'In which country did you obtain it?' },
  input: { kind: 'one-of-many', options: COUNTRY_CHOICES },
}

const LANGUAGE: ClaimField = {
  name: 'language',
  label: { nl: 'In welke taal behaalde je het?', en: 'In which language did you obtain it?' },
  input: {
    kind: 'one-of-many',
    options: [
      ...[...LANGUAGES].map(([value, label]) => ({ value, label: capitalisedText(label) })),
      { value: 'zz', label: { nl: 'Een andere taal', en: 'Another language' } },
    ],
  },
}

function listFields(diplomas: readonly DiplomaTest[]): readonly ClaimField[] {
  const lists = [...new Set(diplomas.flatMap((one) => one['on-list'] ?? []))]
  if (lists.length === 0) return []
  const options: readonly Choice[] = lists.map((value) => ({
    value,
    label: {
      nl: `Het staat in ${nameInWords(value, 'nl')}`,
      en: `It is in ${nameInWords(value, 'en')}`,
    },
  }))
  return [
    {
      name: 'lists',
      label: { nl: 'Staat het op een lijst?', en: 'Is it on a list?' },
      hint: {
        nl: 'Alleen nodig als je geen diploma hebt van het niveau dat de vacature vraagt.',
        en: 'Needed only if you have no diploma of the level the vacancy asks for.',
      },
      input: { kind: 'several', options },
    },
  ]
}

const OPENS: ClaimField = {
  name: 'opens-level',
  label: {
    nl: 'Tot welk niveau geeft het toegang volgens die lijst?',
    en: 'To which level does it give access by that list?',
  },
  input: {
    kind: 'one',
    options: level.options
      .toReversed()
      .map((value) => ({ value, label: { nl: `Niveau ${value}`, en: `Level ${value}` } })),
  },
  only: { group: 'listed', field: 'lists' },
}

const OPENS_ANYWAY: ClaimField = {
  name: OPENS.name,
  label: OPENS.label,
  input: OPENS.input,
}

function checked(read: ReadFields, today: Day, mayStudy: boolean): readonly ClaimProblem[] {
  const { obtained: got, expected } = read
  if (got !== undefined && expected !== undefined) return [{ field: 'expected', says: NOT_BOTH }]
  if (typeof expected === 'string' && expected < today) return [{ field: 'expected', says: PAST }]
  return mayStudy && got === undefined && expected === undefined
    ? [{ field: 'obtained', says: ONE_OF_BOTH }]
    : []
}

const NOT_BOTH: Text = {
  nl: 'Je vulde ook in wanneer je het behaalde. Vul één van beide in.',
  en: 'You also filled in when you obtained it. Fill in one of the two.',
}
const PAST: Text = {
  nl: 'Die dag is al voorbij. Heb je het diploma, vul dan in wanneer je het behaalde.',
  en: 'That day has passed. If you have the diploma, fill in when you obtained it.',
}
const ONE_OF_BOTH: Text = {
  nl: 'Vul in wanneer je het behaalde, of wanneer je het verwacht.',
  en: 'Fill in when you obtained it, or when you expect it.',
}
