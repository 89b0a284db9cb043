/**
 * Who stands where in a round: who goes on, who shares the last place, who is just out, and everybody else by outcome.
 *
 * @module
 */

import { type Group, type Placed } from '#app/desk/closing/near-the-line.ts'
import { type RoundView } from '#app/desk/closing/round-view.ts'
import { calledFrom, isCalled } from '#app/desk/closing/letters/called.ts'
import { figure } from '#core/selection/explanation/figures.ts'
import { type OutcomeCode } from '#core/selection/state.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { OUTCOME } from '../words.ts'

interface PeopleProps {
  readonly at: AtSelection
  readonly view: RoundView
}

/** Everybody, as far as a page can show everybody. */
export function People({ at, view }: PeopleProps): Html | null {
  const { near } = view
  const { t } = at.visit.frame
  if (near === undefined || view.participants === 0) return null
  const { inside, lastPlace, justOut, others } = near
  const isPassing = inside.first[0]?.outcome.code === 'passed'
  return (
    <section aria-labelledby="wie">
      <h2 class="govuk-heading-m" id="wie">
        {t('Wie waar staat', 'Who stands where')}
      </h2>
      {lastPlace.count > 1 ? <Shared at={at} view={view} group={lastPlace} /> : null}
      <Names
        at={at}
        view={view}
        group={inside}
        title={isPassing ? t('Slaagt', 'Passes') : t('Gaat door', 'Goes on')}
        isOpen
      />
      {justOut.count === 0 ? null : (
        <Names
          at={at}
          view={view}
          group={justOut}
          title={t('Valt er net buiten', 'Is just out')}
          isOpen
        />
      )}
      {[...others].map(([code, group]) => (
        <Names at={at} view={view} group={group} title={titleOf(code, at, justOut.count)} />
      ))}
    </section>
  )
}

function titleOf(code: OutcomeCode, { language, visit }: AtSelection, justOut: number): string {
  return code === 'outside-quota' && justOut > 0
    ? visit.frame.t('Verder buiten de plaatsen', 'Further outside the places')
    : OUTCOME[code][language]
}

interface GroupProps extends PeopleProps {
  readonly group: Group
}

function Shared({ at, view, group }: GroupProps): Html {
  const { t } = at.visit.frame
  const { cutOff } = view
  const names = group.first.map(({ candidate }) => candidate).join(', ')
  const more = group.count > group.first.length ? ' …' : ''
  return (
    <p class="govuk-body">
      <Tag tone="attention">{t('Gedeelde laatste plaats', 'Shared last place')}</Tag>{' '}
      {t(
        `${group.count} kandidaten staan gelijk op de laatste plaats en gaan samen mee`,
        `${group.count} candidates are equal on the last place and go along together`,
      )}
      {cutOff === undefined || cutOff.within === cutOff.announced
        ? ''
        : t(
            ` (${cutOff.within} in plaats van ${cutOff.announced})`,
            ` (${cutOff.within} instead of ${cutOff.announced})`,
          )}
      : {names}
      {more}
    </p>
  )
}

function Names({
  at,
  view,
  group,
  title,
  isOpen = false,
}: GroupProps & { readonly title: string; readonly isOpen?: boolean }): Html {
  const { t } = at.visit.frame
  const { count, first } = group
  const isRanked =
    view.cutOff !== undefined && first.some(({ outcome }) => outcome.rank !== undefined)
  const called = calledFrom(at.place.selection, at.place.regulation, view.round.round)
  const notesAbout = (one: Placed): string => notesOn(one, at, called)
  const hasNotes = first.some((one) => notesAbout(one) !== NO_NOTES)
  const hasTotal = first.some(({ outcome }) => outcome.total !== undefined)
  return (
    <Disclosure title={`${title} (${count})`} isOpen={isOpen}>
      {count === 0 ? (
        <p class="govuk-body">{t('Niemand.', 'Nobody.')}</p>
      ) : (
        <Table
          caption={title}
          isCaptionHidden
          head={[
            ...(isRanked ? [t('Plaats', 'Place')] : []),
            t('Kandidaat', 'Candidate'),
            ...(hasTotal ? [t('Totaal', 'Total')] : []),
            ...(hasNotes ? [t('Bijzonder', 'Note')] : []),
          ]}
          figures={isRanked ? [0] : []}
          rows={first.map((one) => [
            ...(isRanked ? [String(one.outcome.rank ?? '–')] : []),
            <CandidateLink at={at} candidate={one.candidate} />,
            ...(hasTotal ? [totalOf(one, at)] : []),
            ...(hasNotes ? [notesAbout(one)] : []),
          ])}
        />
      )}
      {count > first.length ? (
        <p class="govuk-body">
          {t(
            `De eerste ${first.length} van ${count}. Iedereen staat in de lijst van kandidaten.`,
            `The first ${first.length} of ${count}. Everybody is in the list of candidates.`,
          )}
        </p>
      ) : null}
    </Disclosure>
  )
}

function totalOf({ outcome: { total } }: Placed, { language }: AtSelection): string {
  return total === undefined ? '–' : figure(total, language)
}

function notesOn(one: Placed, { visit }: AtSelection, called: ReadonlySet<string>): string {
  const { outcome, withdrew } = one
  const { t } = visit.frame
  const via = {
    replacement: t('kwam erbij als vervanging', 'came in as a replacement'),
    'ranked-list': t('opgeroepen uit de lijst met rangschikking', 'called from the ranked list'),
  }
  const notes = [
    ...(outcome.via === undefined ? [] : [via[outcome.via]]),
    ...(isCalled(outcome, one, called)
      ? [t('alsnog opgeroepen voor de volgende ronde', 'called to the next round after all')]
      : []),
    ...(withdrew && outcome.code !== 'withdrawn'
      ? [t('trok zich daarna terug', 'withdrew afterwards')]
      : []),
  ]
  return notes.length === 0 ? NO_NOTES : notes.join('; ')
}

const NO_NOTES = '–'

/** The number of a candidate, leading to the file where this installation has that page. */
export function CandidateLink({
  at,
  candidate,
}: {
  readonly at: AtSelection
  readonly candidate: string
}): Html {
  const { visit, language, selection } = at
  if (!visit.frame.has('deskCandidate')) return <span>{candidate}</span>
  return (
    <a class="govuk-link" href={pathTo('deskCandidate', language, { selection, candidate })}>
      {candidate}
    </a>
  )
}
