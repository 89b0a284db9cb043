/**
 * The forms for a proof that stands in for a diploma, an exemption, an exam, an attest and a citizenship (rules 51–56, 62,
 * 154, 158, 172).
 *
 * @module
 */

import { level } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { AUTHORITIES, EXEMPTED_PARTS, PROOFS } from '#core/regulation/words/claim-words.ts'
import { capitalised, nameInWords } from '#core/regulation/words/sentences.ts'
import { type Text } from '#core/values/text.ts'
import { COUNTRY_CHOICES } from '../countries.ts'
import {
  type Choice,
  type ClaimField,
  type ClaimForm,
  type ClaimProblem,
  type ReadFields,
} from '../field.ts'
import { choicesOf, requiredDay, when, yesOrNo } from './field-kinds.ts'

const nothingMore = (): readonly ClaimProblem[] => []

/** The form for a proof that stands in for a diploma. */
export function proofForm(tests: readonly Expression[]): ClaimForm | undefined {
  const proofs = tests.flatMap(({ proof }) => (proof === undefined ? [] : [proof]))
  if (proofs.length === 0) return undefined
  const types = [...new Set(proofs.flatMap((one) => one['one-of']))]
  return {
    kind: 'proof',
    words: {
      many: {
        nl: 'Bewijzen die een diploma vervangen',
        en: 'Proofs that take the place of a diploma',
      },
      one: { nl: 'Bewijs', en: 'Proof' },
      add: { nl: 'Bewijs toevoegen', en: 'Add a proof' },
      none: { nl: 'Je voegde nog geen bewijs toe.', en: 'You have not added a proof yet.' },
    },
    fixed: {},
    fields: [
      choice(
        'type',
        { nl: 'Welk bewijs is het?', en: 'Which proof is it?' },
        choicesOf(types, PROOFS),
      ),
      ...when(
        proofs.some((one) => one['for-function'] !== undefined),
        () => yesOrNo('for-function', 'Geldt het voor deze functie?', 'Does it hold for this job?'),
      ),
      ...when(
        proofs.some((one) => one['of-level'] !== undefined),
        () => LEVEL,
      ),
      ...when(
        proofs.some((one) => one['issued-by'] !== undefined),
        () => ISSUER,
      ),
      requiredDay('issued', { nl: 'Wanneer kreeg je het?', en: 'When did you get it?' }, GOT_WHEN),
      VALID_THROUGH,
    ],
    check: checkedProof,
  }
}

const LEVEL: ClaimField = {
  name: 'level',
  label: { nl: 'Van welk niveau is het?', en: 'Of which level is it?' },
  input: {
    kind: 'one',
    options: level.options
      .toReversed()
      .map((value) => ({ value, label: { nl: `Niveau ${value}`, en: `Level ${value}` } })),
  },
}
const ISSUER: ClaimField = {
  name: 'issuer',
  label: { nl: 'Wie reikte het uit?', en: 'Who issued it?' },
  hint: { nl: 'Bijvoorbeeld VDAB', en: 'For example VDAB' },
  input: { kind: 'text', max: 100, width: 20 },
}
const VALID_THROUGH: ClaimField = {
  name: 'valid-through',
  label: { nl: 'Tot en met wanneer geldt het?', en: 'Through which day is it valid?' },
  hint: {
    nl: 'Laat leeg als er geen einddatum op staat.',
    en: 'Leave empty if there is no end date on it.',
  },
  input: { kind: 'day' },
  isOptional: true,
}
const GOT_WHEN: Text = {
  nl: 'Vul de dag in die op het bewijs staat.',
  en: 'Fill in the day that is on the proof.',
}

function checkedProof(read: ReadFields): readonly ClaimProblem[] {
  const { type, issued } = read
  const last = read['valid-through']
  if (last === undefined && type === 'toegangsbewijs') {
    return [{ field: 'valid-through', says: ENDS_WHEN }]
  }
  return typeof issued === 'string' && typeof last === 'string' && last < issued
    ? [{ field: 'valid-through', says: ENDS_FIRST }]
    : []
}

const ENDS_WHEN: Text = {
  nl: 'Een toegangsbewijs geldt maar een tijd. Vul de laatste dag in; ze staat op het bewijs.',
  en: 'An access certificate is valid for a time only. Fill in its last day; it is on the certificate.',
}
const ENDS_FIRST: Text = {
  nl: 'Die dag ligt voor de dag waarop je het kreeg. Kijk beide na.',
  en: 'That day is before the day you got it. Check both.',
}

