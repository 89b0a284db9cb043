/**
 * The route by which somebody takes part: every route is shown with what it comes to, and the candidate chooses (policy 12).
 *
 * @module
 */

import { type FieldProblem, problemOf } from '../../../components/forms/error-summary.tsx'
import { Fieldset } from '../../../components/forms/field.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { show } from '../../../visit.ts'
import { type Answer, type AtDraft, draftForm, draftPage, saved } from '../desk.tsx'
import { DraftPage, SaveButtons } from '../draft-page.tsx'
import { journeyOf, overviewOf, wayOf } from '../onward.ts'
import { type RouteFound, routesFound } from './findings.ts'
import { ROUTE_TONES, ROUTE_WORDS, RouteReasons } from './verdicts.tsx'

/** The page. */
export const routePage = draftPage((at) =>
  show(at.visit, <RouteView at={at} chosen={at.draft.contents.route} />),
)

/** The route that was chosen. */
export const routeForm = draftForm((at, sent): Answer => {
  const { visit, published } = at
  const route = sent.one('route')
  const isForLater = sent.one('later') !== ''
  const again = (problems: readonly FieldProblem[]): Html => (
    <RouteView at={at} chosen={route} problems={problems} />
  )
  const isKnown = Object.hasOwn(published.inForce.routes, route)
  if (!isKnown && !(isForLater && route === '')) {
    const message = visit.frame.t(
      'Kies langs welk kanaal je deelneemt.',
      'Choose by which route you take part.',
    )
    return show(visit, again([{ field: 'route', message }]), 422)
  }
  return saved(at, {
    sent,
    changes: isKnown ? { route } : {},
    next: isForLater ? overviewOf(at).path : wayOf(at, 'route').next,
    again,
    fieldOf: () => 'route',
  })
})

interface RouteViewProps {
  readonly at: AtDraft
  readonly chosen: string | undefined
  readonly problems?: readonly FieldProblem[]
}

function RouteView({ at, chosen, problems = [] }: RouteViewProps): Html {
  const { frame } = at.visit
  const { language, t } = frame
  const routes = routesFound(journeyOf(at))
  return (
    <DraftPage
      at={at}
      title={t('Je kanaal', 'Your route')}
      back={wayOf(at, 'route').back}
      problems={problems}
    >
      <p class="govuk-body">{at.published.inForce['route-choice'].says[language]}</p>
      <p class={isUntold(at) ? 'govuk-inset-text' : 'govuk-body'}>
        {isUntold(at)
          ? t(
              'Je vulde nog niet in wat je meebrengt. Daarom zeggen we hier nog niet langs welke kanalen je voldoet. Kiezen kan al.',
              'You have not filled in what you bring along. So we do not say here yet by which routes you qualify. You can choose already.',
            )
          : t(
              'Wat hieronder staat, volgt uit wat je tot nu toe invulde. Het is geen beslissing: dat doet een mens, met je bewijzen.',
              'What is shown below follows from what you filled in until now. It is no decision: a person decides, with your proof.',
            )}
      </p>
      <form method="post" novalidate>
        <Fieldset
          language={language}
          name="route"
          label={t('Langs welk kanaal neem je deel?', 'By which route do you take part?')}
          problem={problemOf('route', problems)}
        >
          <div class="govuk-radios">
            {routes.map((found, index) => (
              <RouteRadio at={at} routes={routes} index={index} found={found} chosen={chosen} />
            ))}
          </div>
        </Fieldset>
        <SaveButtons at={at} />
      </form>
      {isUntold(at) ? null : (
        <>
          <h2 class="govuk-heading-m">{t('Waarom, kanaal per kanaal', 'Why, route by route')}</h2>
          <RouteReasons frame={frame} routes={routes} />
        </>
      )}
    </DraftPage>
  )
}

/** Whether nothing was stated yet that the conditions look at: then not to qualify would tell nothing. */
function isUntold({ draft }: AtDraft): boolean {
  return draft.contents.claims.length === 0
}

interface RouteRadioProps {
  readonly at: AtDraft
  readonly routes: readonly RouteFound[]
  readonly index: number
  readonly found: RouteFound
  readonly chosen: string | undefined
}

function RouteRadio({ at, routes, index, found, chosen }: RouteRadioProps): Html {
  const { language, t } = at.visit.frame
  const { route, name, says, verdict } = found
  const id = index === 0 ? 'route' : `route-${index + 1}`
  const isFirstOut = verdict === 'not-met' && index > 0 && routes[index - 1]?.verdict !== 'not-met'
  return (
    <>
      {isFirstOut ? (
        <div class="govuk-radios__divider keur-divider">
          {t(
            'Hiervoor voldoe je volgens je antwoorden niet:',
            'By your answers you do not qualify for these:',
          )}
        </div>
      ) : null}
      <div class="govuk-radios__item">
        <input
          class="govuk-radios__input"
          id={id}
          name="route"
          type="radio"
          value={route}
          checked={route === chosen}
          aria-describedby={`${id}-item-hint`}
        />
        <label class="govuk-label govuk-radios__label" for={id}>
          {name[language]}
        </label>
        <div id={`${id}-item-hint`} class="govuk-hint govuk-radios__hint">
          {isUntold(at) ? null : (
            <>
              <Tag tone={ROUTE_TONES[verdict]}>{ROUTE_WORDS[verdict][language]}</Tag>{' '}
            </>
          )}
          {says[language]}
        </div>
      </div>
    </>
  )
}
