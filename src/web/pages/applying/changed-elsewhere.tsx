/**
 * Two windows wrote the same field: both are shown, and the person says which one stays.
 *
 * @module
 */

import { type ApplyingRefusal, type Collision } from '#app/applying/refusal.ts'
import { Button } from '../../components/forms/button.tsx'
import { Page } from '../../components/page.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { Carried } from './carried.tsx'
import { type Sent } from './sent.ts'

interface ChangedElsewhereProps {
  readonly frame: Frame
  readonly action: string
  readonly sent: Sent
  readonly refusal: Extract<ApplyingRefusal, { code: 'changed-elsewhere' }>
}

/** Shows what was sent beside what stands there since, and keeps both until one is chosen. */
export function ChangedElsewhere({ frame, action, sent, refusal }: ChangedElsewhereProps): Html {
  const { language, t } = frame
  return (
    <Page
      frame={frame}
      title={t(
        'Je wijzigde dit ook in een ander venster',
        'You also changed this in another window',
      )}
      lead={refusal.says[language]}
    >
      <div class="keur-reading">
        {refusal.fields.map((field) => (
          <Both frame={frame} field={field} />
        ))}
        <form method="post" action={action}>
          <Carried sent={sent} version={refusal.version} />
          <div class="keur-actions">
            <Button>{t('Bewaar wat ik hier schreef', 'Save what I wrote here')}</Button>
            <Button kind="second" path={action}>
              {t('Behoud wat er nu staat', 'Keep what is there now')}
            </Button>
          </div>
        </form>
      </div>
    </Page>
  )
}

function Both({ frame, field }: { readonly frame: Frame; readonly field: Collision }): Html {
  const { t } = frame
  const nothing = t('(leeg)', '(empty)')
  return (
    <dl class="keur-facts keur-both">
      <div>
        <dt>{t('Wat je hier schreef', 'What you wrote here')}</dt>
        <dd>{inWords(field.mine) ?? nothing}</dd>
      </div>
      <div>
        <dt>{t('Wat er nu staat', 'What is there now')}</dt>
        <dd>{inWords(field.theirs) ?? nothing}</dd>
      </div>
    </dl>
  )
}

/** The texts in a value, one after the other. */
function inWords(value: Collision['mine']): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'object') return String(value)
  const texts = Object.values(value).flatMap((one) => inWords(one) ?? [])
  return texts.length === 0 ? undefined : texts.join(', ')
}
