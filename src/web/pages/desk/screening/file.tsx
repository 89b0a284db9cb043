/**
 * One candidate in the screening: the application, every route with its conditions, and the confirmation.
 *
 * @module
 */

import { type RouteReason } from '#core/eligibility/route.ts'
import { dayInWords } from '#core/regulation/words/dates.ts'
import { nextOf } from '#app/desk/screening/board.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { ErrorSummary, problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { Facts } from '../../../components/summary-list.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type AtSelection } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { OUTCOME } from '../words.ts'
import { ApplicationPart } from './application-part.tsx'
import { type AtFile, SeenField, afterwards, fileForm, filePage } from './at-file.tsx'
import { BlindSwitch } from './blind-switch.tsx'
import { AddClaims, Claims, Files } from './claims.tsx'
import { Concluded } from './concluded.tsx'
import { ConditionPart } from './condition-part.tsx'
import { History, Missed } from './history.tsx'
import { STATE, VERDICT } from './words.ts'

/** The page. */
export const screenedPage = filePage((page) => show(page.at.visit, <FilePage page={page} />))

/** Everything that the rules conclude was confirmed; then the next candidate. */
export const screenedForm = fileForm(async (at, who, sent) => {
  const done = await at.desk.confirmScreening(who, sent.one('reason'))
  return afterwards(at, done, {
    sent,
    to: await nextPath(at, who.candidate),
    again: (page) => <FilePage page={page} />,
  })
})

/** Where one goes after a candidate. */
async function nextPath(at: AtSelection, candidate: string): Promise<string> {
  const { desk, actor, language, selection } = at
  const place = await desk.place({ actor, selection, action: 'screen' })
  const board = place.ok ? desk.board(place.value) : undefined
  const next = board === undefined ? undefined : nextOf(board.lines, candidate)
  return next === undefined
    ? pathTo('deskScreening', language, { selection })
    : pathTo('deskScreened', language, { selection, candidate: next })
}

function FilePage({ page }: { readonly page: AtFile }): Html {
  const { at, file, isBlind, problems } = page
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <DeskPage
      at={at}
      section="deskScreening"
      title={`${t('Kandidaat', 'Candidate')} ${file.candidate}`}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <Missed page={page} />
      <Concluded page={page} />
      <AtAGlance page={page} />
      <BlindSwitch at={at} isOn={isBlind} candidate={file.candidate} />
      <Alike page={page} />
      <AsksReuse page={page} />
      <ApplicationPart page={page} />
      <Routes page={page} />
      <h2 class="govuk-heading-m">
        {t('Alles wat de kandidaat opgaf', 'Everything the candidate stated')}
      </h2>
      <Claims at={page.at} candidate={file.candidate} claims={file.claims} />
      <AddClaims at={page.at} candidate={file.candidate} />
      <h2 class="govuk-heading-m">{t('Bestanden', 'Files')}</h2>
      <Files page={page} evidence={file.evidence} />
      {file.hidden === 0 ? null : (
        <p class="keur-note">
          {t(
            `Nog ${file.hidden} waar de vacature niet om vraagt: in blinde modus verborgen.`,
            `Another ${file.hidden} that the vacancy does not ask for: hidden in blind mode.`,
          )}
        </p>
      )}
      <History page={page} />
    </DeskPage>
  )
}

function AtAGlance({ page }: { readonly page: AtFile }): Html {
  const { at, file } = page
  const { visit, language } = at
  const { t } = visit.frame
  const { state, outcome, withdrawn, person } = file
  const code = outcome?.outcome.code ?? 'undecided'
  return (
    <>
      <p class="govuk-body-l">
        <Tag tone={STATE[state].tone}>{STATE[state][language]}</Tag>{' '}
        {t('Uitkomst volgens de regels', 'Outcome by the rules')}:{' '}
        <strong>{OUTCOME[code][language].toLowerCase()}</strong>
      </p>
      {person === undefined ? null : (
        <Facts
          facts={[
            { label: t('Naam', 'Name'), value: person.name },
            {
              label: t('Geboortedatum', 'Date of birth'),
              value: person.born === undefined ? '–' : dayInWords(person.born, language),
            },
            { label: t('E-mailadres', 'E-mail address'), value: person.email ?? '–' },
            { label: t('Telefoonnummer', 'Telephone number'), value: person.phone ?? '–' },
            { label: t('Postadres', 'Postal address'), value: person.address ?? '–' },
          ]}
        />
      )}
      {withdrawn === undefined ? (
        <Confirmation page={page} />
      ) : (
        <p class="govuk-body">
          {t(
            'Trok zich terug: er is niets meer na te kijken.',
            'Withdrew: nothing is left to look at.',
          )}
        </p>
      )}
    </>
  )
}

/** Who may be the same person, and the way to name another. */
function Alike({ page: { at, file } }: { readonly page: AtFile }): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { candidate, alike } = file
  const list = pathTo('deskDuplicates', language, { selection })
  return (
    <p class="govuk-body">
      {alike.map((other) => (
        <>
          <Tag tone="attention">{t('Misschien dubbel', 'Perhaps a duplicate')}</Tag>{' '}
          <a
            class="govuk-link"
            href={pathTo('deskDuplicate', language, { selection, candidate, other })}
          >
            {t(`Leg naast ${other}`, `Lay beside ${other}`)}
          </a>
          <br />
        </>
      ))}
      <a
        class="govuk-link"
        href={`${list}?${new URLSearchParams({ kandidaat: candidate }).toString()}`}
      >
        {t('Is dit dezelfde persoon als een ander?', 'Is this the same person as another?')}
      </a>
    </p>
  )
}

