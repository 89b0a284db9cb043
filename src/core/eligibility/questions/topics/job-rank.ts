/**
 * The level and rank of a job, and the rank of its pay scale (rules 60–62, 65).
 *
 * @module
 */

import { level } from '#core/claims/schema.ts'
import { isRank, isRankAtLeast } from '#core/values/rank-order.ts'
import { type Text } from '#core/values/text.ts'
import { type Option } from '../question.ts'
import { UNKNOWN_OPTION, distinct } from '../topic.ts'
import { type Here, type Job, type JobPart, questionFor } from './job-part.ts'

/** One question for the level and the rank: each choice is a level, or a stretch of ranks within it. */
export function rankPart({ tests, place }: Here): JobPart | undefined {
  const about = tests.filter(
    ({ test }) => test.level !== undefined || test['rank-at-least'] !== undefined,
  )
  if (about.length === 0) return undefined
  const bounds = distinct(about.flatMap(({ test }) => test['rank-at-least'] ?? [])).filter(isRank)
  const cells = level.options.toReversed().flatMap((one) => cellsOf(one, bounds))
  return {
    question: questionFor(about, place, {
      field: 'level',
      also: bounds.length === 0 ? undefined : 'rank',
      label: { nl: 'Op welk niveau werk je daar?', en: 'At which level do you work there?' },
      hint: {
        nl: 'Het staat in je arbeidsovereenkomst of benoeming. Meestal hoort bij niveau A een masterdiploma, bij B een bachelordiploma en bij C een diploma secundair onderwijs.',
        en: "It is in your contract or appointment. Usually level A goes with a master's degree, B with a bachelor's degree and C with a diploma of secondary education.",
      },
      options: [...cells.map(({ option }) => option), UNKNOWN_OPTION],
    }),
    fill: (answer) => cells.find(({ option }) => option.option === answer)?.fields ?? {},
  }
}

interface Cell {
  readonly option: Option
  readonly fields: Partial<Job>
}

/** A level as a whole, or split where a bound lies above its lowest rank; the highest first. */
function cellsOf(one: NonNullable<Job['level']>, bounds: readonly string[]): readonly Cell[] {
  const lowest = `${one}1`
  const inside = bounds
    .filter((bound) => bound.startsWith(one) && bound !== lowest)
    .toSorted((a, b) => (isRankAtLeast(a, b) === true ? -1 : 1))
  const rest = inside.length === 0 ? wholeLevel(one) : lowestRanks(one, inside)
  return [
    ...inside.map((bound) => ({
      option: {
        option: bound,
        label: {
          nl: `Niveau ${one}, rang ${bound} of hoger`,
          en: `Level ${one}, rank ${bound} or higher`,
        },
      },
      fields: { level: one, rank: bound },
    })),
    { option: { option: lowest, label: rest }, fields: { level: one, rank: lowest } },
  ]
}

function wholeLevel(one: string): Text {
  return { nl: `Niveau ${one}`, en: `Level ${one}` }
}

function lowestRanks(one: string, inside: readonly string[]): Text {
  const next = inside.at(-1) ?? ''
  return { nl: `Niveau ${one}, onder rang ${next}`, en: `Level ${one}, below rank ${next}` }
}

/** The rank to which the pay scale belongs. */
export function scalePart({ tests, place }: Here): JobPart | undefined {
  const about = tests.filter(({ test }) => test['scale-rank'] !== undefined)
  if (about.length === 0) return undefined
  const wanted = distinct(about.flatMap(({ test }) => test['scale-rank'] ?? []))
  const other = ['D1', 'C1', 'B1', 'A1'].find((rank) => !wanted.includes(rank)) ?? 'A3'
  return {
    question: questionFor(about, place, {
      field: 'scale-rank',
      label: {
        nl: 'Bij welke rang hoort je loonschaal?',
        en: 'To which rank does your pay scale belong?',
      },
      options: [
        ...wanted.map((rank) => ({
          option: rank,
          label: { nl: `Rang ${rank}`, en: `Rank ${rank}` },
        })),
        { option: 'other', label: { nl: 'Een andere rang', en: 'Another rank' } },
        UNKNOWN_OPTION,
      ],
    }),
    fill: (answer) => ({ 'scale-rank': answer === 'other' ? other : answer }),
  }
}
