/**
 * The files of a round that came in.
 *
 * @module
 */

import { type ReceivedTable } from '#app/desk/imports/imports.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'
import { Table } from '../../../components/table.tsx'
import { Tag, type Tone } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'

const STATES: Readonly<Record<ReceivedTable['state'], Text & { readonly tone: Tone }>> = {
  received: { nl: 'Na te kijken', en: 'To be checked', tone: 'attention' },
  taking: { nl: 'Wordt ingelezen', en: 'Being imported', tone: 'plain' },
  taken: { nl: 'Ingelezen', en: 'Imported', tone: 'good' },
}

interface ReceivedProps {
  readonly at: AtSelection
  readonly tables: readonly ReceivedTable[]
}

/** The files, the newest first; nothing where none came in. */
export function ReceivedTables({ at, tables }: ReceivedProps): Html | null {
  const { visit, language, selection } = at
  const { t } = visit.frame
  if (tables.length === 0) return null
  return (
    <section aria-labelledby="bestanden">
      <h2 class="govuk-heading-m" id="bestanden">
        {t('Bestanden van deze ronde', 'Files of this round')}
      </h2>
      <Table
        caption={t('Bestanden met scores', 'Files with scores')}
        isCaptionHidden
        head={[
          t('Bestand', 'File'),
          t('Stand', 'State'),
          t('Ingestuurd', 'Sent'),
          t('Genoteerd', 'Recorded'),
          t('Verbeterd', 'Corrected'),
        ]}
        figures={[3, 4]}
        rows={tables.map((one) => [
          <a
            class="govuk-link"
            href={pathTo('deskImport', language, {
              selection,
              round: one.round,
              table: one.table,
            })}
          >
            {one.name}
          </a>,
          <Tag tone={STATES[one.state].tone}>{STATES[one.state][language]}</Tag>,
          `${formatInstant(one.created, language)}, ${one.by}`,
          one.state === 'taken' ? String(one.recorded) : '–',
          one.state === 'taken' ? String(one.corrected) : '–',
        ])}
      />
      <p class="keur-note">
        {t(
          'Een bestand wordt gewist zodra het ingelezen is, of na twee weken.',
          'A file is erased as soon as it was imported, or after two weeks.',
        )}
      </p>
    </section>
  )
}
