/**
 * Questions about papers that serve as a whole: a proof in place of a diploma, an exemption, an exam, an attest, a
 * citizenship (rules 51–56, 62, 154, 158, 172).
 *
 * Each thing the regulation names is one choice, with everything it must be: whoever says yes claims just that.
 *
 * @module
 */

import { type Claim, type ClaimOf } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { claimClause } from '#core/regulation/words/claim-clause.ts'
import { looseScope } from '#core/regulation/words/scope.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { type Day, earlierDay } from '#core/values/day.ts'
import { countriesOf } from '../../countries.ts'
import { type Answers, type Option, type Question, UNKNOWN, chose } from '../question.ts'
import {
  type Asking,
  NOTHING_ASKED,
  type TestLeaf,
  type Topic,
  UNKNOWN_OPTION,
  compareTexts,
  daysInWords,
  daysOf,
  filling,
  inBoth,
  noneOption,
  rulesOf,
  testsOf,
} from '../topic.ts'

type Kind = 'proof' | 'exemption' | 'exam' | 'attest' | 'citizenship'

/** The first and the last day on which something must be there. */
interface Span {
  readonly first: Day
  readonly last: Day
}

/** How papers of one kind are asked about and claimed. */
interface Paper<Test> {
  readonly kind: Kind
  readonly testOf: (expression: Expression) => Test | undefined
  /** What it is called, in a short name. */
  readonly nameOf: (test: Test) => string
  /** The claim of somebody who has it on every one of these days. */
  readonly claim: (name: string, test: Test, span: Span) => Claim
  /** The claim of somebody who does not know; left out where there is no such claim. */
  readonly open?: ((name: string, test: Test) => Claim) | undefined
  readonly fields: readonly string[]
}

/** Proofs that stand in for a diploma. */
export function proofTopic(asking: Asking): Topic {
  return paperTopic(asking, PROOF)
}

/** Exemptions from a part of the selection. */
export function exemptionTopic(asking: Asking): Topic {
  return paperTopic(asking, EXEMPTION)
}

/** Exams passed. */
export function examTopic(asking: Asking): Topic {
  return paperTopic(asking, EXAM)
}

/** Attests held. */
export function attestTopic(asking: Asking): Topic {
  return paperTopic(asking, ATTEST)
}

/** Citizenships. */
export function citizenshipTopic(asking: Asking): Topic {
  return paperTopic(asking, CITIZENSHIP)
}

/** One thing the regulation names, with the leaves that ask for it. */
interface Named<Test> {
  readonly option: string
  readonly test: Test
  readonly tests: readonly TestLeaf<Test>[]
}

function paperTopic<Test>(asking: Asking, paper: Paper<Test>): Topic {
  const tests = testsOf(asking, paper.testOf)
  const named = namedOf(tests, paper)
  if (named.length === 0) return NOTHING_ASKED
  return {
    questions: [questionFor({ asking, paper, tests, named })],
    claims: (answers) => claimsOf(paper, named, answers, asking),
  }
}

function namedOf<Test>(
  tests: readonly TestLeaf<Test>[],
  paper: Paper<Test>,
): readonly Named<Test>[] {
  const byContent = new Map<string, TestLeaf<Test>[]>()
  for (const one of tests) {
    const content = JSON.stringify(one.test)
    byContent.set(content, [...(byContent.get(content) ?? []), one])
  }
  const taken = new Map<string, number>()
  return [...byContent]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .flatMap(([, same]) => {
      const [first] = same
      if (first === undefined) return []
      const name = paper.nameOf(first.test)
      const count = (taken.get(name) ?? 0) + 1
      taken.set(name, count)
      return [{ option: count === 1 ? name : `${name}-${count}`, test: first.test, tests: same }]
    })
}

interface Making<Test> {
  readonly asking: Asking
  readonly paper: Paper<Test>
  readonly tests: readonly TestLeaf<Test>[]
  readonly named: readonly Named<Test>[]
}

function questionFor<Test>({ asking, paper, tests, named }: Making<Test>): Question {
  const { kind } = paper
  const options = named.map((one) => optionFor(one, asking))
  const on = daysInWords(daysOf(tests, asking))
  return {
    question: kind,
    topic: kind,
    label: LABELS[kind],
    hint: DATED.includes(kind)
      ? {
          nl: `Wat telt, is wat je hebt op ${on.nl}.`,
          en: `What counts is what you have on ${on.en}.`,
        }
      : undefined,
    choose: options.length > 1 ? 'several' : 'one',
    options: [
      ...options,
      noneOption(
        options.length > 1 ? 'Geen van deze' : 'Nee',
        options.length > 1 ? 'None of these' : 'No',
      ),
      ...(named.every(({ test }) => paper.open?.('x', test) !== undefined) ? [UNKNOWN_OPTION] : []),
    ],
    fills: filling(kind, ...paper.fields),
    rules: rulesOf(tests),
  }
}

