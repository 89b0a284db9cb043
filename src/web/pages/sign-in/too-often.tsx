/**
 * What somebody reads who tried too often in a short time.
 *
 * @module
 */

import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { type Visit } from '../../visit.ts'
import { WordsView } from './words-view.tsx'

/** The page, and the header that says the same to programs. */
export function TooOften({
  visit: { c, frame },
  minutes,
}: {
  readonly visit: Visit
  readonly minutes: number
}): Html {
  const { language, t } = frame
  c.header('retry-after', String(minutes * 60))
  const wait =
    minutes === 1 ? t('één minuut', 'one minute') : t(`${minutes} minuten`, `${minutes} minutes`)
  return (
    <WordsView
      frame={frame}
      title={t('Even wachten', 'Please wait a moment')}
      says={[
        t(
          'Er werd van hieruit, of voor dit adres, al vaak geprobeerd om aan te melden. Daarom is er nu niets verstuurd.',
          'There were many attempts to sign in from here, or with this address. Therefore nothing was sent now.',
        ),
        t(
          `Probeer het over ${wait} opnieuw. Kreeg je al een link? Die werkt nog.`,
          `Try again in ${wait}. Did you get a link already? It still works.`,
        ),
      ]}
      on={{
        words: t('Terug naar aanmelden', 'Back to signing in'),
        path: pathTo('signIn', language),
      }}
    />
  )
}
