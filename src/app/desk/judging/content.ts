/**
 * What is written on a form: read from how it was kept, and looked at before it is saved or locked.
 *
 * @module
 */

import { z } from 'zod'
import type { Text } from '#core/values/text.ts'
import { wordsForScale } from '#core/regulation/words/scale.ts'
import { readableIn } from '../reason.ts'
import type { FieldWrong } from '../refusal.ts'
import type { FormContent, PartContent } from './judging.ts'
import { type Sheet, scoreFrom } from './sheet.ts'

const part = z.object({ score: z.string().default(''), notes: z.string().default('') })
const content = part.extend({ parts: z.record(z.string(), part).default({}) })

/** A form on which nothing is written. */
export const EMPTY: FormContent = { score: '', notes: '', parts: {} }

/** What was kept; a form on which nothing is written where it cannot be read. */
export function contentFrom(kept: unknown): FormContent {
  return content.safeParse(kept).data ?? EMPTY
}

/** What is written about one part. */
export function onPart({ parts }: FormContent, name: string): PartContent {
  return (Object.hasOwn(parts, name) ? parts[name] : undefined) ?? { score: '', notes: '' }
}

/** The name of the field for the score, or the notes, on a part; on the whole where no part is named. */
export function fieldFor(what: 'score' | 'notes', name?: string): string {
  return name === undefined ? what : `${what}-${name}`
}

/** What is wrong with a form. Before it is locked nothing may be missing. */
export function wrongOn(
  sheet: Sheet,
  written: FormContent,
  isLocking: boolean,
): readonly FieldWrong[] {
  const all = [
    ...sheet.parts.map((one) => ({
      name: one.part,
      called: one.name,
      ...onPart(written, one.part),
    })),
    { name: undefined, called: WHOLE_NAME, score: written.score, notes: written.notes },
  ]
  return all.flatMap(({ name, called, score, notes }) => [
    ...wrongScore(sheet, { field: fieldFor('score', name), called, score, isLocking }),
    ...readableIn(fieldFor('notes', name), notes),
  ])
}

function wrongScore(
  { scale }: Sheet,
  {
    field,
    called,
    score,
    isLocking,
  }: {
    readonly field: string
    readonly called: Text
    readonly score: string
    readonly isLocking: boolean
  },
): readonly FieldWrong[] {
  if (score.trim() === '') return isLocking ? [{ field, says: noScoreOn(called) }] : []
  if (scoreFrom(scale, score) !== undefined) return []
  return [
    {
      field,
      says: {
        nl: `${called.nl}: deze score staat niet op de schaal: ${wordsForScale(scale, 'nl')}.`,
        en: `${called.en}: this score is not on the scale: ${wordsForScale(scale, 'en')}.`,
      },
    },
  ]
}

function noScoreOn({ nl, en }: Text): Text {
  return { nl: `${nl}: geef een score.`, en: `${en}: give a score.` }
}

const WHOLE_NAME: Text = { nl: 'Het geheel', en: 'The whole' }

/** What stands in the record of a form that nothing is wrong with. */
export function recordedFrom(
  { scale, parts }: Sheet,
  written: FormContent,
): {
  readonly score: string
  readonly parts: [string, string][]
  readonly notes: [string, string][]
} {
  const scored = (text: string): string => {
    const score = scoreFrom(scale, text)
    if (score === undefined) throw new Error('A form was looked at before it is recorded.')
    return score
  }
  const notes = [
    ...parts.map(({ part: name }) => [name, onPart(written, name).notes.trim()] as const),
    [WHOLE, written.notes.trim()] as const,
  ]
  return {
    score: scored(written.score),
    parts: parts.map(({ part: name }) => [name, scored(onPart(written, name).score)]),
    notes: notes.flatMap(([name, text]): [string, string][] => (text === '' ? [] : [[name, text]])),
  }
}

/** Under which name the record keeps the notes on the whole. */
const WHOLE = 'whole'

/** What stands in the record, as it is written on a form. */
export function contentOf({
  score,
  parts,
  notes = [],
}: {
  readonly score: string
  readonly parts: readonly (readonly [string, string])[]
  readonly notes?: readonly (readonly [string, string])[] | undefined
}): FormContent {
  const said = new Map(notes)
  return {
    score,
    notes: said.get(WHOLE) ?? '',
    parts: Object.fromEntries(
      parts.map(([name, own]) => [name, { score: own, notes: said.get(name) ?? '' }]),
    ),
  }
}

/** What all forms say alike: a score stands where everybody gave the same, and notes nowhere. */
export function alikeOn(
  { parts }: Pick<Sheet, 'parts'>,
  forms: readonly FormContent[],
): FormContent {
  const [first, ...others] = forms
  if (first === undefined) return EMPTY
  const alike = (scoreOn: (form: FormContent) => string): string =>
    others.every((one) => scoreOn(one) === scoreOn(first)) ? scoreOn(first) : ''
  return {
    score: alike(({ score }) => score),
    notes: '',
    parts: Object.fromEntries(
      parts.map(({ part: name }) => [
        name,
        { score: alike((form) => onPart(form, name).score), notes: '' },
      ]),
    ),
  }
}
