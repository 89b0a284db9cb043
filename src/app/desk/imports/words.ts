/**
 * What is wrong with a row or a column of a table, and what to do about it, in words.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import type { Text } from '#core/values/text.ts'
import type { NoScore } from '../scores/written.ts'
import type { ProblemCode, RowProblem } from './imports.ts'

/** Where something is wrong. */
export interface Spot {
  readonly row: number
  readonly column: string
  /** What stands there. */
  readonly value: string
}

type SpotCode = Exclude<ProblemCode, 'no-column' | 'column-twice' | 'twice' | 'off-scale'>

const SPOTS: Readonly<Record<SpotCode, Text>> = {
  'no-candidate': {
    nl: 'Er staat geen kandidaatnummer. Vul het in, of haal de rij weg.',
    en: 'There is no candidate number. Fill it in, or remove the row.',
  },
  'unknown-candidate': {
    nl: 'Dit nummer is van geen kandidaat in deze selectie. Kijk het na, of haal de rij weg.',
    en: 'No candidate in this selection has this number. Check it, or remove the row.',
  },
  'not-in-round': {
    nl: 'Deze kandidaat doet niet mee aan deze ronde. Haal de rij weg.',
    en: 'This candidate does not take part in this round. Remove the row.',
  },
  withdrew: {
    nl: 'Deze kandidaat trok zich terug. Haal de rij weg.',
    en: 'This candidate withdrew. Remove the row.',
  },
  conflict: {
    nl: 'Jij hebt een belangenconflict met deze kandidaat. Laat een collega deze rij inlezen.',
    en: 'You have a conflict of interest with this candidate. Have a colleague import this row.',
  },
  empty: {
    nl: 'Er staat geen score. Vul ze in, of haal de rij weg.',
    en: 'There is no score. Fill it in, or remove the row.',
  },
  date: {
    nl: 'Er staat een datum waar een score moet staan: het rekenblad maakte die ervan. Maak de kolom op als tekst of getal en vul de score opnieuw in.',
    en: 'There is a date where a score should stand: the spreadsheet made it one. Format the column as text or number and fill in the score again.',
  },
  'too-many-cells': {
    nl: 'Deze rij heeft meer cellen dan er kolommen zijn. Staat er een komma in een score, zet dan een puntkomma tussen de kolommen.',
    en: 'This row has more cells than there are columns. If a score has a comma in it, put a semicolon between the columns.',
  },
  unreadable: {
    nl: 'Dit is geen getal.',
    en: 'This is no number.',
  },
  'round-closed': {
    nl: 'Deze ronde is afgesloten: er komt geen eerste score meer bij. Haal de rij weg, of kijk het nummer na.',
    en: 'This round is closed: no first score is added any more. Remove the row, or check the number.',
  },
}

/** Problems in words. */
export const wordsFor = {
  noCandidate: (): RowProblem => ({
    code: 'no-column',
    row: undefined,
    column: 'Kandidaat',
    value: '',
    says: {
      nl: 'De kolom met de kandidaatnummers ontbreekt. Noem ze “Kandidaat”.',
      en: 'The column with the candidate numbers is missing. Call it “Candidate”.',
    },
  }),
  noColumn: (round: Round, measure: string): RowProblem => {
    const name = round.measures?.[measure]?.name ?? { nl: measure, en: measure }
    return {
      code: 'no-column',
      row: undefined,
      column: name.nl,
      value: '',
      says: {
        nl: `De kolom “${name.nl}” ontbreekt. Voeg ze toe, of kies bij het insturen alleen de metingen die in het bestand staan.`,
        en: `The column “${name.en}” is missing. Add it, or choose only the measures that are in the file when you send it.`,
      },
    }
  },
  columnTwice: (head: string): RowProblem => ({
    code: 'column-twice',
    row: undefined,
    column: head,
    value: '',
    says: {
      nl: 'Deze kolom staat er twee keer. Haal er een weg.',
      en: 'This column is there twice. Remove one.',
    },
  }),
  twice: (spot: Spot, first: number): RowProblem => ({
    code: 'twice',
    ...spot,
    says: {
      nl: `Deze kandidaat staat ook in rij ${first}. Hou één van beide rijen.`,
      en: `This candidate is in row ${first} as well. Keep one of both rows.`,
    },
  }),
  noScore: (spot: Spot, { code, says }: NoScore): RowProblem => ({ code, ...spot, says }),
  at: (code: SpotCode, spot: Spot): RowProblem => ({ code, ...spot, says: SPOTS[code] }),
} as const
