/**
 * Answers who wants no more mails: a page with a button for each alert, and a post that ends them all, which mail programs
 * send by themselves when somebody presses "unsubscribe" (RFC 8058).
 *
 * @module
 */

import { type Alerts } from '#app/alerts/alerts.ts'
import { type Confirmation, type SeenAlert } from '#app/alerts/follow.ts'
import { searchInWords } from '#core/vacancy/standing-search.ts'
import { Button } from '../../components/forms/button.tsx'
import { WordsView } from '../../components/words-view.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { sentParams } from '../../sent-form.ts'
import { type Handler, nameIn, show, type Visit } from '../../visit.ts'
import { isGone } from './gone.tsx'

/** The field that names one alert. */
const ALERT = 'melding'

/** Shows the alerts of the address, each with a way to end it. */
export function endPage(alerts: Alerts): Handler {
  return async (visit) => {
    const token = nameIn(visit, 'token')
    const found = await alerts.look(token)
    return found === undefined ? isGone(visit) : chooseWhat(visit, token, found)
  }
}

/** Ends the alert that the form names, or all; what ended already is ended. */
export function endForm(alerts: Alerts): Handler {
  return async (visit) => {
    const { frame } = visit
    const { language, t } = frame
    const token = nameIn(visit, 'token')
    const alert = (await sentParams(visit.c)).get(ALERT) ?? undefined
    const { left, token: other } = await alerts.end({ token, alert })
    if (other !== undefined) return stillLeft(visit, other, left)
    return show(
      visit,
      <WordsView
        frame={frame}
        title={t('Je krijgt deze mails niet meer', 'You no longer get these mails')}
        says={[
          t(
            'We wisten je adres en wat je zocht. Was er net een mail onderweg, dan is dat de laatste.',
            'We erased your address and what you looked for. If a mail was just on its way, it is the last one.',
          ),
        ]}
        on={{
          words: t('Naar de vacatures', 'To the vacancies'),
          path: pathTo('vacancies', language),
        }}
      />,
    )
  }
}

function chooseWhat(
  visit: Visit,
  token: string,
  { address, all, this: own, state }: Confirmation,
): Response | Promise<Response> {
  const { frame } = visit
  const { t } = frame
  // One that was never confirmed is told as well: whoever wants it gone need not wait.
  const alerts = state === 'confirmed' ? all : [...all, own]
  const [only] = alerts
  if (alerts.length === 1 && only !== undefined) {
    return show(
      visit,
      <WordsView
        frame={frame}
        title={t('Wil je deze mails stoppen?', 'Do you want to stop these mails?')}
        says={[
          t(
            `Op ${address} krijg je mails over: ${searchInWords(only.search, frame.language)}.`,
            `At ${address} you get mails about: ${searchInWords(only.search, frame.language)}.`,
          ),
        ]}
      >
        <EndButton frame={frame} token={token}>
          {t('Stop deze mails', 'Stop these mails')}
        </EndButton>
      </WordsView>,
    )
  }
  return show(
    visit,
    <WordsView
      frame={frame}
      title={t('Welke mails wil je stoppen?', 'Which mails do you want to stop?')}
      says={[t(`Op ${address} krijg je mails over:`, `At ${address} you get mails about:`)]}
    >
      <ul class="keur-alerts">
        {alerts.map((alert) => (
          <OneAlert frame={frame} token={token} alert={alert} />
        ))}
      </ul>
      <EndButton frame={frame} token={token}>
        {t('Stop ze allemaal', 'Stop them all')}
      </EndButton>
    </WordsView>,
  )
}

function OneAlert({
  frame,
  token,
  alert,
}: {
  readonly frame: Frame
  readonly token: string
  readonly alert: SeenAlert
}): Html {
  const { language, t } = frame
  const words = searchInWords(alert.search, language)
  return (
    <li>
      <span>{words}</span>
      <form method="post" action={pathTo('alertEnd', language, { token })}>
        <input type="hidden" name={ALERT} value={alert.alert} />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {t('Stop', 'Stop')}
          <span class="govuk-visually-hidden">: {words}</span>
        </button>
      </form>
    </li>
  )
}

function EndButton({
  frame: { language },
  token,
  children,
}: {
  readonly frame: Frame
  readonly token: string
  readonly children?: string
}): Html {
  return (
    <form method="post" action={pathTo('alertEnd', language, { token })}>
      <Button>{children ?? ''}</Button>
    </form>
  )
}

function stillLeft(visit: Visit, token: string, left: number): Response | Promise<Response> {
  const { frame } = visit
  const { language, t } = frame
  const others =
    left === 1
      ? t('Je hebt nog één andere melding.', 'You have one other alert.')
      : t(`Je hebt nog ${left} andere meldingen.`, `You have ${left} other alerts.`)
  return show(
    visit,
    <WordsView
      frame={frame}
      title={t('Deze melding is gestopt', 'This alert is stopped')}
      says={[others]}
      on={{
        words: t('Bekijk wat je nog krijgt', 'See what you still get'),
        path: pathTo('alertEnd', language, { token }),
      }}
    />,
  )
}
