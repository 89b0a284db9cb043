/**
 * Everybody's forms side by side: a line for each part, a column for each assessor, and how far they lie apart.
 *
 * @module
 */

import { onPart } from '#app/desk/judging/content.ts'
import { apartOn } from '#app/desk/judging/apart.ts'
import { type Discussion, type ShownForm } from '#app/desk/judging/discussion.ts'
import { type FormContent, type PartContent } from '#app/desk/judging/judging.ts'
import { figure } from '#core/selection/explanation/figures.ts'
import { type Rational } from '#core/values/rational.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { scoreWords } from './words.ts'

interface SideProps {
  readonly at: AtSelection
  readonly view: Discussion
}

interface Line {
  readonly name: string
  readonly on: (content: FormContent) => PartContent
}

/** The forms; nothing where there are none, as a result may come from elsewhere. */
export function SideBySide(props: SideProps): Html | null {
  const { at, view } = props
  const { t } = at.visit.frame
  const { forms } = view
  if (forms.length === 0) return null
  const lines = linesOf(props)
  return (
    <>
      <Table
        caption={t('De scores naast elkaar', 'The scores side by side')}
        head={[
          t('Onderdeel', 'Part'),
          ...forms.map(({ name }) => name),
          t('Verschil', 'Difference'),
        ]}
        rows={lines.map((line) => [
          line.name,
          ...forms.map((form) => score(props, line, form)),
          <Apart {...props} line={line} />,
        ])}
      />
      <Excused {...props} />
      <h2 class="govuk-heading-m">{t('De notities', 'The notes')}</h2>
      {forms.map((form) => (
        <Notes {...props} form={form} lines={lines} />
      ))}
    </>
  )
}

function linesOf({ at, view }: SideProps): readonly Line[] {
  const { t } = at.visit.frame
  return [
    ...view.sheet.parts.map(({ part, name }) => ({
      name: name[at.language],
      on: (content: FormContent) => onPart(content, part),
    })),
    {
      name: t('Het geheel', 'The whole'),
      on: ({ score: own, notes }: FormContent) => ({ score: own, notes }),
    },
  ]
}

function score({ at, view }: SideProps, { on }: Line, { versions }: ShownForm): string {
  const last = versions.at(-1)
  const given = last === undefined ? '' : on(last.content).score
  return given === '' ? '–' : scoreWords(view.sheet.scale, given, at.language)
}

function Apart({ at, view, line }: SideProps & { readonly line: Line }): Html {
  const { t } = at.visit.frame
  const given = view.forms.flatMap(({ versions }) => {
    const last = versions.at(-1)
    return last === undefined ? [] : [line.on(last.content).score]
  })
  const apart = apartOn(view.sheet.scale, given)
  if (apart === undefined || apart.numerator === 0n) {
    return <Tag tone="good">{t('Eens', 'Agreed')}</Tag>
  }
  return <Tag tone="attention">{apartInWords(at, view, apart)}</Tag>
}

function apartInWords(
  { language, visit }: AtSelection,
  { sheet }: Discussion,
  apart: Rational,
): string {
  const { t } = visit.frame
  const shown = figure(apart, language)
  if (!('values' in sheet.scale)) return shown
  return shown === '1' ? t('1 stap', '1 step') : `${shown} ${t('stappen', 'steps')}`
}

function Excused({ at, view }: SideProps): Html | null {
  const { t } = at.visit.frame
  if (view.excused.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {view.excused.map(({ name, reason }) => (
        <li>
          {t('Geen formulier van ', 'No form of ')}
          {name}
          {reason === undefined ? '' : `: ${reason}`}
        </li>
      ))}
    </ul>
  )
}

function Notes({
  at,
  view,
  form,
  lines,
}: SideProps & { readonly form: ShownForm; readonly lines: readonly Line[] }): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <Disclosure title={form.name} isOpen>
      {form.versions.toReversed().map(({ at: when, content, why }, index) => (
        <>
          <p class="keur-note">
            {t('Vergrendeld op ', 'Locked on ')}
            {formatInstant(when, language)}
            {index === 0 ? '' : t(' (vervangen)', ' (replaced)')}
            {index === 0 ? '' : `: ${scoreWords(view.sheet.scale, content.score, language)}`}
            {why === undefined ? '' : `. ${t('Waarom anders: ', 'Why otherwise: ')}${why}`}
          </p>
          <NoteList lines={lines} content={content} none={t('Geen notities.', 'No notes.')} />
        </>
      ))}
    </Disclosure>
  )
}

function NoteList({
  lines,
  content,
  none,
}: {
  readonly lines: readonly Line[]
  readonly content: FormContent
  readonly none: string
}): Html {
  const said = lines.flatMap(({ name, on }) => {
    const { notes } = on(content)
    return notes === '' ? [] : [{ name, notes }]
  })
  if (said.length === 0) return <p class="govuk-body">{none}</p>
  return (
    <ul class="govuk-list">
      {said.map(({ name, notes }) => (
        <li>
          <strong>{name}:</strong> {notes}
        </li>
      ))}
    </ul>
  )
}
