/**
 * Minutes that were drawn up: what they say, who agreed, and the agreement of the one who looks.
 *
 * @module
 */

import { type DrawnMinutes, type MinutesMember } from '#app/desk/closing/minutes/minutes-view.ts'
import { formatInstant } from '#core/values/instant.ts'
import { minutesLetter } from '#documents/minutes/letter.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { Radios } from '../../../components/forms/choices.tsx'
import { problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { LetterView } from '../../../components/letter.tsx'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { rolesInWords } from '../words.ts'
import { type MinutesProps } from './minutes-props.ts'

interface DrawnProps extends MinutesProps {
  readonly drawn: DrawnMinutes
}

/** The minutes with their members. */
export function Drawn(props: DrawnProps): Html {
  const { at, drawn, view } = props
  const { t } = at.visit.frame
  const { data, sha256, isStale, mine } = drawn
  const isOpen = view.signed === undefined
  return (
    <>
      {isStale && isOpen ? (
        <p class="govuk-body-l">
          {t(
            'Sinds dit opgemaakt is, werd iets beslist of gemeld. Het kan niet meer ondertekend worden.',
            'Something was decided or declared since these were drawn up. They cannot be signed any more.',
          )}
        </p>
      ) : null}
      <Members {...props} />
      <Files at={at} />
      <Disclosure
        title={t('Lees het proces-verbaal', 'Read the minutes')}
        isOpen={mine === 'to-answer'}
      >
        <LetterView letter={minutesLetter({ data, sha256, signatures: [] })} />
      </Disclosure>
      {isOpen && !isStale && mine === 'to-answer' ? <Answering {...props} /> : null}
    </>
  )
}

function Members({ at, drawn }: DrawnProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  return (
    <>
      <h2 class="govuk-heading-m">{t('Wie akkoord gaat', 'Who agrees')}</h2>
      <Table
        caption={t('De leden en hun akkoord', 'The members and their agreement')}
        isCaptionHidden
        head={[
          t('Lid', 'Member'),
          t('Rol', 'Role'),
          t('Akkoord', 'Agreement'),
          t('Opmerking', 'Remark'),
        ]}
        rows={drawn.members.map((member) => [
          member.name,
          rolesInWords(member.roles, language),
          agreementOf(member, at),
          member.answer?.remark ?? '–',
        ])}
      />
    </>
  )
}

function agreementOf({ answer }: MinutesMember, { language, visit }: AtSelection): Html {
  const { t } = visit.frame
  if (answer === undefined) return <Tag tone="attention">{t('Wacht nog', 'Still waits')}</Tag>
  const when = formatInstant(answer.recorded, language)
  return answer.answer === 'agreed' ? (
    <Tag tone="good">{`${t('Akkoord', 'Agreed')}, ${when}`}</Tag>
  ) : (
    <Tag tone="wrong">{`${t('Bezwaar', 'Objection')}, ${when}`}</Tag>
  )
}

function Files({ at }: { readonly at: AtSelection }): Html {
  const { language, selection, visit } = at
  const { t } = visit.frame
  const way = (form: string): string => pathTo('deskMinutesFile', language, { selection, form })
  return (
    <div class="keur-actions">
      <Button kind="second" path={way('pdf')}>
        {t('Als pdf', 'As PDF')}
      </Button>
      <Button kind="second" path={way('docx')}>
        {t('Als Word-bestand', 'As a Word file')}
      </Button>
      <Button kind="second" path={way('txt')}>
        {t('De tekst die ondertekend wordt', 'The text that is signed')}
      </Button>
    </div>
  )
}

function Answering({ at, drawn, sent, problems }: DrawnProps): Html {
  const { language, selection, visit } = at
  const { t } = visit.frame
  return (
    <form method="post" action={pathTo('deskMinutesAnswer', language, { selection })}>
      <h2 class="govuk-heading-m">{t('Jouw akkoord', 'Your agreement')}</h2>
      <p class="govuk-body">
        {t(
          'Met je akkoord onderteken je deze tekst. Het register bewaart dat jij het was, wanneer, en met welke vingerafdruk:',
          'With your agreement you sign this text. The record keeps that it was you, when, and with which fingerprint:',
        )}{' '}
        <code class="keur-fingerprint">{drawn.sha256}</code>
      </p>
      <input type="hidden" name="version" value={String(drawn.data.version)} />
      <input type="hidden" name="sha256" value={drawn.sha256} />
      <Radios
        language={language}
        name="answer"
        label={t('Ga je akkoord?', 'Do you agree?')}
        options={[
          {
            value: 'agreed',
            label: t(
              'Ja, ik las het proces-verbaal, ga akkoord en onderteken het',
              'Yes, I read the minutes, agree and sign them',
            ),
          },
          { value: 'objected', label: t('Neen, ik maak bezwaar', 'No, I object') },
        ]}
        value={sent.one('answer')}
        problem={problemOf('answer', problems)}
      />
      <TextArea
        language={language}
        name="remark"
        label={t('Opmerking of bezwaar', 'Remark or objection')}
        hint={t(
          'Bij bezwaar nodig. Dit komt in het register; noem kandidaten alleen met hun nummer.',
          'Needed with an objection. This is kept in the record; name candidates only by their number.',
        )}
        rows={3}
        value={sent.one('remark')}
        problem={problemOf('remark', problems)}
      />
      <Button>{t('Bevestig', 'Confirm')}</Button>
    </form>
  )
}