/** That the candidate asks to count an earlier result, and the way there; nothing where they do not. */
function AsksReuse({ page: { at, file } }: { readonly page: AtFile }): Html | null {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const isAsked = file.submissions.some(({ submission }) => submission.event.reuse !== undefined)
  if (!isAsked) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={pathTo('deskReuse', language, { selection })}>
        {t(
          'Deze kandidaat vraagt om een vroeger resultaat te laten meetellen',
          'This candidate asks to count an earlier result',
        )}
      </a>
    </p>
  )
}

/** One button for everything that the rules conclude; nothing where they leave something to a person, or nothing is left. */
function Confirmation({ page }: { readonly page: AtFile }): Html | null {
  const { at, file, problems, sent } = page
  const { visit, language, selection } = at
  const { t } = visit.frame
  if (file.state === 'done') return <Next page={page} />
  if (file.state === 'undecided') {
    return (
      <p class="govuk-body">
        {t(
          'De regels laten hier iets aan jou over. Het staat hieronder aangeduid als nog open.',
          'The rules leave something here to you. It is marked below as still open.',
        )}
      </p>
    )
  }
  return (
    <form
      class="keur-panel"
      method="post"
      action={pathTo('deskScreened', language, { selection, candidate: file.candidate })}
    >
      <SeenField page={page} />
      <TextArea
        language={language}
        name="reason"
        label={t(
          'Wil je er iets bij schrijven? (mag je leeg laten)',
          'Anything to add? (you may leave this empty)',
        )}
        hint={t('De kandidaat mag dit lezen.', 'The candidate may read this.')}
        rows={2}
        value={sent.one('reason')}
        problem={problemOf('reason', problems)}
      />
      <Button>
        {t(
          'Bevestig wat de regels besluiten, en ga verder',
          'Confirm what the rules conclude, and go on',
        )}
      </Button>
    </form>
  )
}

function Next({ page }: { readonly page: AtFile }): Html | null {
  const { at, file } = page
  const { visit, desk, place, language, selection } = at
  const { t } = visit.frame
  const board = desk.board(place)
  const next = board === undefined ? undefined : nextOf(board.lines, file.candidate)
  if (next === undefined) return null
  return (
    <Button path={pathTo('deskScreened', language, { selection, candidate: next })}>
      {t('Kijk de volgende na', 'Look at the next')}
    </Button>
  )
}

/** The route that was chosen first and open; the others to be opened. */
function Routes({ page }: { readonly page: AtFile }): Html {
  const { eligibility } = page.file
  const { t } = page.at.visit.frame
  const [first, ...others] = eligibility.routes.toSorted(byInterest)
  return (
    <>
      <h2 class="govuk-heading-m">{t('De voorwaarden', 'The conditions')}</h2>
      {eligibility.chosenRoute === undefined ? (
        <p class="govuk-body">
          {t(
            'De kandidaat koos nog geen kanaal. Eén kanaal waarlangs het kan, is genoeg.',
            'The candidate has not chosen a route yet. One route by which it can be done is enough.',
          )}
        </p>
      ) : null}
      {first === undefined ? null : <Route page={page} route={first} isOpen />}
      {others.map((route) => (
        <Route page={page} route={route} isOpen={false} />
      ))}
    </>
  )
}

function Route({
  page,
  route,
  isOpen,
}: {
  readonly page: AtFile
  readonly route: RouteReason
  readonly isOpen: boolean
}): Html {
  const { visit, language } = page.at
  const { t } = visit.frame
  const { name, verdict, chosen, conditions, closures, exemptions, pluses, atHiring } = route
  const parts = (reasons: typeof conditions): Html[] =>
    reasons.map((reason) => <ConditionPart page={page} reason={reason} route={route.route} />)
  return (
    <Disclosure
      title={`${name[language]}: ${VERDICT[verdict][language].toLowerCase()}`}
      more={
        chosen ? t('Het kanaal dat de kandidaat koos', 'The route the candidate chose') : undefined
      }
      isOpen={isOpen}
      id={`kanaal-${route.route}`}
    >
      {parts(conditions)}
      {exemptions.map(({ says }) => (
        <p class="govuk-body">{says[language]}</p>
      ))}
      {parts(closures)}
      {pluses.length === 0 ? null : (
        <h3 class="govuk-heading-s">
          {t('Pluspunten, die niemand uitsluiten', 'Advantages, which exclude nobody')}
        </h3>
      )}
      {parts(pluses)}
      {atHiring.length === 0 ? null : (
        <h3 class="govuk-heading-s">{t('Pas nodig bij aanwerving', 'Needed only at hiring')}</h3>
      )}
      {parts(atHiring)}
    </Disclosure>
  )
}

const WEIGHTS = { met: 0, undecided: 1, 'not-met': 2 } as const

function byInterest(a: RouteReason, b: RouteReason): number {
  return Number(b.chosen) - Number(a.chosen) || WEIGHTS[a.verdict] - WEIGHTS[b.verdict]
}
