/**
 * Why something is not done, on a page of its own.
 *
 * @module
 */

import { type ContentfulStatusCode } from 'hono/utils/http-status'
import { type ApplyingRefusal } from '#app/applying/refusal.ts'
import { Button } from '../../components/forms/button.tsx'
import { Page } from '../../components/page.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'

/** The status with which a refusal is answered. */
export function statusOf({ code }: ApplyingRefusal): ContentfulStatusCode {
  return STATUSES[code]
}

const STATUSES = {
  'not-allowed': 403,
  'unknown-selection': 404,
  'not-open-yet': 409,
  'selection-over': 409,
  'no-draft': 404,
  'no-application': 404,
  'unknown-entry': 404,
  'unknown-upload': 404,
  'unknown-attachment': 404,
  'too-many-files': 422,
  'file-empty': 422,
  'file-infected': 422,
  'scan-unavailable': 503,
  'pdf-unavailable': 503,
  'key-unreadable': 422,
  'changed-elsewhere': 409,
  'fields-unreadable': 422,
  incomplete: 422,
  'file-too-large': 413,
  'file-type-refused': 422,
  'file-disguised': 422,
} as const satisfies Readonly<Record<ApplyingRefusal['code'], ContentfulStatusCode>>

interface RefusalProps {
  readonly frame: Frame
  readonly refusal: ApplyingRefusal
  /** The vacancy it is about; empty where it is about none. */
  readonly selection: string
}

/** What happened, why, and the way on. */
export function RefusalView({ frame, refusal, selection }: RefusalProps): Html {
  const { language, t } = frame
  const isUnknown = statusOf(refusal) === 404
  return (
    <Page
      frame={frame}
      title={
        isUnknown ? t('Niet gevonden', 'Not found') : t('Dat gaat niet', 'That cannot be done')
      }
    >
      <div class="keur-reading">
        <p class="govuk-body-l">{refusal.says[language]}</p>
        <div class="keur-actions">
          <Button path={pathTo('myApplications', language)}>
            {t('Mijn sollicitaties', 'My applications')}
          </Button>
          {selection === '' || refusal.code === 'unknown-selection' ? null : (
            <Button kind="second" path={pathTo('vacancy', language, { selection })}>
              {t('Naar de vacature', 'To the vacancy')}
            </Button>
          )}
        </div>
      </div>
    </Page>
  )
}
