/**
 * The result of a simulation as a table for a person.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Language, Text } from '#core/values/text.ts'
import type { Figure, SimulatedRound, Simulation } from '#simulation/format.ts'
import { counted } from './progress.ts'
import { wrapped } from './wrap.ts'

type Line = readonly [label: string, figure: Figure]

/** The result as text of at most 80 columns. */
export function simulationText(
  { announcement }: Regulation,
  result: Simulation,
  language: Language,
): string {
  const { applications, rounds, lists, hiring } = result
  const figures = (names: Readonly<Record<string, Figure | undefined>>): readonly Line[] =>
    Object.entries(names).flatMap(([name, figure]) =>
      figure === undefined ? [] : [[labelOf(name, figure, language), figure] as const],
    )
  return [
    `${announcement.title[language]} (${result.regulation})`,
    headLine(result, language),
    ...(result.runs === 1 ? [] : [WORDS.figures[language]]),
    '',
    ...section(WORDS.applications[language], figures(applications), language),
    ...rounds.flatMap((round, index) =>
      section(
        `${round.label[language]} [${round.round}]`,
        roundLines(round, language, index === rounds.length - 1),
        language,
      ),
    ),
    ...section(WORDS.after[language], figures({ ...hiring, ...lists }), language),
    ...wrapped(WORDS.policy[language]),
    '',
  ].join('\n')
}

function headLine({ candidates, runs, seed }: Simulation, language: Language): string {
  const count = `${counted(candidates, language)} ${WORDS[candidates === 1 ? 'one' : 'many'][language]}`
  const times =
    runs === 1 ? WORDS.once[language] : WORDS.several[language].replace('{0}', String(runs))
  return `${count}, ${times}, ${WORDS.seed[language]} ${seed}.`
}

function roundLines(round: SimulatedRound, language: Language, isLast: boolean): readonly Line[] {
  const { announced } = round
  return ROUND_LINES.flatMap((name): readonly Line[] => {
    const figure = round[name]
    if (figure.most === 0 && !ALWAYS.has(name)) return []
    const shown = isLast && name === 'goes-on' ? 'passes' : name
    const label = labelOf(shown, figure, language)
    const places =
      name === 'goes-on' && announced !== undefined
        ? ` (${WORDS.announced[language].replace('{0}', String(announced))})`
        : ''
    return [[`${label}${places}`, figure]]
  })
}

/** What is counted; in the singular where it is always exactly one. */
function labelOf(name: string, { least, most }: Figure, language: Language): string {
  const one = least === 1 && most === 1 ? LABELS_OF_ONE[name] : undefined
  return (one ?? LABELS[name])?.[language] ?? name
}

function section(title: string, lines: readonly Line[], language: Language): readonly string[] {
  return [title, ...lines.map((line) => lineOf(line, language)), '']
}

const LABEL_WIDTH = 46
const FIGURE_WIDTH = 12

function lineOf([label, { mean, least, most }]: Line, language: Language): string {
  const range = least === most ? '' : `  ${counted(least, language)}–${counted(most, language)}`
  const figure = averaged(mean, least === most, language).padStart(FIGURE_WIDTH)
  return `  ${label.padEnd(LABEL_WIDTH)}${figure}${range}`
}

function averaged(mean: number, isWhole: boolean, language: Language): string {
  if (isWhole) return counted(mean, language)
  const decimals = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language === 'nl' ? 'nl-BE' : 'en-GB', decimals).format(mean)
}

const ROUND_LINES = [
  'participants',
  'replacements',
  'called',
  'goes-on',
  'tied-at-cut-off',
  'outside-quota',
  'below-minimum',
  'not-admitted',
  'invalid',
  'absent',
  'withdrawn',
] as const
const ALWAYS: ReadonlySet<string> = new Set(['participants', 'goes-on'])

const LABELS: Readonly<Record<string, Text>> = {
  received: { nl: 'ontvangen', en: 'received' },
  late: { nl: 'te laat', en: 'too late' },
  'other-language': { nl: 'in een taal die niet mag', en: 'in a language not allowed' },
  'withdrawn-before-screening': {
    nl: 'ingetrokken voor de screening',
    en: 'withdrawn before the screening',
  },
  participants: { nl: 'nemen deel', en: 'take part' },
  replacements: { nl: 'waarvan als vervanger', en: 'of them as a replacement' },
  called: { nl: 'waarvan van de lijst geroepen', en: 'of them called from the list' },
  'goes-on': { nl: 'gaan door', en: 'go on' },
  passes: { nl: 'slagen', en: 'pass' },
  'tied-at-cut-off': {
    nl: 'waarvan extra door gelijke stand',
    en: 'of them extra because of a tie',
  },
  'outside-quota': {
    nl: 'boven het minimum, buiten quotum',
    en: 'above the minimum, outside quota',
  },
  'below-minimum': { nl: 'onder het minimum', en: 'below the minimum' },
  'not-admitted': { nl: 'voldoen niet aan de voorwaarden', en: 'do not meet the conditions' },
  invalid: {
    nl: 'ongeldig (te laat, taal, bijlage)',
    en: 'not valid (late, language, attachment)',
  },
  absent: { nl: 'afwezig', en: 'absent' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  passed: { nl: 'geslaagd', en: 'passed' },
  offers: { nl: 'aanbiedingen', en: 'offers' },
  accepted: { nl: 'aanvaard', en: 'accepted' },
  declined: { nl: 'geweigerd', en: 'declined' },
  entered: { nl: 'in dienst', en: 'in service' },
  'ranked-list': { nl: 'op de lijst met rangschikking', en: 'on the ranked list' },
  reserve: { nl: 'in de wervingsreserve', en: 'in the reserve' },
}

/** Where one takes another form than several. */
const LABELS_OF_ONE: Readonly<Record<string, Text>> = {
  participants: { nl: 'neemt deel', en: 'takes part' },
  'goes-on': { nl: 'gaat door', en: 'goes on' },
  passes: { nl: 'slaagt', en: 'passes' },
  'not-admitted': { nl: 'voldoet niet aan de voorwaarden', en: 'does not meet the conditions' },
  offers: { nl: 'aanbieding', en: 'offer' },
}

const WORDS = {
  one: { nl: 'fictieve kandidaat', en: 'fictional candidate' },
  many: { nl: 'fictieve kandidaten', en: 'fictional candidates' },
  once: { nl: 'één keer gespeeld', en: 'played once' },
  several: {
    nl: '{0} keer gespeeld',
    en: 'played {0} times',
  },
  figures: {
    nl: 'Eerst het gemiddelde, dan laagste–hoogste.',
    en: 'First the mean, then least–most.',
  },
  seed: { nl: 'startgetal', en: 'seed' },
  applications: { nl: 'Sollicitaties', en: 'Applications' },
  after: { nl: 'Na de rondes', en: 'After the rounds' },
  announced: { nl: '{0} aangekondigd', en: '{0} announced' },
  policy: {
    nl: 'Een vervanger wordt altijd geroepen, wie afwezig is slaagt niet, vier aanbiedingen op de vijf worden aanvaard.',
    en: 'A replacement is always called, who is absent does not pass, four offers out of five are accepted.',
  },
} as const satisfies Readonly<Record<string, Text>>
