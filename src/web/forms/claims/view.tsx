/**
 * The fields of a claim, and a list of claims with a way to change and to remove each.
 *
 * @module
 */

import { type Claim } from '#core/claims/schema.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { Button } from '../../components/forms/button.tsx'
import { Checkboxes, Radios, SelectField } from '../../components/forms/choices.tsx'
import { DateField } from '../../components/forms/date-field.tsx'
import { type FieldProblem } from '../../components/forms/error-summary.tsx'
import { type FieldProps } from '../../components/forms/field.tsx'
import { TextField } from '../../components/forms/text-field.tsx'
import { type Html } from '../../html.ts'
import {
  type Choice,
  type ClaimField,
  type ClaimForm,
  type ClaimProblem,
  type Input,
} from './field.ts'
import { claimRows, claimTitle } from './words.ts'
import { type Written, textIn } from './written.ts'

/** The fields of a form as they were written. */
export interface ClaimFieldsProps {
  readonly language: Language
  readonly form: ClaimForm
  readonly written: Written
  readonly problems?: readonly ClaimProblem[]
}

/** The fields of a claim; stands within a form, below the list of `fieldProblems`. */
export function ClaimFields({ language, form, written, problems = [] }: ClaimFieldsProps): Html {
  return (
    <>
      {form.fields.map((field) => (
        <div
          class={field.only === undefined ? undefined : `keur-only keur-only--${field.only.group}`}
        >
          <OneField
            language={language}
            field={field}
            written={written}
            problem={problems.find((one) => one.field === field.name)?.says[language]}
          />
        </div>
      ))}
    </>
  )
}

/** The problems as the summary above a form takes them. */
export function fieldProblems(
  problems: readonly ClaimProblem[],
  language: Language,
): readonly FieldProblem[] {
  return problems.map(({ field, says }) => ({ field, message: says[language] }))
}

interface OneFieldProps {
  readonly language: Language
  readonly field: ClaimField
  readonly written: Written
  readonly problem: string | undefined
}

function OneField({ language, field, written, problem }: OneFieldProps): Html {
  const { name, label, hint, input, isOptional } = field
  const optional = isOptional === true ? OPTIONAL[language] : ''
  const shown: FieldProps = {
    language,
    name,
    label: label[language] + optional,
    hint: hint?.[language],
    problem,
  }
  if (input.kind === 'day') return <DateField {...shown} value={writtenDay(written, name)} />
  if (input.kind === 'several') {
    return (
      <Checkboxes {...shown} options={worded(input.options, language)} values={written[name]} />
    )
  }
  return <Line shown={shown} input={input} value={textIn(written, name)} />
}

interface LineProps {
  readonly shown: FieldProps
  readonly input: Exclude<Input, { readonly kind: 'several' | 'day' }>
  readonly value: string
}

function Line({ shown, input, value }: LineProps): Html {
  if (input.kind === 'text') return <TextField {...shown} value={value} {...widthOf(input)} />
  if (input.kind === 'fraction') return <TextField {...shown} value={value} width={5} />
  const { language } = shown
  if (input.kind === 'yes-no') {
    return <Radios {...shown} options={worded(YES_NO, language)} value={value} isInline />
  }
  const options = worded(input.options, language)
  return input.kind === 'one' ? (
    <Radios {...shown} options={options} value={value} />
  ) : (
    <SelectField {...shown} options={[{ value: '', label: '' }, ...options]} value={value} />
  )
}

function widthOf({ width }: { readonly width?: 4 | 10 | 20 }): { readonly width?: 4 | 10 | 20 } {
  return width === undefined ? {} : { width }
}

function writtenDay(
  written: Written,
  name: string,
): { readonly day: string; readonly month: string; readonly year: string } {
  return {
    day: textIn(written, `${name}-day`),
    month: textIn(written, `${name}-month`),
    year: textIn(written, `${name}-year`),
  }
}

function worded(
  options: readonly Choice[],
  language: Language,
): readonly {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}[] {
  return options.map(({ value, label, hint }) => ({
    value,
    label: label[language],
    hint: hint?.[language],
  }))
}

const OPTIONAL: Text = { nl: ' (mag je leeg laten)', en: ' (you may leave this empty)' }
const YES_NO: readonly Choice[] = [
  { value: 'yes', label: { nl: 'Ja', en: 'Yes' } },
  { value: 'no', label: { nl: 'Nee', en: 'No' } },
]

/** The claims of one form, and where each may be changed and removed. */
export interface ClaimListProps {
  readonly language: Language
  readonly form: ClaimForm
  readonly claims: readonly Claim[]
  /** Whether the heading is only heard, where the page itself is named like it. */
  readonly isHeadingHidden?: boolean
  readonly addPath: string
  readonly changePath: (claim: string) => string
  readonly removePath: (claim: string) => string
}

/** A list of claims of one kind. */
export function ClaimList(props: ClaimListProps): Html {
  const { language, form, claims, addPath, isHeadingHidden = false } = props
  const id = `lijst-${form.kind}`
  return (
    <section class="keur-claims" aria-labelledby={id}>
      <h2 class={isHeadingHidden ? 'govuk-visually-hidden' : 'govuk-heading-m'} id={id}>
        {form.words.many[language]}
      </h2>
      {claims.length === 0 ? <p class="govuk-body">{form.words.none[language]}</p> : null}
      {claims.map((claim) => (
        <OneClaim {...props} claim={claim} />
      ))}
      <Button kind="second" path={addPath}>
        {form.words.add[language]}
      </Button>
    </section>
  )
}

function OneClaim({
  language,
  form,
  claim,
  changePath,
  removePath,
}: ClaimListProps & { readonly claim: Claim }): Html {
  const title = claimTitle(form, claim, language)
  const [, ...rows] = claimRows(form, claim, language)
  return (
    <div class="keur-panel">
      <h3 class="govuk-heading-s">{title}</h3>
      <dl class="keur-facts">
        {rows.map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="govuk-body keur-claim__actions">
        <a class="govuk-link" href={changePath(claim.claim)}>
          {CHANGE[language]}
          <span class="govuk-visually-hidden">: {title}</span>
        </a>
        <a class="govuk-link" href={removePath(claim.claim)}>
          {REMOVE[language]}
          <span class="govuk-visually-hidden">: {title}</span>
        </a>
      </p>
    </div>
  )
}

const CHANGE: Text = { nl: 'Wijzig', en: 'Change' }
const REMOVE: Text = { nl: 'Verwijder', en: 'Remove' }
