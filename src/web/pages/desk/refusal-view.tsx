/**
 * Why something at the desk is not done, on a page of its own.
 *
 * @module
 */

import { type ContentfulStatusCode } from 'hono/utils/http-status'
import { type DeskRefusal } from '#app/desk/refusal.ts'
import { Button } from '../../components/forms/button.tsx'
import { Page } from '../../components/page.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'

const STATUSES = {
  'not-allowed': 403,
  'unknown-selection': 404,
  'unknown-candidate': 404,
  'unknown-round': 404,
  'not-in-round': 404,
  'applications-open': 409,
  'nothing-to-tell': 409,
  'notes-contradict': 422,
  'minutes-fixed': 409,
  'minutes-stale': 409,
  'not-a-member': 403,
  'already-signed': 409,
  'no-minutes': 404,
  'letter-gone': 404,
  'letter-closed': 403,
  'no-pdf': 503,
  'not-judged': 404,
  'not-judging-now': 409,
  'not-assigned': 403,
  'result-agreed': 409,
  'lock-first': 403,
  'forms-awaited': 409,
  'not-the-chair': 403,
  'unknown-offer': 404,
  'not-on-list': 404,
  'nothing-to-look-up': 409,
  'no-table': 404,
  'role-ended': 404,
  'role-from-elsewhere': 409,
  'changed-meanwhile': 409,
  'refused-by-rules': 409,
  'fields-unreadable': 422,
} as const satisfies Readonly<Record<DeskRefusal['code'], ContentfulStatusCode>>

/** The status with which a refusal is answered. */
export function statusOfDesk({ code }: DeskRefusal): ContentfulStatusCode {
  return STATUSES[code]
}

interface RefusalProps {
  readonly frame: Frame
  readonly refusal: DeskRefusal
  /** The selection it is about; empty where it is about none. */
  readonly selection: string
}

/** What happened, why, and the way on. */
export function DeskRefusalView({ frame, refusal, selection }: RefusalProps): Html {
  const { language, t } = frame
  const isUnknown = statusOfDesk(refusal) === 404
  const isElsewhere = selection === '' || refusal.code === 'unknown-selection'
  return (
    <Page
      frame={frame}
      title={
        isUnknown ? t('Niet gevonden', 'Not found') : t('Dat gaat niet', 'That cannot be done')
      }
    >
      <div class="keur-reading">
        <p class="govuk-body-l">{refusal.says[language]}</p>
        {refusal.code === 'fields-unreadable' ? (
          <ul class="govuk-list govuk-list--bullet">
            {refusal.fields.map(({ says }) => (
              <li>{says[language]}</li>
            ))}
          </ul>
        ) : null}
        <div class="keur-actions">
          {isElsewhere ? null : (
            <Button path={pathTo('deskSelection', language, { selection })}>
              {t('Naar de selectie', 'To the selection')}
            </Button>
          )}
          <Button kind="second" path={pathTo('desk', language)}>
            {t('Naar de werkplek', 'To the desk')}
          </Button>
        </div>
      </div>
    </Page>
  )
}
