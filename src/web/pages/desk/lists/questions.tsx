/**
 * Questions of a form about lists or offers, each with what was typed and what is wrong with it.
 *
 * @module
 */

import { Checkboxes, type Option, Radios, SelectField } from '../../../components/forms/choices.tsx'
import { DateField } from '../../../components/forms/date-field.tsx'
import { problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea, TextField } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { type Asked, dayIn } from './asked.ts'

interface QuestionProps {
  readonly at: Pick<AtSelection, 'language' | 'visit'>
  readonly asked: Asked
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
}

interface ChoiceProps extends QuestionProps {
  readonly options: readonly Option[]
}

type Field = Omit<QuestionProps, 'at' | 'asked'> & {
  readonly language: AtSelection['language']
  readonly problem: string | undefined
}

function fieldOf({ at, asked, name, label, hint }: QuestionProps): Field {
  const problem = problemOf(name, asked.problems)
  return { language: at.language, name, label, hint, problem }
}

/** A line of text. */
export function TextQuestion(props: QuestionProps): Html {
  return <TextField {...fieldOf(props)} value={props.asked.sent.one(props.name)} />
}

/** One of a few. */
export function RadioQuestion(props: ChoiceProps): Html {
  const { asked, name, options } = props
  return <Radios {...fieldOf(props)} options={options} value={asked.sent.one(name)} />
}

/** Several of a few. */
export function CheckQuestion(props: ChoiceProps): Html {
  const { asked, name, options } = props
  return <Checkboxes {...fieldOf(props)} options={options} values={asked.sent.all(name)} />
}

/** One of many; nothing is chosen beforehand, unless there is only one. */
export function SelectQuestion(props: ChoiceProps & { readonly none?: string | undefined }): Html {
  const { at, asked, name, options, none } = props
  const label = none ?? at.visit.frame.t('Kies', 'Choose')
  return (
    <SelectField
      {...fieldOf(props)}
      options={[{ value: '', label }, ...options]}
      value={asked.sent.one(name)}
    />
  )
}

/** A day. */
export function DayQuestion(props: QuestionProps): Html {
  return <DateField {...fieldOf(props)} value={dayIn(props.asked.sent, props.name)} />
}

interface ReasonProps extends Pick<QuestionProps, 'at' | 'asked'> {
  readonly name?: string
  readonly label?: string | undefined
}

/** Why it is done. */
export function ReasonQuestion({ at, asked, name = 'reason', label }: ReasonProps): Html {
  const { t } = at.visit.frame
  const hint = t(
    'De reden komt in het register. Schrijf ze zo dat de kandidaat ze mag lezen.',
    'The reason is kept in the record. Write it so that the candidate may read it.',
  )
  const field = fieldOf({ at, asked, name, label: label ?? t('Waarom?', 'Why?'), hint })
  return <TextArea {...field} rows={4} value={asked.sent.one(name)} />
}
