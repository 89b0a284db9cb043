/**
 * A field for a score on the scale of its measure: a choice of named values, or a number with its range and step in words.
 *
 * @module
 */

import { type Scale } from '#core/regulation/schema/round.ts'
import { wordsForScale } from '#core/regulation/words/scale.ts'
import { capitalised, nameInWords } from '#core/regulation/words/sentences.ts'
import { Radios } from '../../../components/forms/choices.tsx'
import { problemOf } from '../../../components/forms/error-summary.tsx'
import { TextField } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { type AtResult } from './at-result.tsx'

interface ScoreFieldProps {
  readonly page: Pick<AtResult, 'at' | 'sent' | 'problems'>
  readonly name: string
  readonly label: string
  readonly scale: Scale
}

/** The field, with what was filled in. */
export function ScoreField({ page, name, label, scale }: ScoreFieldProps): Html {
  const { at, sent, problems } = page
  const { language } = at
  const value = sent.one(name)
  const problem = problemOf(name, problems)
  if ('values' in scale) {
    return (
      <Radios
        language={language}
        name={name}
        label={label}
        options={scale.values.map((one) => ({
          value: one,
          label: capitalised(nameInWords(one, language)),
        }))}
        value={value}
        problem={problem}
        isInline={scale.values.length === 2}
      />
    )
  }
  return (
    <TextField
      language={language}
      name={name}
      label={label}
      hint={capitalised(wordsForScale(scale, language))}
      inputMode="decimal"
      width={5}
      value={value}
      problem={problem}
    />
  )
}