function optionFor<Test>({ option, tests }: Named<Test>, { regulation }: Asking): Option {
  return {
    option,
    label: inBoth((language) => {
      const scope = looseScope(regulation, language)
      const clauses = tests.slice(0, 1).map(({ leaf }) => claimClause(leaf.test, scope))
      return capitalised(clauses.join(''))
    }),
  }
}

function claimsOf<Test>(
  { kind, claim, open }: Paper<Test>,
  named: readonly Named<Test>[],
  answers: Answers,
  asking: Asking,
): readonly Claim[] {
  if (chose(answers, kind, UNKNOWN)) {
    return named.flatMap(({ option, test }) => open?.(`${kind}-${option}`, test) ?? [])
  }
  return named
    .filter(({ option }) => chose(answers, kind, option))
    .map(({ option, test, tests }) => claim(`${kind}-${option}`, test, spanOf(tests, asking)))
}

/** From the earliest to the latest of the reference dates and the day of applying. */
function spanOf<Test>(tests: readonly TestLeaf<Test>[], asking: Asking): Span {
  const { appliedOn } = asking
  const days = daysOf(tests, asking)
  const last = days.at(-1) ?? appliedOn
  return { first: earlierDay(days[0], appliedOn), last: last > appliedOn ? last : appliedOn }
}

const DATED: readonly Kind[] = ['proof', 'exam', 'attest']

const LABELS: Readonly<Record<Kind, Question['label']>> = {
  proof: {
    nl: 'Heb je een bewijs dat een diploma vervangt?',
    en: 'Do you have a proof that takes the place of a diploma?',
  },
  exemption: { nl: 'Ben je van iets vrijgesteld?', en: 'Are you exempted from anything?' },
  exam: { nl: 'Voor welk examen slaagde je al?', en: 'Which exam did you pass already?' },
  attest: { nl: 'Welk attest heb je?', en: 'Which attest do you have?' },
  citizenship: { nl: 'Welke nationaliteit heb je?', en: 'What is your nationality?' },
}

type TestOf<Key extends keyof Expression> = NonNullable<Expression[Key]>
type Proof = ClaimOf<'proof'>

const PROOF: Paper<TestOf<'proof'>> = {
  kind: 'proof',
  testOf: ({ proof }) => proof,
  nameOf: (test) => test['one-of'].join('-or-'),
  claim: (name, test, { first, last }) => ({
    ...proofOf(name, test),
    issued: first,
    'valid-through': last,
  }),
  open: (name, test) => proofOf(name, test),
  fields: ['type', 'for-function', 'level', 'issuer', 'issued', 'valid-through'],
}

function proofOf(claim: string, test: TestOf<'proof'>): Proof {
  const { 'one-of': types, 'of-level': level, 'issued-by': issuer } = test
  return {
    claim,
    kind: 'proof',
    type: types[0] ?? 'toegangsbewijs',
    'for-function': test['for-function'] === true,
    ...(level === undefined ? {} : { level }),
    ...(issuer === undefined ? {} : { issuer }),
  }
}

const EXEMPTION: Paper<TestOf<'exemption'>> = {
  kind: 'exemption',
  testOf: ({ exemption }) => exemption,
  nameOf: ({ part, grade }) => (grade === undefined ? part : `${part}-${nameable(grade)}`),
  claim: (claim, test) => ({ claim, kind: 'exemption', ...test }),
  fields: ['part', 'grade', 'from-selection-in'],
}

const EXAM: Paper<TestOf<'exam'>> = {
  kind: 'exam',
  testOf: ({ exam }) => exam,
  nameOf: ({ name, level }) => (level === undefined ? name : `${name}-${level}`),
  claim: (claim, test, { first }) => ({ claim, kind: 'exam', ...test, passed: first }),
  open: (claim, test) => ({ claim, kind: 'exam', ...test }),
  fields: ['name', 'level', 'passed'],
}

const ATTEST: Paper<TestOf<'attest'>> = {
  kind: 'attest',
  testOf: ({ attest }) => attest,
  nameOf: ({ type }) => type,
  claim: (claim, { type }, { first }) => ({ claim, kind: 'attest', type, issued: first }),
  open: (claim, { type }) => ({ claim, kind: 'attest', type }),
  fields: ['type', 'issued'],
}

const CITIZENSHIP: Paper<TestOf<'citizenship'>> = {
  kind: 'citizenship',
  testOf: ({ citizenship }) => citizenship,
  nameOf: ({ of }) => of.join('-or-'),
  claim: (claim, { of }) => ({
    claim,
    kind: 'citizenship',
    country: [...countriesOf(of)].find((one) => one.length === COUNTRY_CODE) ?? 'ZZ',
  }),
  fields: ['country'],
}

const COUNTRY_CODE = 2

function nameable(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
