/**
 * The form for a job (rules 46, 60–62, 65–71): held on the reference date, or counted as experience.
 *
 * @module
 */

import { appointment, authorityKind, level, scope, status } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import {
  APPOINTMENTS,
  AUTHORITY_KINDS,
  PAY_SYSTEMS,
  STATUSES,
} from '#core/regulation/words/claim-words.ts'
import { nameInWords } from '#core/regulation/words/sentences.ts'
import { isRank } from '#core/values/rank-order.ts'
import { type Text } from '#core/values/text.ts'
import {
  type ClaimField,
  type ClaimForm,
  type ClaimProblem,
  type OnlyAfter,
  type ReadFields,
} from '../field.ts'
import { capitalisedText, choicesOf, requiredDay, when, yesOrNo } from './field-kinds.ts'

type EmploymentTest = NonNullable<Expression['employment']>
type ExperienceTest = NonNullable<Expression['experience']>

/** The form, with what these tests look at; none where nothing does. */
export function employmentForm(
  tests: readonly Expression[],
  regulation: Regulation,
): ClaimForm | undefined {
  const jobs = tests.flatMap(({ employment }) => (employment === undefined ? [] : [employment]))
  const kinds = tests.flatMap(({ experience }) => (experience === undefined ? [] : [experience]))
  if (jobs.length === 0 && kinds.length === 0) return undefined
  return {
    kind: 'employment',
    words: WORDS,
    fixed: {},
    fields: [
      SCOPE,
      ...heldFields(jobs, regulation),
      requiredDay('from', { nl: 'Eerste werkdag', en: 'First day of work' }, BEGAN_WHEN),
      UNTIL,
      ...experienceFields(kinds, regulation),
    ],
    check: checked,
  }
}

const WORDS = {
  many: { nl: 'Jobs', en: 'Jobs' },
  one: { nl: 'Job', en: 'Job' },
  add: { nl: 'Job toevoegen', en: 'Add a job' },
  none: { nl: 'Je voegde nog geen job toe.', en: 'You have not added a job yet.' },
} as const

const BEGAN_WHEN: Text = {
  nl: 'Vul in wanneer je er begon.',
  en: 'Fill in when you started there.',
}

const SCOPES = {
  'flemish-services': {
    nl: 'Bij de diensten van de Vlaamse overheid (departement of agentschap)',
    en: 'In the Flemish services (department or agency)',
  },
  'external-authority': { nl: 'Bij een andere overheid', en: 'At another authority' },
  private: { nl: 'In een bedrijf of vereniging', en: 'In a company or association' },
  'self-employed': { nl: 'Als zelfstandige', en: 'Self-employed' },
  other: { nl: 'Ergens anders', en: 'Somewhere else' },
} as const

const SCOPE: ClaimField = {
  name: 'scope',
  label: { nl: 'Waar werk of werkte je?', en: 'Where do or did you work?' },
  input: { kind: 'one', options: choicesOf(scope.options, SCOPES) },
  required: { nl: 'Kies waar je werkt of werkte.', en: 'Choose where you work or worked.' },
}

const UNTIL: ClaimField = {
  name: 'until',
  label: { nl: 'Laatste werkdag', en: 'Last day of work' },
  hint: { nl: 'Laat leeg als je er nog werkt.', en: 'Leave empty if you still work there.' },
  input: { kind: 'day' },
  isOptional: true,
}

type Looked = (field: keyof EmploymentTest) => boolean

function heldFields(
  jobs: readonly EmploymentTest[],
  regulation: Regulation,
): readonly ClaimField[] {
  const isLookedAt: Looked = (field) => jobs.some((one) => one[field] !== undefined)
  const isRanked = isLookedAt('rank-at-least')
  const fields = [
    ...when(isLookedAt('kinds'), () => AUTHORITY_KIND),
    ...when(isLookedAt('status'), () => STATUS),
    ...when(isLookedAt('appointment'), () => APPOINTMENT),
    ...when(isLookedAt('level') || isRanked, () => LEVEL),
    ...when(isRanked, () => RANK),
    ...when(isLookedAt('scale-rank'), () => SCALE_RANK),
    ...flagFields(isLookedAt, regulation),
    ...when(isLookedAt('pay-system'), () => PAY_SYSTEM),
    ...when(isLookedAt('selection-published'), () => SELECTION_PUBLISHED),
    ...when(isLookedAt('statutory-probation-from'), () => PROBATION_FROM),
  ]
  return fields.map((field) => ({ ...field, ...placed(field, jobs) }))
}

