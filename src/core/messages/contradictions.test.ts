import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import { type Regulation, regulation as schema } from '../regulation/schema/regulation.ts'
import { type Day, addDays, formatDay, isDay } from '../values/day.ts'
import { contradictionsIn } from './contradictions.ts'
import type { ContradictionCode } from './finding.ts'
import type { Group } from './outcome-words.ts'

const folder = new URL('../../../regulations/', import.meta.url)
const regulation: Regulation = schema.parse(
  parse(readFileSync(new URL('opgroeien-req18582.yaml', folder), 'utf8')),
)

function day(text: string): Day {
  assert.ok(isDay(text))
  return text
}

/** The codes with the words that they mark. */
function marked(text: string, group: Group = 'goes-on'): readonly string[] {
  const fixed = { regulation, days: [day('2025-08-29')], group }
  return contradictionsIn(text, fixed).map(({ code, from, to, text: words }) => {
    assert.equal(text.slice(from, to), words)
    return `${code}: ${words}`
  })
}

type Case = readonly [
  text: string,
  marks: readonly `${ContradictionCode}: ${string}`[],
  group?: Group,
]

// The regulation: test open from 10 to 14 June 2025; case on 19 June at 19.00; talks on 23 and 26 June (rules 85, 90, 113).
const CASES: readonly Case[] = [
  ['Breng je identiteitskaart mee.', []],
  ['De test staat open van 10 tot en met 14 juni 2025.', []],
  ['De gesprekken zijn op maandag 23 en donderdag 26 juni.', []],
  ['Dit kan tot en met 29 augustus 2025.', []],
  ['The talks are on 23 and 26 June 2025.', []],
  ['De gesprekken zijn op 24 juni 2025.', ['other-day: 24 juni 2025']],
  ['De gesprekken zijn op 24/6.', ['other-day: 24/6']],
  ['De gesprekken zijn op 2025-06-24.', ['other-day: 2025-06-24']],
  ['De gesprekken zijn op 24.06.2025.', ['other-day: 24.06.2025']],
  ['See you on June 24, 2025.', ['other-day: June 24, 2025']],
  ['De gesprekken zijn op 23 en 27 juni.', ['other-day: 23 en 27 juni']],
  ['De gesprekken zijn op dinsdag 23 juni 2025.', ['other-weekday: dinsdag 23 juni 2025']],
  ['Tot morgen!', ['day-without-date: morgen']],
  ['Goedemorgen.', []],
  ['Bel ons volgende maandag.', ['day-without-date: volgende maandag']],
  ['De gesprekken zijn op maandag.', ['day-without-date: maandag']],
  ['Op 19 juni om 19 uur krijg je de case.', []],
  ['Op 19 juni om 19u00 krijg je de case.', []],
  ['Op 19 juni om 18.30 uur krijg je de case.', ['other-hour: 18.30 uur']],
  ['Op 23 juni verwachten we je om 9 uur.', []],
  ['Dit kan binnen zestig dagen.', []],
  ['Dit kan binnen dertig dagen.', ['other-term: binnen dertig dagen']],
  ['You can do so within 30 days.', ['other-term: within 30 days']],
  ['Proficiat!', []],
  ['Je bent geslaagd.', ['other-outcome: geslaagd']],
  ['Je bent geslaagd.', [], 'passed'],
  ['Helaas ben je niet geslaagd.', ['other-outcome: niet geslaagd']],
  ['Je bent niet geslaagd.', ['other-outcome: niet geslaagd'], 'passed'],
  ['Je valt af.', ['other-outcome: valt af'], 'passed'],
  ['Proficiat, je gaat door!', ['other-outcome: Proficiat', 'other-outcome: je gaat door'], 'out'],
  ['Je bent uitgenodigd.', ['other-outcome: uitgenodigd'], 'out'],
  ['Je bent niet uitgenodigd.', [], 'out'],
  ['You are not invited.', [], 'out'],
  ['You passed.', ['other-outcome: passed'], 'out'],
  ['Je krijgt de functie.', ['undecided-outcome: krijgt de functie'], 'passed'],
  ['Bel ons gerust.', [], 'out'],
  ['Je beroepservaring telde mee.', [], 'out'],
  ['Je hebt 30 dagen voor een verzoekschrift.', ['way-to-appeal: verzoekschrift'], 'out'],
  ['Beroep is niet mogelijk.', ['way-to-appeal: Beroep'], 'out'],
  ['Beroep is niet mogelijk.', ['way-to-appeal: Beroep']],
  ['Stap naar de arbeidsrechtbank.', ['way-to-appeal: arbeidsrechtbank'], 'out'],
  ['De beroepstermijn is kort.', ['way-to-appeal: beroepstermijn'], 'out'],
  ['Schrijf naar de Raad  van State.', ['way-to-appeal: Raad  van State'], 'out'],
  ['You can appeal to the court.', ['way-to-appeal: appeal', 'way-to-appeal: court'], 'out'],
  ['Je mag toch verder naar de volgende ronde.', ['other-outcome: mag toch verder'], 'out'],
  ['You may still take part.', ['other-outcome: may still take part'], 'out'],
  ['Je mag niet verder.', [], 'out'],
  ['You may not take part.', [], 'out'],
  ['Je mag toch verder.', []],
  [
    'Je kunt binnen dertig dagen in beroep, en mag ook verder.',
    ['other-term: binnen dertig dagen', 'way-to-appeal: beroep', 'other-outcome: mag ook verder'],
    'out',
  ],
  ['Je haalde 75 %.', ['figure: 75 %']],
  ['Je eindigde op plaats 3.', ['figure: plaats 3'], 'out'],
]

describe('a free text beside what is fixed', () => {
  for (const [text, marks, group] of CASES) {
    test(`${group ?? 'goes-on'}: ${text}`, () => {
      assert.deepEqual(marked(text, group), marks)
    })
  }

  test('names no other day than those of the regulation, however it is written', () => {
    const known = new Set(['2025-08-29'])
    const named = JSON.stringify(regulation.rounds.map(({ schedule }) => schedule))
    const anyDay = fc
      .integer({ min: 0, max: 900 })
      .map((count) => addDays(day('2024-06-01'), count))
    fc.assert(
      fc.property(anyDay, fc.constantFrom('nl', 'en'), (one, language) => {
        // Named, or a first or last day of a week that is named.
        fc.pre(!named.includes(one) && !known.has(one))
        fc.pre(one !== regulation.announcement.closing && !WEEK.has(one))
        const written = formatDay(one, language)
        const found = marked(`Kom op ${written}.`)
        assert.ok(
          found.some((mark) => mark.startsWith('other-day')),
          `${written}: ${found.join()}`,
        )
      }),
    )
  })

  test('is read to its end, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const found = contradictionsIn(text, { regulation, days: [], group: 'out' })
        for (const { from, to } of found) assert.ok(from < to && to <= text.length)
      }),
    )
  })
})

/** The week of 9 June, from Monday through Sunday. */
const WEEK: ReadonlySet<string> = new Set(['2025-06-09', '2025-06-15'])
