/**
 * Words in a free text that say an outcome: who goes on, who does not, who passed, who gets the post; and words about an appeal,
 * which a letter tells itself (policy 30).
 *
 * @module
 */

/** Which group a free text goes to. */
export type Group = 'goes-on' | 'passed' | 'out'

const START = '(?<![\\p{L}])'
const END = '(?![\\p{L}])'

function words(...patterns: readonly string[]): RegExp {
  return new RegExp(`${START}(?:${patterns.join('|')})${END}`, 'giu')
}

/** Says that somebody does not go on. */
const OUT = words(
  'niet\\s+(?:\\p{L}+\\s+)?(?:geslaagd|weerhouden|geselecteerd|uitgenodigd|toegelaten|verder|door)',
  'slaag(?:de|t)?\\s+(?:je\\s+|u\\s+)?niet',
  'ga(?:at)?\\s+(?:je\\s+|u\\s+)?niet\\s+(?:door|verder)',
  '(?:afgewezen|afgekeurd|uitgesloten|geweigerd|gezakt|gebuisd)',
  '(?:valt?|viel|vallen)\\s+(?:je\\s+|u\\s+)?(?:af|uit)',
  'voldoe[nt]?\\s+(?:je\\s+|u\\s+)?niet',
  'niet[- ]geslaagde?',
  'ongeldige?',
  'helaas\\s+niet',
  'not\\s+(?:\\p{L}+\\s+)?(?:passed|selected|invited|admitted|shortlisted)',
  'did\\s+not\\s+(?:pass|qualify)',
  'do\\s+not\\s+(?:go\\s+on|qualify)',
  '(?:rejected|refused|excluded|failed|unsuccessful)',
)

/** Says that somebody goes on. */
const GOES_ON = words(
  '(?<!niet\\s)(?:uitgenodigd|weerhouden|geselecteerd|toegelaten)',
  'ga(?:at)?\\s+(?:je\\s+|u\\s+)?(?:door|verder)',
  '(?:je|u)\\s+gaa?t?\\s+(?:door|verder)',
  'doorstoot|doorgestoten',
  '(?:gefeliciteerd|proficiat|felicitaties)',
  '(?<!not\\s)(?:invited|selected|shortlisted|admitted)',
  'you\\s+go\\s+on|go\\s+on\\s+to',
  '(?:congratulations|well\\s+done)',
)

/** Says that somebody passed the selection. */
const PASSED = words(
  '(?<!niet\\s)(?<!niet-)geslaagd',
  'slaag(?:de|t)?(?!\\s+(?:je\\s+|u\\s+)?niet)',
  '(?<!not\\s)passed',
  'you\\s+pass',
)

/** Says that somebody gets the post, which is decided later and by others. */
const HIRED = words(
  '(?:aangeworven|benoemd|aangesteld|aangenomen)',
  'krijgt?\\s+(?:je\\s+|u\\s+)?(?:de\\s+)?(?:job|functie|baan|betrekking)',
  '(?:job|functie|baan|betrekking)\\s+is\\s+(?:van\\s+jou|voor\\s+jou)',
  '(?:hired|appointed|recruited)',
  '(?:get|got|given|offered)\\s+the\\s+(?:job|post|position)',
)

/** Says that somebody who does not go on may take part all the same: "je mag toch verder", and not "je mag niet verder". */
const MAY_GO_ON = words(
  'mag(?:\\s+(?!niet(?!\\p{L}))\\p{L}+){0,3}?\\s+(?:verder|door|deelnemen|meedoen)',
  'may(?:\\s+(?!not(?!\\p{L}))\\p{L}+){0,3}?\\s+(?:go\\s+on|continue|take\\s+part)',
)

/** Where or how to appeal, whatever is said of it: a letter that names a wrong way starts no term. */
const APPEAL = words(
  'beroep(?:s(?:procedures?|termijn(?:en)?|instanties?|mogelijkhe(?:id|den)))?',
  'bezwa(?:ar|ren)(?:schrift(?:en)?)?',
  'verzoekschrift(?:en)?',
  '(?:arbeids)?rechtban(?:k|ken)',
  'Raad\\s+van\\s+State',
  'appeal(?:s|ed|ing)?',
  'objections?',
  '(?:courts?|tribunals?)',
  'Council\\s+of\\s+State',
)

/** A score or a place. */
const FIGURE = words(
  'score(?:\\s+van)?\\s+\\d+(?:[.,]\\d+)?',
  '\\d+(?:[.,]\\d+)?\\s*(?:%|procent|per\\s*cent|punten|points)',
  '(?:plaats|rang|place|rank)\\s+\\d+',
  '\\d+(?:e|ste|de|st|nd|rd|th)\\s+(?:plaats|place)',
  '(?:als|as)\\s+(?:eerste|tweede|derde|first|second|third)\\s+(?:gerangschikt|geëindigd|ranked)',
)

/** Words that say another outcome than that of the group. */
export function otherOutcomesIn(text: string, group: Group): readonly RegExpExecArray[] {
  return OTHERS[group].flatMap((one) => [...text.matchAll(one)])
}

const OTHERS: Readonly<Record<Group, readonly RegExp[]>> = {
  'goes-on': [OUT, PASSED],
  passed: [OUT],
  out: [GOES_ON, PASSED, MAY_GO_ON],
}

/** Words that promise the post. */
export function promisesIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(HIRED)]
}

/** Words about an appeal. */
export function appealsIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(APPEAL)]
}

/** Scores and places. */
export function figuresIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(FIGURE)]
}
