/**
 * What a selector adds to letters: free words, which may add and never contradict (policies 30, 31).
 *
 * @module
 */

import { contradictionsIn } from '#core/messages/contradictions.ts'
import type { Contradiction } from '#core/messages/finding.ts'
import type { Group } from '#core/messages/outcome-words.ts'
import { isLast } from '#core/selection/in-force.ts'
import { type Day, parseDay } from '#core/values/day.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import { readableIn } from '../../reason.ts'
import type { FieldWrong } from '../../refusal.ts'
import { type Notes, type Release, appealFrom } from './decision-data.ts'

/** The four texts, by the names of their fields. */
export const NOTE_FIELDS = {
  'note-onward-nl': ['onward', 'nl'],
  'note-onward-en': ['onward', 'en'],
  'note-others-nl': ['others', 'nl'],
  'note-others-en': ['others', 'en'],
} as const satisfies Readonly<Record<string, readonly [keyof Notes, Language]>>

/** The name of a field for a note. */
export type NoteField = keyof typeof NOTE_FIELDS

/** A field whose words contradict something, with every place. */
export interface NoteWrong extends FieldWrong {
  readonly field: NoteField
  readonly marks: readonly Contradiction[]
}

/** Whether somebody who reads English is in a group. */
export type EnglishReaders = Readonly<Record<keyof Notes, boolean>>

/** What is wrong with the notes; nothing when they can be sent. */
export function wrongInNotes(
  release: Omit<Release, 'standing' | 'selection'>,
  english: EnglishReaders,
): readonly NoteWrong[] {
  return NOTE_NAMES.flatMap((field): readonly NoteWrong[] => {
    const [group, language] = NOTE_FIELDS[field]
    const text = release.notes[group][language]
    const [unreadable] = readableIn(field, text)
    if (unreadable !== undefined) return [{ field, says: unreadable.says, marks: [] }]
    if (language === 'en' && text.trim() === '' && english[group]) {
      return release.notes[group].nl.trim() === '' ? [] : [{ field, says: ALSO_ENGLISH, marks: [] }]
    }
    const to = groupOf(release, group)
    const { regulation } = release
    const marks = contradictionsIn(text, { regulation, days: daysBeside(release), group: to })
    return marks.length === 0 ? [] : [{ field, says: CONTRADICTS, marks }]
  })
}

const NOTE_NAMES = Object.keys(NOTE_FIELDS).filter(isNoteField)

function isNoteField(name: string): name is NoteField {
  return Object.hasOwn(NOTE_FIELDS, name)
}

/** Days that the letter itself names: that on which it is told, and the last one to appeal. */
function daysBeside({ regulation, at }: Pick<Release, 'regulation' | 'at'>): readonly Day[] {
  const told = dayInBrussels(at)
  const { published } = regulation.announcement
  const since = published === undefined ? undefined : parseDay(published)
  return [told, appealFrom(regulation, told, 'nl').last, ...(since === undefined ? [] : [since])]
}

function groupOf(
  { regulation, round }: Pick<Release, 'regulation' | 'round'>,
  group: keyof Notes,
): Group {
  if (group === 'others') return 'out'
  return isLast(regulation, round.round) ? 'passed' : 'goes-on'
}

const CONTRADICTS = {
  nl: 'Deze woorden spreken de brief tegen, of zijn er niet mee te vergelijken. Kijk na wat aangeduid is.',
  en: 'These words contradict the letter, or cannot be compared with it. Look at what is marked.',
}
const ALSO_ENGLISH = {
  nl: 'Iemand in deze groep leest Engels. Schrijf de toelichting ook in het Engels, of laat ze weg.',
  en: 'Somebody in this group reads English. Write the explanation in English as well, or leave it out.',
}