/** A field is asked only at the places of work of which some rule looks at it; probation, only of who is statutory. */
function placed(
  { name }: ClaimField,
  jobs: readonly EmploymentTest[],
): { readonly only?: OnlyAfter } {
  const hasStatus = jobs.some(({ status: asked }) => asked !== undefined)
  if (name === 'appointment' && hasStatus) return { only: STATUTORY }
  const places = jobs
    .filter((job) => (TESTED_BY[name] ?? [name]).some((key) => Object.hasOwn(job, key)))
    .map(({ at }) => at)
  const only = [EXTERNAL, FLEMISH, AUTHORITY].find(({ answers }) =>
    places.every((place) => place !== undefined && answers?.includes(place) === true),
  )
  return only === undefined ? {} : { only }
}

/** The names that tests have for fields of a job, where these differ. */
const TESTED_BY: Readonly<Record<string, readonly string[]>> = {
  'authority-kind': ['kinds'],
  level: ['level', 'rank-at-least'],
  rank: ['rank-at-least'],
}

const EXTERNAL: OnlyAfter = { group: 'external', field: 'scope', answers: ['external-authority'] }
const FLEMISH: OnlyAfter = { group: 'flemish', field: 'scope', answers: ['flemish-services'] }
const AUTHORITY: OnlyAfter = {
  group: 'authority',
  field: 'scope',
  answers: ['flemish-services', 'external-authority'],
}
const STATUTORY: OnlyAfter = { group: 'statutory', field: 'status', answers: ['statutory'] }

const AUTHORITY_KIND: ClaimField = {
  name: 'authority-kind',
  label: { nl: 'Welke overheid is dat?', en: 'Which authority is that?' },
  input: { kind: 'one', options: choicesOf(authorityKind.options, AUTHORITY_KINDS) },
}
const STATUS: ClaimField = {
  name: 'status',
  label: { nl: 'Hoe werk je er?', en: 'How do you work there?' },
  input: { kind: 'one', options: choicesOf(status.options, STATUSES) },
}
const APPOINTMENT: ClaimField = {
  name: 'appointment',
  label: { nl: 'Is je proeftijd voorbij?', en: 'Is your probation over?' },
  input: { kind: 'one', options: choicesOf(appointment.options, APPOINTMENTS) },
}
const LEVEL: ClaimField = {
  name: 'level',
  label: { nl: 'Op welk niveau werk je er?', en: 'At which level do you work there?' },
  hint: {
    nl: 'Het staat in je arbeidsovereenkomst of benoeming.',
    en: 'It is in your contract or appointment.',
  },
  input: {
    kind: 'one',
    options: level.options
      .toReversed()
      .map((value) => ({ value, label: { nl: `Niveau ${value}`, en: `Level ${value}` } })),
  },
}
const RANK_HINT: Text = {
  nl: 'Een letter en een cijfer, zoals B1.',
  en: 'A letter and a figure, such as B1.',
}
const RANK: ClaimField = {
  name: 'rank',
  label: { nl: 'Rang', en: 'Rank' },
  hint: RANK_HINT,
  input: { kind: 'text', max: 4, width: 4 },
}
const SCALE_RANK: ClaimField = {
  name: 'scale-rank',
  label: { nl: 'Rang waarbij je loonschaal hoort', en: 'Rank to which your pay scale belongs' },
  hint: RANK_HINT,
  input: { kind: 'text', max: 4, width: 4 },
}
const PAY_SYSTEM: ClaimField = {
  name: 'pay-system',
  label: { nl: 'Hoe stijgt je loon er?', en: 'How does your pay rise there?' },
  input: { kind: 'one', options: choicesOf(['evaluation', 'seniority'], PAY_SYSTEMS) },
}
const SELECTION_PUBLISHED: ClaimField = {
  name: 'selection-published',
  label: {
    nl: 'Wanneer werd de selectie voor deze job bekendgemaakt?',
    en: 'When was the selection for this job published?',
  },
  input: { kind: 'day', isPast: true },
}
const PROBATION_FROM: ClaimField = {
  name: 'statutory-probation-from',
  label: {
    nl: 'Wanneer begon je statutaire proeftijd?',
    en: 'When did your statutory probation start?',
  },
  input: { kind: 'day', isPast: true },
}

