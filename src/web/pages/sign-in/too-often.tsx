/**
 * What somebody reads who tried to sign in too often in a short time.
 *
 * @module
 */

import { TooOften } from '../../components/too-often.tsx'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { type Visit } from '../../visit.ts'

/** The page. */
export function SignInTooOften({
  visit,
  minutes,
}: {
  readonly visit: Visit
  readonly minutes: number
}): Html {
  const { language, t } = visit.frame
  return (
    <TooOften
      visit={visit}
      minutes={minutes}
      says={(wait) => [
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
