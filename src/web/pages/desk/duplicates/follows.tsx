/**
 * What follows for two who may be one person, before and after it is settled: which submission of each counts, what its outcome
 * is by the rules, and what the person still has to say.
 *
 * @module
 */

import { type PairState, type PairView } from '#app/desk/duplicates/duplicates.ts'
import { type ScreeningFile, type SubmissionView } from '#app/desk/screening/screening.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { OUTCOME } from '../words.ts'

interface FollowsProps {
  readonly at: AtSelection
  readonly pair: PairView
}

/** What counts now, and what changes by either finding. */
export function Follows({ at, pair }: FollowsProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <section aria-labelledby="volgt">
      <h2 class="govuk-heading-m" id="volgt">
        {t('Wat volgt eruit', 'What follows from it')}
      </h2>
      <Table
        caption={t('Wat nu telt', 'What counts now')}
        head={[
          t('Kandidaat', 'Candidate'),
          t('De inzending die telt', 'The submission that counts'),
          t('Uitkomst volgens de regels', 'Outcome by the rules'),
        ]}
        rows={pair.files.map((file) => [
          file.candidate,
          countingIn(file) === undefined ? '–' : formatInstant(receivedIn(file), language),
          outcomeOf(file, at),
        ])}
      />
      {sentencesOf(pair).map((words) => (
        <p class="govuk-body">{words[language]}</p>
      ))}
    </section>
  )
}

function outcomeOf({ outcome, withdrawn }: ScreeningFile, { language }: AtSelection): Html {
  const code = withdrawn === undefined ? (outcome?.outcome.code ?? 'undecided') : 'withdrawn'
  return <Tag tone={OUTCOME[code].tone}>{OUTCOME[code][language]}</Tag>
}

function countingIn({ submissions }: ScreeningFile): SubmissionView | undefined {
  return submissions.find(({ counts }) => counts)
}

function receivedIn(file: ScreeningFile): SubmissionView['submission']['received'] {
  const found = countingIn(file)
  if (found === undefined) throw new Error('Something was submitted.')
  return found.submission.received
}

function sentencesOf({ state, files, withdrawn }: PairView): readonly Text[] {
  const stays = files.filter(({ candidate }) => !withdrawn.includes(candidate))
  const [only, ...others] = stays
  if (only === undefined) return [BOTH_WITHDREW]
  if (others.length === 0) return [oneLeft(only.candidate, withdrawn.join(', '))]
  return state === 'same' || state === 'different' ? AFTER[state] : [...BEFORE, ...lastOf(files)]
}

const BOTH_WITHDREW: Text = {
  nl: 'Beiden trokken zich terug: er telt niets meer.',
  en: 'Both withdrew: nothing counts any more.',
}

function oneLeft(candidate: string, gone: string): Text {
  return {
    nl: `${gone} trok zich terug: alleen de sollicitatie van ${candidate} telt.`,
    en: `${gone} withdrew: only the application of ${candidate} counts.`,
  }
}

const BEFORE: readonly Text[] = [
  {
    nl: 'Besluit je dat het twee personen zijn, dan verandert er niets: beide sollicitaties tellen, elk voor zich.',
    en: 'If you conclude that they are two persons, nothing changes: both applications count, each by itself.',
  },
  {
    nl: 'Besluit je dat het één persoon is, dan valt er ook niets vanzelf weg: die persoon krijgt per mail de vraag welke sollicitatie telt, en trekt de andere in. Tot dan tellen ze allebei.',
    en: 'If you conclude that it is one person, nothing drops out by itself either: that person is asked by mail which application counts, and withdraws the other. Until then both count.',
  },
]

const AFTER: Readonly<Record<Extract<PairState, 'same' | 'different'>, readonly Text[]>> = {
  same: [
    {
      nl: 'Het is één persoon. Beide sollicitaties tellen nog, tot die persoon er één intrekt. Elk mailadres kreeg de vraag welke mag blijven; wie er geen heeft, vraag je het zelf.',
      en: 'It is one person. Both applications still count, until that person withdraws one. Each mail address was asked which one may stay; whoever has none you ask yourself.',
    },
  ],
  different: [
    {
      nl: 'Het zijn twee personen. Beide sollicitaties tellen, elk voor zich.',
      en: 'They are two persons. Both applications count, each by itself.',
    },
  ],
}

/** Which came last in time: with one file that would have been the one that counts. */
function lastOf(files: PairView['files']): readonly Text[] {
  const inTime = files.filter((file) => countingIn(file)?.time === 'in-time')
  const [one, other] = inTime
  if (one === undefined || other === undefined || receivedIn(one) === receivedIn(other)) return []
  const last = receivedIn(one) > receivedIn(other) ? one : other
  return [
    {
      nl: `Ter vergelijking: had één persoon dit vanuit één account ingediend, dan telde de laatste inzending die op tijd was, die van ${last.candidate}.`,
      en: `For comparison: had one person sent this from one account, the last submission in time would count, that of ${last.candidate}.`,
    },
  ]
}