function flagFields(isLookedAt: Looked, { announcement }: Regulation): readonly ClaimField[] {
  const { name, rank } = announcement.grade
  return [
    ...when(isLookedAt('equivalent-grade'), () =>
      yesOrNo(
        'equivalent-grade',
        `Is je graad gelijkwaardig aan die van deze vacature (${name}, ${rank})?`,
        `Is your grade equivalent to that of this vacancy (${name}, ${rank})?`,
      ),
    ),
    ...when(isLookedAt('equal-content'), () =>
      yesOrNo(
        'equal-content',
        'Is je werk gelijk of gelijkwaardig aan dat van deze vacature?',
        'Is your work equal or equivalent to that of this vacancy?',
      ),
    ),
    ...when(isLookedAt('authority-function'), () =>
      yesOrNo('authority-function', 'Is het een gezagsfunctie?', 'Is it an authority function?'),
    ),
    ...when(isLookedAt('nautical-chain'), () =>
      yesOrNo('nautical-chain', 'Is het in de nautische keten?', 'Is it in the nautical chain?'),
    ),
  ]
}

function experienceFields(
  kinds: readonly ExperienceTest[],
  regulation: Regulation,
): readonly ClaimField[] {
  if (kinds.length === 0) return []
  const names = [...new Set(kinds.map((one) => one['relevant-to']))]
  const options = names.map((value) => ({
    value,
    label: capitalisedText(
      regulation['experience-kinds']?.[value]?.name ?? {
        nl: nameInWords(value, 'nl'),
        en: nameInWords(value, 'en'),
      },
    ),
  }))
  const relevant: ClaimField = {
    name: 'relevant-to',
    label: {
      nl: 'Hoort dit bij het werk in deze job?',
      en: 'Does this belong to the work in this job?',
    },
    hint: { nl: 'Duid aan wat klopt.', en: 'Tick what is right.' },
    input: { kind: 'several', options },
  }
  return [
    relevant,
    ...when(
      kinds.some((one) => one['social-security'] !== undefined),
      () => SOCIAL_SECURITY,
    ),
    ...when(
      kinds.some((one) => one['part-time'] === 'by-fraction'),
      () => FRACTION,
    ),
  ]
}

const SOCIAL_SECURITY: ClaimField = {
  name: 'social-security',
  label: { nl: 'Hoe was je sociaal verzekerd?', en: 'How were you socially insured?' },
  input: {
    kind: 'one',
    options: [
      { value: 'rsz', label: { nl: 'Als werknemer (RSZ)', en: 'As an employee (RSZ)' } },
      { value: 'self-employed', label: { nl: 'Als zelfstandige', en: 'Self-employed' } },
      { value: 'foreign', label: { nl: 'In een ander land', en: 'In another country' } },
      {
        value: 'none',
        label: {
          nl: 'Niet, bijvoorbeeld een onbetaalde stage',
          en: 'Not, such as an unpaid internship',
        },
      },
    ],
  },
}
const FRACTION: ClaimField = {
  name: 'fraction',
  label: { nl: 'Welk deel van een voltijdse job?', en: 'Which part of a full-time job?' },
  hint: {
    nl: '1 is voltijds; anders bijvoorbeeld 4/5 of 50 %',
    en: '1 is full-time; else such as 4/5 or 50 %',
  },
  input: { kind: 'fraction' },
}

function checked(read: ReadFields): readonly ClaimProblem[] {
  const { from, until } = read
  const ends: readonly ClaimProblem[] =
    typeof from === 'string' && typeof until === 'string' && until < from
      ? [{ field: 'until', says: ENDS_FIRST }]
      : []
  const ranks = ['rank', 'scale-rank'].flatMap((field): readonly ClaimProblem[] => {
    const value = read[field]
    return typeof value === 'string' && !isRank(value) ? [{ field, says: NO_RANK }] : []
  })
  return [...ends, ...ranks]
}

const ENDS_FIRST: Text = {
  nl: 'De laatste dag ligt voor de eerste. Kijk beide na.',
  en: 'The last day is before the first. Check both.',
}
const NO_RANK: Text = {
  nl: 'Dat is geen rang. Schrijf een letter en een cijfer, zoals B1.',
  en: 'That is no rank. Write a letter and a figure, such as B1.',
}
