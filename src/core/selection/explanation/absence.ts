/**
 * What the explanation says about an absence from a round: what was noted, and what it came to, by the regulation or by whoever
 * decided it (policies 20, 25). Whoever is out because of it is told why (policy 30).
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { ownerName } from '#core/regulation/words/roles.ts'
import { formatInstant } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import { absenceChoice } from '../outcomes/absence.ts'
import type { Candidate, ChoiceMade, Selection } from '../state.ts'
import { both } from './figures.ts'
import type { ExplanationLine } from './format.ts'

/** The lines; none for who was there, or of whom nothing was noted. */
export function absenceLines(
  { choices }: Pick<Selection, 'choices'>,
  round: Round,
  { candidate, attendance }: Candidate,
): readonly ExplanationLine[] {
  const what = attendance?.[round.round]
  if (what === undefined || what === 'attended') return []
  const rule = `rounds/${round.round}/${what}`
  const point = absenceChoice(round.round, what, candidate)
  const effect = round[what]?.effect ?? 'person-decides'
  return [
    { depth: 1, rule, text: NOTED[what] },
    ...(effect === 'person-decides'
      ? choices.filter(({ choice }) => choice === point).map((made) => decided(made, rule))
      : [{ depth: 2, rule, text: BY_REGULATION[effect] }]),
  ]
}

function decided({ option, reason, roles, at }: ChoiceMade, rule: string): ExplanationLine {
  const text = both((language) => {
    const what = option === 'another-session' ? ANOTHER_SESSION : OUT
    return `${DECIDED[language]} ${ownerName([...roles], language)}, ${formatInstant(at, language)}: ${what[language]}. ${REASON[language]}: ${reason}`
  })
  return { depth: 2, rule, text }
}

const NOTED: Readonly<Record<'no-show' | 'could-not-attend', Text>> = {
  'no-show': {
    nl: 'Genoteerd is dat je niet kwam opdagen.',
    en: 'It was noted that you did not show up.',
  },
  'could-not-attend': {
    nl: 'Genoteerd is dat je niet kon komen.',
    en: 'It was noted that you could not attend.',
  },
}
type Declared = NonNullable<Round['no-show']>['effect']

const BY_REGULATION: Readonly<Record<Exclude<Declared, 'person-decides'>, Text>> = {
  'not-passed': {
    nl: 'Volgens het selectiereglement neem je dan niet verder deel aan deze ronde.',
    en: 'By the regulation you then take no further part in this round.',
  },
  withdrawn: {
    nl: 'Volgens het selectiereglement geldt dat als intrekken.',
    en: 'By the regulation that counts as withdrawing.',
  },
  excused: {
    nl: 'Volgens het selectiereglement krijg je dan een andere zitting.',
    en: 'By the regulation you then get another session.',
  },
}
const DECIDED: Text = { nl: 'Besluit van', en: 'Decision of' }
const OUT: Text = {
  nl: 'je neemt niet verder deel aan deze ronde',
  en: 'you take no further part in this round',
}
const ANOTHER_SESSION: Text = {
  nl: 'je krijgt een andere zitting',
  en: 'you get another session',
}
const REASON: Text = { nl: 'Reden', en: 'Reason' }
