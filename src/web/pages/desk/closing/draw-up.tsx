/**
 * Drawing up the minutes: who has to agree, who was there, what has to be remarked.
 *
 * @module
 */

import { Button } from '../../../components/forms/button.tsx'
import { Checkboxes } from '../../../components/forms/choices.tsx'
import { problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { Disclosure } from '../../../components/disclosure.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { rolesInWords } from '../words.ts'
import { type MinutesProps } from './minutes-props.ts'

/** The form; folded away once there are minutes that can still be signed. */
export function DrawUp(props: MinutesProps): Html {
  const { at, view, problems } = props
  const { t } = at.visit.frame
  const { drawn } = view
  const isNeeded = drawn === undefined || drawn.isStale || problems.length > 0
  const title =
    drawn === undefined
      ? t('Maak het op', 'Draw them up')
      : t('Maak het opnieuw op', 'Draw them up anew')
  return (
    <Disclosure title={title} isOpen={isNeeded}>
      <Form {...props} />
    </Disclosure>
  )
}

function Form({ at, view, sent, problems }: MinutesProps): Html {
  const { language, selection, visit } = at
  const { t } = visit.frame
  const filled = sent.fields.length > 0
  const before = view.drawn?.data
  return (
    <form method="post" action={pathTo('deskMinutes', language, { selection })}>
      <MembersField {...{ at, view, sent, problems }} />
      <TextArea
        language={language}
        name="observers"
        label={t('Waarnemers', 'Observers')}
        hint={t(
          'Afgevaardigden van vakorganisaties die aanwezig waren, één op elke regel. Leeg: er waren er geen.',
          'Delegates of trade unions who were present, one a line. Empty: there were none.',
        )}
        rows={3}
        value={filled ? sent.one('observers') : before?.observers.join('\n')}
        problem={problemOf('observers', problems)}
      />
      <TextArea
        language={language}
        name="remarks"
        label={t('Opmerkingen', 'Remarks')}
        hint={t(
          'Wat er gebeurde en niet in het register staat, één op elke regel. Noem kandidaten alleen met hun nummer.',
          'What happened and is not in the record, one a line. Name candidates only by their number.',
        )}
        rows={3}
        value={filled ? sent.one('remarks') : before?.remarks.join('\n')}
        problem={problemOf('remarks', problems)}
      />
      <Button>{t('Maak het proces-verbaal op', 'Draw up the minutes')}</Button>
    </form>
  )
}

function MembersField({ at, view, sent, problems }: MinutesProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  const { staff, drawn } = view
  const before = new Set(drawn?.members.map(({ actor }) => actor))
  const chosen =
    sent.fields.length > 0
      ? sent.all('members')
      : staff
          .filter((one) => one.mustAgree || (one.actor !== undefined && before.has(one.actor)))
          .map(({ account }) => account)
  return (
    <Checkboxes
      language={language}
      name="members"
      label={t('Wie gaat akkoord en ondertekent?', 'Who agrees and signs?')}
      hint={t(
        'Elk lid van de jury, en wie verder voor het verloop instaat.',
        'Every member of the panel, and whoever else answers for the course.',
      )}
      options={staff.map(({ account, name, roles, mustAgree }) => ({
        value: account,
        label: `${name} (${rolesInWords(roles, language)})`,
        hint: mustAgree ? t('gaf scores', 'gave scores') : undefined,
      }))}
      values={chosen}
      problem={problemOf('members', problems)}
    />
  )
}
