/**
 * Questions about the job somebody holds on the reference date (rules 60–62, 65, 70–71, 160–165).
 *
 * First where they work, then, for each such place, only the properties that some route compares. A property of which every
 * value counts is filled in without asking.
 *
 * @module
 */

import { type Claim, scope as scopes } from '#core/claims/schema.ts'
import { type Day, earlierDay } from '#core/values/day.ts'
import { type Answers, type Option, type Question, UNKNOWN, chose, known } from '../question.ts'
import {
  type Asking,
  NOTHING_ASKED,
  type Topic,
  UNKNOWN_OPTION,
  daysInWords,
  daysOf,
  filling,
  noneOption,
  rulesOf,
  testsOf,
} from '../topic.ts'
import { type Job, type JobPart, type JobTests } from './job-part.ts'
import { jobParts } from './job-parts.ts'

type Scope = NonNullable<Job['scope']>

/** A place of work with the questions about the job there. */
interface Place {
  readonly scope: Scope
  readonly parts: readonly JobPart[]
}

/** The questions about the job held on the reference date. */
export function jobTopic(asking: Asking): Topic {
  const tests = testsOf(asking, ({ employment }) => employment)
  if (tests.length === 0) return NOTHING_ASKED
  const places = placesOf(tests, asking)
  const days = daysOf(tests, asking)
  return {
    questions: [
      placeQuestion(tests, places, days),
      ...places.flatMap(({ scope, parts }) =>
        parts.flatMap(({ question }) =>
          question === undefined
            ? []
            : [
                {
                  ...question,
                  about: PLACES[scope].label,
                  after: { question: 'job', options: [scope] },
                },
              ],
        ),
      ),
    ],
    claims: (answers) => claimsOf(places, earlierDay(days[0], asking.appliedOn), answers),
  }
}

function placesOf(tests: JobTests, asking: Asking): readonly Place[] {
  const anywhere = tests.some(({ test }) => test.at === undefined)
  return scopes.options
    .filter((scope) => anywhere || tests.some(({ test }) => test.at === scope))
    .map((scope) => {
      const here = tests.filter(({ test }) => test.at === undefined || test.at === scope)
      return { scope, parts: jobParts(here, scope, asking) }
    })
}

/** Jobs claimed here count for no experience: that is asked by itself. */
function claimsOf(places: readonly Place[], from: Day, answers: Answers): readonly Claim[] {
  const job = { kind: 'employment', from, 'relevant-to': [] } as const
  if (chose(answers, 'job', UNKNOWN)) return [{ ...job, claim: 'job', 'relevant-to': [] }]
  return places
    .filter(({ scope }) => chose(answers, 'job', scope))
    .map(({ scope, parts }) =>
      parts.reduce<Job>((made, part) => ({ ...made, ...filled(part, answers) }), {
        ...job,
        claim: `job-${scope}`,
        'relevant-to': [],
        scope,
      }),
    )
}

function filled({ question, fill }: JobPart, answers: Answers): Partial<Job> {
  if (question === undefined) return fill('')
  const answer = known(answers, question.question)
  return answer === undefined ? {} : fill(answer)
}

function placeQuestion(
  tests: JobTests,
  places: readonly Place[],
  days: readonly [Day, ...Day[]],
): Question {
  const on = daysInWords(days)
  const anywhere = tests.some(({ test }) => test.at === undefined)
  return {
    question: 'job',
    topic: 'job',
    label: { nl: `Waar werk je op ${on.nl}?`, en: `Where do you work on ${on.en}?` },
    hint:
      days.length === 1
        ? undefined
        : {
            nl: 'Een job telt als je hem op elk van die dagen hebt.',
            en: 'A job counts if you hold it on each of these days.',
          },
    choose: places.length > 1 ? 'several' : 'one',
    options: [
      ...places.map(({ scope }) => ({ option: scope, ...PLACES[scope] })),
      noneOption(
        anywhere ? 'Ik heb dan geen werk' : 'Ergens anders, of ik heb dan geen werk',
        anywhere ? 'I do not work then' : 'Somewhere else, or I do not work then',
      ),
      ...(anywhere ? [] : [UNKNOWN_OPTION]),
    ],
    fills: filling('employment', 'scope', 'from'),
    rules: rulesOf(tests),
  }
}

const PLACES: Readonly<Record<Scope, Pick<Option, 'label' | 'hint'>>> = {
  'flemish-services': {
    label: { nl: 'Bij de diensten van de Vlaamse overheid', en: 'In the Flemish services' },
    hint: {
      nl: 'De departementen en agentschappen van de Vlaamse overheid',
      en: 'The departments and agencies of the Flemish government',
    },
  },
  'external-authority': {
    label: { nl: 'Bij een andere overheid', en: 'At another authority' },
    hint: {
      nl: 'Federaal, een andere gemeenschap of een ander gewest, een Vlaamse instelling buiten de diensten, een lokaal bestuur of het onderwijs',
      en: 'Federal, another community or region, a Flemish body outside the services, a local authority or education',
    },
  },
  private: { label: { nl: 'In een bedrijf of vereniging', en: 'In a company or association' } },
  'self-employed': { label: { nl: 'Als zelfstandige', en: 'Self-employed' } },
  other: { label: { nl: 'Ergens anders', en: 'Somewhere else' } },
}
