/**
 * The waiting page: which place in the line, how it moves, what the ticket means at closing, and that nothing is lost. It looks
 * again by itself, without any script; who reads slowly can stop that.
 *
 * @module
 */

import { type Waiting } from '#app/waiting/waiting-room.ts'
import { throughDay } from '#core/regulation/words/dates.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { type Vacancy } from '#core/vacancy/vacancy.ts'
import { type Instant, formatInstant } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Page } from '../../../components/page.tsx'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { timeLeftUntil } from '../time-left.ts'

/** In an address: the page does not look again by itself. */
export const BY_HAND = 'zelf'

interface WaitingProps {
  readonly frame: Frame
  readonly vacancy: Pick<Vacancy, 'selection' | 'title' | 'authority' | 'closing'>
  readonly waiting: Waiting
  readonly now: Instant
  /** The path of this page, and what was asked besides. */
  readonly path: string
  readonly query: URLSearchParams
}

/** The page. The place stands in its title as well: it is the first that is read out. */
export function WaitingView(props: WaitingProps): Html {
  const { frame, vacancy, waiting } = props
  const { language, t } = frame
  const { selection, title, authority } = vacancy
  return (
    <Page
      frame={frame}
      title={`${t('Wachtrij', 'Queue')}: ${place(waiting)[language]}`}
      lead={t(
        'Er solliciteren nu veel mensen tegelijk. Iedereen komt aan de beurt, in volgorde van aankomst.',
        'Many people are applying at the same time now. Everybody gets a turn, in order of arrival.',
      )}
      above={title[language]}
      authority={authority.name}
      crumbs={[{ name: title[language], path: pathTo('vacancy', language, { selection }) }]}
    >
      <div class="keur-reading">
        <Movement {...props} />
        <Meaning {...props} />
        <Meanwhile {...props} />
      </div>
    </Page>
  )
}

function place({ ahead }: Waiting): Text {
  if (ahead === 0) return { nl: 'je bent de volgende', en: 'you are next' }
  return ahead === 1
    ? { nl: 'nog één iemand voor jou', en: 'one person before you' }
    : { nl: `nog ${ahead} mensen voor jou`, en: `${ahead} people before you` }
}

function Movement({ frame, waiting, query }: WaitingProps): Html {
  const { language, t } = frame
  return (
    <div class="keur-pending">
      <p>
        <strong class="keur-pending__state">
          {t('Nog niet ingediend.', 'Not submitted yet.')}
        </strong>{' '}
        {query.has(BY_HAND)
          ? t(
              'Kijk af en toe of je aan de beurt bent.',
              'Look now and then whether it is your turn.',
            )
          : t(
              'Zodra je aan de beurt bent, gaat deze pagina vanzelf verder.',
              'As soon as it is your turn, this page goes on by itself.',
            )}
      </p>
      <p>
        <strong>{capitalised(place(waiting)[language])}.</strong> {moved(waiting)[language]}
      </p>
    </div>
  )
}

function moved({ lastMinute }: Waiting): Text {
  if (lastMinute === 0) {
    return {
      nl: 'In de laatste minuut kwam er geen plaats vrij. Er komt plaats zodra anderen indienen.',
      en: 'In the last minute no room came free. There is room as soon as others submit.',
    }
  }
  return lastMinute === 1
    ? {
        nl: 'In de laatste minuut ging één iemand verder.',
        en: 'In the last minute one person went on.',
      }
    : {
        nl: `In de laatste minuut gingen ${lastMinute} mensen verder.`,
        en: `In the last minute ${lastMinute} people went on.`,
      }
}

/** What the ticket is worth: before closing, and after it for who still waits. */
function Meaning({ frame, vacancy, waiting, now }: WaitingProps): Html {
  const { language, t } = frame
  const { stamped, closes, until } = waiting
  const left = timeLeftUntil(closes, now, language)
  return (
    <section aria-labelledby="op-tijd">
      <h2 class="govuk-heading-m" id="op-tijd">
        {t('Je bent op tijd', 'You are in time')}
      </h2>
      <p class="govuk-body">
        {left === undefined
          ? t('Het einde is voorbij. ', 'Closing has passed. ')
          : `${t('Solliciteren kan', 'You can apply')} ${throughDay(vacancy.closing, language)}: ${left}. `}
        {t('Je staat in de wachtrij sinds ', 'You have been in the queue since ')}
        <strong>{formatInstant(stamped, language)}</strong>
        {t(
          ', volgens de klok van onze server. Dat tijdstip verandert niet meer.',
          ', by the clock of our server. That time does not change any more.',
        )}
      </p>
      <p class="govuk-body">
        {t(
          'Ook als je pas na het einde aan de beurt bent, kun je nog op tijd indienen: tot ',
          'Even if your turn comes after closing, you can still submit in time: until ',
        )}
        <strong>{formatInstant(until, language)}</strong>
        {t('. Op je ontvangstbewijs staan beide tijdstippen.', '. Your receipt shows both times.')}
      </p>
    </section>
  )
}

function Meanwhile(props: WaitingProps): Html {
  const { frame, waiting, query } = props
  const { language, t } = frame
  const isByHand = query.has(BY_HAND)
  return (
    <section aria-labelledby="ondertussen">
      <h2 class="govuk-heading-m" id="ondertussen">
        {t('Ondertussen', 'Meanwhile')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {[...MEANWHILE, isByHand ? LOOKED_BY_HAND : lookedEvery(waiting)].map((says) => (
          <li>{says[language]}</li>
        ))}
      </ul>
      <div class="keur-actions">
        <Button path={addressOf(props, isByHand)}>{t('Kijk nu', 'Look now')}</Button>
        <Button kind="second" path={addressOf(props, !isByHand)}>
          {isByHand
            ? t('Vernieuw weer vanzelf', 'Look again by itself')
            : t('Vernieuw niet vanzelf', 'Do not look again by itself')}
        </Button>
      </div>
    </section>
  )
}

const MEANWHILE: readonly Text[] = [
  {
    nl: 'Wat je al schreef of indiende, is bewaard. Daar verandert wachten niets aan.',
    en: 'What you wrote or submitted before is saved. Waiting changes nothing about it.',
  },
  {
    nl: 'Sluit je deze pagina, dan houd je je plaats. Kom terug langs dezelfde weg, met hetzelfde account. Ben je aan de beurt, dan heb je tien minuten om verder te gaan.',
    en: 'If you close this page you keep your place. Come back the same way, with the same account. Once it is your turn, you have ten minutes to go on.',
  },
  {
    nl: 'Een tweede venster of toestel geeft geen tweede plaats.',
    en: 'A second window or device gives no second place.',
  },
]

const LOOKED_BY_HAND: Text = {
  nl: 'Deze pagina vernieuwt zich niet vanzelf.',
  en: 'This page does not look again by itself.',
}

function lookedEvery({ again }: Waiting): Text {
  return {
    nl: `Deze pagina vernieuwt zich om de ${again} seconden.`,
    en: `This page looks again every ${again} seconds.`,
  }
}

/** This page, with or without looking again by itself. */
function addressOf({ path, query }: WaitingProps, isByHand: boolean): string {
  const next = new URLSearchParams(query)
  next.delete(BY_HAND)
  if (isByHand) next.set(BY_HAND, '1')
  const text = next.toString()
  return text === '' ? path : `${path}?${text}`
}