/** The form for an exemption from a part of the selection. */
export function exemptionForm(tests: readonly Expression[]): ClaimForm | undefined {
  const asked = tests.flatMap(({ exemption }) => (exemption === undefined ? [] : [exemption]))
  if (asked.length === 0) return undefined
  const parts = [...new Set(asked.map(({ part }) => part))]
  const grades = [...new Set(asked.flatMap(({ grade }) => grade ?? []))]
  return {
    kind: 'exemption',
    words: {
      many: { nl: 'Vrijstellingen', en: 'Exemptions' },
      one: { nl: 'Vrijstelling', en: 'Exemption' },
      add: { nl: 'Vrijstelling toevoegen', en: 'Add an exemption' },
      none: {
        nl: 'Je voegde nog geen vrijstelling toe.',
        en: 'You have not added an exemption yet.',
      },
    },
    fixed: {},
    fields: [
      choice(
        'part',
        { nl: 'Waarvan ben je vrijgesteld?', en: 'From what are you exempted?' },
        choicesOf(parts, EXEMPTED_PARTS),
      ),
      ...when(grades.length > 0, () => gradeField(grades)),
      ...when(
        asked.some((one) => one['from-selection-in'] !== undefined),
        () =>
          choice(
            'from-selection-in',
            {
              nl: 'Waar was de selectie die je vrijstelt?',
              en: 'Where was the selection that exempts you?',
            },
            choicesOf(['flemish-services', 'other-authority'], AUTHORITIES),
          ),
      ),
    ],
    check: nothingMore,
  }
}

/** For which grade: one of those the regulation names, or another. */
export function gradeField(grades: readonly string[]): ClaimField {
  return choice('grade', { nl: 'Voor welke graad?', en: 'For which grade?' }, [
    ...grades.map((value) => ({
      value,
      label: { nl: capitalised(value), en: capitalised(value) },
    })),
    { value: OTHER_GRADE, label: { nl: 'Een andere graad', en: 'Another grade' } },
  ])
}

const OTHER_GRADE = '-'

/** The form for an exam passed. */
export function examForm(tests: readonly Expression[]): ClaimForm | undefined {
  const exams = tests.flatMap(({ exam }) => (exam === undefined ? [] : [exam]))
  if (exams.length === 0) return undefined
  return {
    kind: 'exam',
    words: {
      many: { nl: 'Examens', en: 'Exams' },
      one: { nl: 'Examen', en: 'Exam' },
      add: { nl: 'Examen toevoegen', en: 'Add an exam' },
      none: { nl: 'Je voegde nog geen examen toe.', en: 'You have not added an exam yet.' },
    },
    fixed: {},
    fields: [
      choice(
        'name',
        { nl: 'Voor welk examen slaagde je?', en: 'Which exam did you pass?' },
        named(exams.map(({ name }) => name)),
      ),
      ...when(
        exams.some((one) => one.level !== undefined),
        () => LEVEL,
      ),
      requiredDay('passed', { nl: 'Wanneer slaagde je?', en: 'When did you pass?' }, PASSED_WHEN),
    ],
    check: nothingMore,
  }
}

const PASSED_WHEN: Text = { nl: 'Vul in wanneer je slaagde.', en: 'Fill in when you passed.' }

/** The form for an attest. */
export function attestForm(tests: readonly Expression[]): ClaimForm | undefined {
  const attests = tests.flatMap(({ attest }) => (attest === undefined ? [] : [attest]))
  if (attests.length === 0) return undefined
  return {
    kind: 'attest',
    words: {
      many: { nl: 'Attesten', en: 'Attests' },
      one: { nl: 'Attest', en: 'Attest' },
      add: { nl: 'Attest toevoegen', en: 'Add an attest' },
      none: { nl: 'Je voegde nog geen attest toe.', en: 'You have not added an attest yet.' },
    },
    fixed: {},
    fields: [
      choice(
        'type',
        { nl: 'Welk attest is het?', en: 'Which attest is it?' },
        named(attests.map(({ type }) => type)),
      ),
      requiredDay('issued', { nl: 'Wanneer kreeg je het?', en: 'When did you get it?' }, GOT_WHEN),
    ],
    check: nothingMore,
  }
}

/** The form for a citizenship. */
export function citizenshipForm(tests: readonly Expression[]): ClaimForm | undefined {
  if (tests.every(({ citizenship }) => citizenship === undefined)) return undefined
  return {
    kind: 'citizenship',
    words: {
      many: { nl: 'Nationaliteiten', en: 'Nationalities' },
      one: { nl: 'Nationaliteit', en: 'Nationality' },
      add: { nl: 'Nationaliteit toevoegen', en: 'Add a nationality' },
      none: {
        nl: 'Je voegde nog geen nationaliteit toe.',
        en: 'You have not added a nationality yet.',
      },
    },
    fixed: {},
    fields: [
      {
        name: 'country',
        label: { nl: 'Van welk land?', en: 'Of which country?' },
        input: { kind: 'one-of-many', options: COUNTRY_CHOICES },
        required: { nl: 'Kies een land.', en: 'Choose a country.' },
      },
    ],
    check: nothingMore,
  }
}

/** A choice that must be made. */
export function choice(name: string, label: Text, options: readonly Choice[]): ClaimField {
  const required: Text = {
    nl: `Kies een antwoord bij “${label.nl}”`,
    en: `Choose an answer to “${label.en}”`,
  }
  return { name, label, input: { kind: 'one', options }, required }
}

function named(names: readonly string[]): readonly Choice[] {
  return [...new Set(names)].map((value) => ({
    value,
    label: {
      nl: capitalised(nameInWords(value, 'nl')),
      en: capitalised(nameInWords(value, 'en')),
    },
  }))
}
