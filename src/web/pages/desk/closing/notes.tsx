/**
 * What may be added to the letters, with the places that contradict them marked.
 *
 * @module
 */

import { type NoteField, type NoteWrong } from '#app/desk/closing/letters/notes.ts'
import { type ReleaseView } from '#app/desk/closing/letters/release-view.ts'
import { type Contradiction } from '#core/messages/finding.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { Button } from '../../../components/forms/button.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type Sent } from '../../applying/sent.ts'
import { type AtSelection } from '../at.tsx'
import { SEEN } from './decide.tsx'

/** The button that shows letters instead of sending them. */
export const LOOK = 'bekijken'

interface NotesProps {
  readonly at: AtSelection
  readonly view: ReleaseView
  readonly sent: Sent
  readonly wrong: readonly NoteWrong[]
}

/** The texts, and the two buttons. */
export function Notes(props: NotesProps): Html {
  const { at, view } = props
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { round, seen, english } = view
  return (
    <form method="post" action={pathTo('deskRelease', language, { selection, round: round.round })}>
      <h2 class="govuk-heading-m">
        {t('Toelichting (mag leeg blijven)', 'Explanation (may be left empty)')}
      </h2>
      <p class="govuk-body">
        {t(
          'Wat je schrijft, komt in elke brief van die groep. Dagen, termijnen, uitkomsten en de weg naar beroep neemt de brief uit het selectiereglement; wat daarmee botst, kan niet verstuurd worden.',
          'What you write goes into every letter of that group. The letter takes days, terms, outcomes and the way to appeal from the regulation; what conflicts with them cannot be sent.',
        )}
      </p>
      <input type="hidden" name={SEEN} value={seen} />
      <Note {...props} field="note-onward-nl" label={GROUPS.onward} reader="nl" />
      {english.onward ? (
        <Note {...props} field="note-onward-en" label={GROUPS.onward} reader="en" />
      ) : null}
      <Note {...props} field="note-others-nl" label={GROUPS.others} reader="nl" />
      {english.others ? (
        <Note {...props} field="note-others-en" label={GROUPS.others} reader="en" />
      ) : null}
      <div class="keur-actions">
        <Button kind="second" name={LOOK} value="1">
          {t('Bekijk voorbeelden', 'See examples')}
        </Button>
        <Button>{t('Deel mee aan iedereen', 'Tell everybody')}</Button>
      </div>
    </form>
  )
}

const GROUPS = {
  onward: { nl: 'Voor wie doorgaat of slaagde', en: 'For who goes on or passed' },
  others: { nl: 'Voor alle anderen', en: 'For everybody else' },
} as const

const READERS = {
  nl: { nl: 'in het Nederlands', en: 'in Dutch' },
  en: { nl: 'in het Engels', en: 'in English' },
} as const

interface NoteProps extends NotesProps {
  readonly field: NoteField
  readonly label: Text
  readonly reader: Language
}

function Note({ at, sent, wrong, field, label, reader }: NoteProps): Html {
  const { language } = at
  const found = wrong.find((one) => one.field === field)
  return (
    <>
      <TextArea
        language={language}
        name={field}
        label={`${label[language]}, ${READERS[reader][language]}`}
        rows={4}
        value={sent.one(field)}
        problem={found?.says[language]}
      />
      {found === undefined || found.marks.length === 0 ? null : (
        <Marked text={sent.one(field)} marks={found.marks} language={language} />
      )}
    </>
  )
}

interface MarkedProps {
  readonly text: string
  readonly marks: readonly Contradiction[]
  readonly language: Language
}

/** The text with what is wrong marked, and under it why. */
function Marked({ text, marks, language }: MarkedProps): Html {
  let at = 0
  const pieces = marks.flatMap(({ from, to }) => {
    const piece = [text.slice(at, from), <mark>{text.slice(from, to)}</mark>]
    at = to
    return piece
  })
  return (
    <div class="keur-panel keur-marked">
      <p class="govuk-body">
        {pieces}
        {text.slice(at)}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {marks.map((one) => (
          <li>
            <q>{one.text}</q>: {WHY[one.code][language]}
          </li>
        ))}
      </ul>
    </div>
  )
}

const WHY: Readonly<Record<Contradiction['code'], Text>> = {
  'way-to-appeal': {
    nl: 'de brief zegt zelf waar, hoe en tot wanneer iemand in beroep kan. Schrijf er hier niets over.',
    en: 'the letter itself says where, how and until when somebody may appeal. Write nothing of it here.',
  },
  'other-day': {
    nl: 'deze dag staat niet in het selectiereglement. Haal hem weg, of wijzig eerst het reglement.',
    en: 'this day is not in the regulation. Remove it, or amend the regulation first.',
  },
  'other-weekday': {
    nl: 'die datum valt op een andere weekdag.',
    en: 'that date falls on another weekday.',
  },
  'day-without-date': {
    nl: 'schrijf de datum voluit; zo is ze niet te vergelijken.',
    en: 'write the date in full; like this it cannot be compared.',
  },
  'other-hour': {
    nl: 'voor die dag noemt het selectiereglement een ander uur.',
    en: 'the regulation names another hour for that day.',
  },
  'other-term': {
    nl: 'deze termijn staat niet in het selectiereglement.',
    en: 'this term is not in the regulation.',
  },
  'other-outcome': {
    nl: 'dat is een andere uitkomst dan in deze brieven staat.',
    en: 'that is another outcome than these letters tell.',
  },
  'undecided-outcome': {
    nl: 'wie de functie krijgt, is nog niet beslist.',
    en: 'who gets the post has not been decided.',
  },
  figure: {
    nl: 'elke brief geeft de eigen scores en plaatsen; schrijf er hier geen.',
    en: 'each letter gives its own scores and places; write none here.',
  },
}
