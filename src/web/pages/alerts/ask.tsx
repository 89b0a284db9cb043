/**
 * Answers who wants to stay informed, and takes what they ask for.
 *
 * @module
 */

import { type Alerts } from '#app/alerts/alerts.ts'
import { everything, standingQuery, standingSearch } from '#core/vacancy/standing-search.ts'
import { clientAddress } from '../../client-address.ts'
import { minutesOf, TooOften } from '../../components/too-often.tsx'
import { pathTo } from '../../paths.ts'
import { sentParams } from '../../sent-form.ts'
import { type Handler, show, type Visit } from '../../visit.ts'
import { AskView, type AskProps } from './ask-view.tsx'
import { SentView } from './sent-view.tsx'
import { searchOf, type Wish, wishIn } from './wish.ts'

/** The ways to stay informed; what the address asks of the list of vacancies is filled in. */
export async function alertsPage(visit: Visit): Promise<Response> {
  const { c, frame, services, session } = visit
  c.header('cache-control', 'public, max-age=30')
  if (services.alerts === undefined) return show(visit, <AskView frame={frame} />)
  const wish = wishIn(new URL(c.req.url).searchParams, frame)
  const email = session?.person.email ?? ''
  return ask(visit, { wish: { ...wish, email } })
}

/** Takes a wish. Who reads the answer does not learn whether that address was here before. */
export function alertsForm(alerts: Alerts): Handler {
  return async (visit) => {
    const { c, frame, services } = visit
    const { t } = frame
    c.header('cache-control', 'private, no-store')
    const wish = wishIn(await sentParams(visit.c), frame)
    const asked = await alerts.ask({
      address: wish.email,
      search: searchOf(wish),
      language: wish.language,
      client: clientAddress(c, services.proxies ?? 0),
    })
    if (asked.kind === 'no-address') {
      const message = t(
        'Geef een e-mailadres in, zoals naam@voorbeeld.be',
        'Enter an e-mail address, such as name@example.com',
      )
      return ask(visit, { wish, problems: [{ field: 'email', message }] })
    }
    if (asked.kind === 'too-often') return tooOften(visit, minutesOf(asked.wait))
    return show(visit, <SentView frame={frame} address={asked.address} />)
  }
}

async function ask(
  visit: Visit,
  stated: { readonly wish: Wish; readonly problems?: NonNullable<AskProps['mail']>['problems'] },
): Promise<Response> {
  const { frame, services } = visit
  const now = services.now()
  const { wish, problems = [] } = stated
  const { facets } = await services.vacancies.search(everything(now))
  const search = standingSearch(searchOf(wish), facets)
  const { total } = await services.vacancies.search(standingQuery(search, { now, size: 1 }))
  const mail = { wish, search, facets, total, problems }
  return show(visit, <AskView frame={frame} mail={mail} />, problems.length === 0 ? 200 : 422)
}

function tooOften(visit: Visit, minutes: number): Response | Promise<Response> {
  const { language, t } = visit.frame
  const page = (
    <TooOften
      visit={visit}
      minutes={minutes}
      says={(wait) => [
        t(
          'Er werden van hieruit, of voor dit adres, al vaak mails gevraagd. Daarom is er nu niets verstuurd.',
          'Mails were asked for many times from here, or for this address. Therefore nothing was sent now.',
        ),
        t(
          `Probeer het over ${wait} opnieuw. Kreeg je al een mail om te bevestigen? De link erin werkt nog.`,
          `Try again in ${wait}. Did you get a mail to confirm already? The link in it still works.`,
        ),
      ]}
      on={{
        words: t('Terug naar op de hoogte blijven', 'Back to staying informed'),
        path: pathTo('alerts', language),
      }}
    />
  )
  return show(visit, page, 429)
}
