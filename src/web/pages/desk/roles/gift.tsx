/**
 * What giving a role brings about, before it is given.
 *
 * @module
 */

import { ROLE_DOES } from '#app/access/role-words.ts'
import { type GiftPreview } from '#app/desk/roles/roles.ts'
import { type Text } from '#core/values/text.ts'
import { Button } from '../../../components/forms/button.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { ChangedMeanwhile } from '../changed.tsx'
import { DeskPage } from '../page.tsx'
import { rolesInWords } from '../words.ts'
import { nameInWords } from './words.ts'

interface GiftProps {
  readonly at: AtSelection
  readonly preview: GiftPreview
  readonly isChanged?: boolean
}

/** The page. */
export function GiftPage({ at, preview, isChanged = false }: GiftProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { name, address, role, warnings, seen } = preview
  const back = pathTo('deskRoles', language, { selection })
  return (
    <DeskPage at={at} section="deskRoles" title={t('Geef je deze rol?', 'Do you give this role?')}>
      {isChanged ? <ChangedMeanwhile at={at} /> : null}
      <SummaryList
        rows={[
          {
            label: t('Wie', 'Who'),
            value: name === undefined ? address : `${nameInWords(name, language)} (${address})`,
          },
          {
            label: t('Rol in deze selectie', 'Role in this selection'),
            value: `${rolesInWords([role], language)} – ${ROLE_DOES[role][language]}`,
          },
          { label: t('Vanaf', 'From'), value: <From at={at} isKnown={name !== undefined} /> },
        ]}
      />
      <Warnings at={at} warnings={warnings} />
      <form method="post" action={back}>
        <input type="hidden" name="adres" value={address} />
        <input type="hidden" name="rol" value={role} />
        <input type="hidden" name="gezien" value={seen} />
        <div class="keur-actions">
          <Button>{t('Geef deze rol', 'Give this role')}</Button>
          <Button kind="second" path={back}>
            {t('Doe niets', 'Do nothing')}
          </Button>
        </div>
      </form>
    </DeskPage>
  )
}

function From({ at, isKnown }: { readonly at: AtSelection; readonly isKnown: boolean }): Html {
  const { t } = at.visit.frame
  return (
    <>
      {isKnown
        ? t(
            'Zodra je bevestigt. Een mail naar dit adres zegt welke rol het is, waar, en van wie. Het register houdt bij dat jij ze gaf.',
            'As soon as you confirm. A mail to this address says which role it is, where, and from whom. The record keeps that you gave it.',
          )
        : t(
            'Niemand meldde zich hier al met dit adres aan. De rol wacht tot iemand dat doet bij de aanmelddienst. Een mail naar dit adres zegt welke rol het is, waar, en van wie. Kijk het adres goed na.',
            'Nobody has signed in here with this address yet. The role waits until somebody does at the identity provider. A mail to this address says which role it is, where, and from whom. Check the address well.',
          )}
    </>
  )
}

interface WarningsProps {
  readonly at: AtSelection
  readonly warnings: readonly Text[]
}

/** What to think of first; nothing where there is nothing. */
export function Warnings({ at, warnings }: WarningsProps): Html | null {
  const { visit, language } = at
  if (warnings.length === 0) return null
  return (
    <div class="keur-panel keur-panel--attention" data-warnings="">
      <h2 class="govuk-heading-s">{visit.frame.t('Let op', 'Mind')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {warnings.map((says) => (
          <li>{says[language]}</li>
        ))}
      </ul>
    </div>
  )
}
