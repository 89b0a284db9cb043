/**
 * One part of a form: the score, the notes, and by what the level of its competence is recognised.
 *
 * @module
 */

import { fieldFor, onPart } from '#app/desk/judging/content.ts'
import { type FormContent, type PartContent } from '#app/desk/judging/judging.ts'
import { type Sheet, type SheetPart, valuesOf } from '#app/desk/judging/sheet.ts'
import { wordsForScale } from '#core/regulation/words/scale.ts'
import { capitalised, figureInWords } from '#core/regulation/words/sentences.ts'
import { Radios } from '../../../components/forms/choices.tsx'
import { type FieldProblem, problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea, TextField } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { type Sent } from '../../applying/sent.ts'
import { type AtSelection } from '../at.tsx'
import { Competence } from './competence.tsx'
import { scoreWords } from './words.ts'

/** What was written on a form. */
export function contentIn({ parts }: Sheet, sent: Sent): FormContent {
  return {
    ...writtenOn(sent, undefined),
    parts: Object.fromEntries(parts.map(({ part }) => [part, writtenOn(sent, part)])),
  }
}

function writtenOn(sent: Sent, name: string | undefined): PartContent {
  return { score: sent.one(fieldFor('score', name)), notes: sent.one(fieldFor('notes', name)) }
}

interface PartProps {
  readonly at: AtSelection
  readonly sheet: Sheet
  readonly content: FormContent
  /** Without the indicators, and with little room for notes. */
  readonly isShort?: boolean
  readonly problems: readonly FieldProblem[]
}

/** A criterion with its competence beside it. */
export function Part({ part, ...props }: PartProps & { readonly part: SheetPart }): Html {
  const { at, content } = props
  const { language, visit } = at
  const { t } = visit.frame
  const id = `deel-${part.part}`
  return (
    <section class="keur-judge" aria-labelledby={id}>
      <div>
        <Title id={id} isShort={props.isShort}>
          {part.name[language]}
        </Title>
        {part.weight === undefined ? null : (
          <p class="keur-note">
            {t('Gewicht', 'Weight')}: {figureInWords(part.weight, language)}
          </p>
        )}
        <Fields
          {...props}
          name={part.part}
          about={part.name[language]}
          written={onPart(content, part.part)}
        />
      </div>
      {props.isShort === true ? null : <Competence at={at} part={part} />}
    </section>
  )
}

/** The measure as a whole: the regulation does not say how its parts make it up, so that it is judged too. */
export function Whole(props: PartProps): Html {
  const { at, content, sheet } = props
  const { language, visit } = at
  const { t } = visit.frame
  const hasParts = sheet.parts.length > 0
  return (
    <section class="keur-judge" aria-labelledby="geheel">
      <div>
        <Title id="geheel" isShort={props.isShort}>
          {hasParts ? t('Het geheel', 'The whole') : sheet.rules.name[language]}
        </Title>
        {hasParts ? (
          <p class="keur-note">
            {t(
              'Het selectiereglement rekent de onderdelen niet samen: geef zelf een score voor het geheel.',
              'The regulation does not add up the parts: give a score for the whole yourself.',
            )}
          </p>
        ) : null}
        <Fields
          {...props}
          name={undefined}
          about={t('het geheel', 'the whole')}
          written={{ score: content.score, notes: content.notes }}
        />
      </div>
    </section>
  )
}

interface TitleProps {
  readonly id: string
  readonly isShort: boolean | undefined
  readonly children?: string
}

/** Under the heading of the form where it is one part of a page. */
function Title({ id, isShort = false, children }: TitleProps): Html {
  return isShort ? (
    <h3 class="govuk-heading-s" id={id}>
      {children}
    </h3>
  ) : (
    <h2 class="govuk-heading-m" id={id}>
      {children}
    </h2>
  )
}

interface FieldsProps extends Omit<PartProps, 'content'> {
  readonly name: string | undefined
  readonly about: string
  readonly written: PartContent
}

function Fields(props: FieldsProps): Html {
  const { at, name, about, written, problems, isShort = false } = props
  const { language, visit } = at
  const { t } = visit.frame
  const field = fieldFor('notes', name)
  return (
    <>
      <Score {...props} />
      <TextArea
        language={language}
        name={field}
        label={`${t('Notities', 'Notes')}: ${about}`}
        hint={
          isShort
            ? undefined
            : t(
                'Wat je zag en hoorde. De kandidaat mag dit later lezen.',
                'What you saw and heard. The candidate may read this later.',
              )
        }
        rows={isShort ? 2 : 4}
        value={written.notes}
        problem={problemOf(field, problems)}
      />
    </>
  )
}

function Score({ at, sheet, name, about, written, problems }: FieldsProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  const { scale } = sheet
  const field = fieldFor('score', name)
  const values = valuesOf(scale)
  const common = {
    language,
    name: field,
    label: `${t('Score', 'Score')}: ${about}`,
    problem: problemOf(field, problems),
    value: written.score,
  }
  if (values === undefined) {
    const hint = `${capitalised(wordsForScale(scale, language))}.`
    const value = figureInWords(written.score, language)
    return <TextField {...common} value={value} hint={hint} inputMode="decimal" width={10} />
  }
  return (
    <Radios
      {...common}
      options={values.map((value) => ({ value, label: scoreWords(scale, value, language) }))}
      isInline
      isSmall
    />
  )
}
