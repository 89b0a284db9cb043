/**
 * After a conclusion about a condition: that it is kept, what it changed, and what it did not.
 *
 * @module
 */

import { type Effect } from '#app/desk/screening/effect.ts'
import { type Reason } from '#core/eligibility/reason.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { Banner } from '../../../components/banner.tsx'
import { type Html } from '../../../html.ts'
import { OUTCOME } from '../words.ts'
import { type AtFile } from './at-file.tsx'
import { VERDICT } from './words.ts'

/** The name under which the address carries the condition that was just concluded about. */
export const CONCLUDED = 'besloten'

/** What the conclusion changed; nothing where the address names none. */
export function Concluded({ page: { at, file } }: { readonly page: AtFile }): Html | null {
  const { visit, language, place } = at
  const { t } = visit.frame
  const condition = visit.c.req.query(CONCLUDED)
  const effect = file.effects.find((one) => one.condition === condition)
  if (effect === undefined) return null
  const says = saysAt(place.regulation, `conditions/${effect.condition}`)
  return (
    <Banner title={t('Je besluit is vastgelegd', 'Your conclusion is recorded')} tone="good">
      <p class="govuk-notification-banner__heading">
        <Outcome effect={effect} page={{ at }} />
      </p>
      {says === undefined ? null : <p class="govuk-body">{says[language]}</p>}
      {effect.otherwise.map((top) => (
        <Otherwise top={top} page={{ at }} />
      ))}
    </Banner>
  )
}

type At = { readonly page: Pick<AtFile, 'at'> }

function Outcome({ effect, page }: At & { readonly effect: Effect }): Html {
  const { visit, language } = page.at
  const { t } = visit.frame
  const [without, outcome] = [effect.without, effect.outcome].map((code) =>
    OUTCOME[code][language].toLowerCase(),
  )
  return effect.without === effect.outcome ? (
    <>
      {t(
        `Dit verandert de uitkomst niet. Die blijft: ${outcome}.`,
        `This does not change the outcome. It stays: ${outcome}.`,
      )}
    </>
  ) : (
    <>
      {t(
        `Dit verandert de uitkomst. Zonder dit besluit: ${without}. Nu: ${outcome}.`,
        `This changes the outcome. Without this conclusion: ${without}. Now: ${outcome}.`,
      )}
    </>
  )
}

/** A condition that came out otherwise, and what made it so. */
function Otherwise({ top, page }: At & { readonly top: Reason }): Html {
  const { visit, language } = page.at
  const { t } = visit.frame
  const isOpen = top.verdict === 'undecided'
  const verdict = VERDICT[top.verdict][language].toLowerCase()
  const makers = decidersOf(top).map((one) => one.says?.[language])
  return (
    <>
      <p class="govuk-body">
        {t(
          `Wat het reglement in het geheel vraagt, ${isOpen ? 'is' : 'blijft'} ${verdict}`,
          `What the regulation asks as a whole ${isOpen ? 'is' : 'stays'} ${verdict}`,
        )}
        : <q>{top.says?.[language]}</q>
      </p>
      {makers.length === 0 ? null : (
        <>
          <p class="govuk-body">{t('Dat komt hierdoor:', 'This makes it so:')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {makers.map((says) => (
              <li>{says}</li>
            ))}
          </ul>
          <p class="govuk-body">
            {isOpen
              ? t('Besluit ook daarover.', 'Conclude about that too.')
              : t(
                  'Klopt dat ook niet, besluit dan ook daarover.',
                  'If that is not right either, conclude about that too.',
                )}
          </p>
        </>
      )}
    </>
  )
}

/** The conditions below that came out as the whole did. */
function decidersOf({ verdict, children }: Reason): readonly Reason[] {
  return children.flatMap((child) =>
    child.kind === 'condition'
      ? child.verdict === verdict
        ? [child]
        : []
      : child.verdict === verdict
        ? decidersOf(child)
        : [],
  )
}
