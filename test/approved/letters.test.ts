/**
 * The letters of the three shipped selections: one for every outcome of every release, as text and as a tagged document.
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type DecisionData, decisionFor } from '#app/desk/closing/letters/decision-data.ts'
import { toTell } from '#app/desk/closing/letters/to-tell.ts'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { continued, replay } from '#core/selection/evolve.ts'
import { type EventOf } from '#core/selection/event.ts'
import { current, roundOf } from '#core/selection/in-force.ts'
import { standingOfRound } from '#core/selection/outcomes/standing.ts'
import type { Selection } from '#core/selection/state.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import { decision } from '#documents/decision/decision.ts'
import { decisionLetter } from '#documents/decision/letter.ts'
import { dictionariesOf, tagsOf } from '#documents/letter/pdf-structure.ts'
import { writeMail } from '#documents/mail/write.ts'
import { openCompiler } from '#documents/typst/compiler.ts'
import { openTypesetter } from '#documents/typst/typesetter.ts'
import { readFacts } from '#files/facts.ts'
import { parseYaml } from '#files/yaml.ts'
import { approved } from './approved.ts'

const NAMES = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'] as const
const LANGUAGES = ['nl', 'en'] as const
const compiler = openCompiler()
const without = compiler.ok ? false : `no typesetter for ${compiler.refusal.platform}`

for (const name of NAMES) {
  describe(`the letters of ${name}`, () => {
    let every: Readonly<Record<Language, readonly Letter[]>> = { nl: [], en: [] }
    let letters: Readonly<Record<Language, readonly DecisionData[]>> = { nl: [], en: [] }
    const typesetter = openTypesetter()
    before(async () => {
      every = { nl: await lettersOf(name, 'nl'), en: await lettersOf(name, 'en') }
      letters = { nl: firstOfEach(every.nl), en: firstOfEach(every.en) }
    })
    after(() => typesetter.close())

    for (const language of LANGUAGES) {
      test(`read as approved, ${language}`, () => {
        const texts = letters[language].map((data) => {
          const order = { kind: 'result-told', ...decision.parse(data) } as const
          return writeMail(order).text
        })
        assert.ok(texts.length > 0)
        approved(`letters-${name}.${language}.txt`, texts.join('\n=====\n\n'))
      })
    }

    test('tell what was decided, to everybody, and never what is proposed or still open', () => {
      for (const { data } of [...every.nl, ...every.en]) {
        const text = writeMail({ kind: 'result-told', ...decision.parse(data) }).text
        assert.doesNotMatch(text, PROPOSALS, data.candidate.pseudonym)
      }
    })

    test('give body, form and last day of appeal, every one of them', () => {
      for (const { appeal, follows, reasons } of letters.nl) {
        assert.ok(appeal.body !== '' && appeal.form !== '' && appeal.says !== '')
        assert.match(appeal.last, /^\d{4}-\d{2}-\d{2}$/u)
        assert.ok(follows.length > 0 && reasons.length > 0)
      }
    })

    test(
      'are tagged documents with one title and a heading for each part',
      { skip: without },
      async () => {
        for (const data of letters.nl) {
          const letter = decisionLetter(decision.parse(data))
          const made = await typesetter.pdf(letter)
          assert.ok(made.ok)
          const tags = tagsOf(made.value)
          assert.equal(tags.get('H1'), 1)
          const headings = letter.body.filter(({ kind }) => kind === 'heading').length
          assert.equal(tags.get('H2'), headings)
          assert.equal(tags.get('Lbl'), tags.get('LBody'))
          assert.match(dictionariesOf(made.value), /pdfuaid:part>1</u)
        }
      },
    )
  })
}

/** Words of an outcome that waits for a person. */
const PROPOSALS =
  /voorstel(?!len)|propos|nog te bevestigen|still has to confirm|na bevestiging|once confirmed|bevroren|frozen|niet te beslissen|cannot be decided|een persoon beslist(?!e)|a person decides/iu

/** A letter, and of what kind it is: of which release, with which outcome. */
interface Letter {
  readonly kind: string
  readonly data: DecisionData
}

/** One letter of every outcome of every release, for the first candidate who had it. */
function firstOfEach(letters: readonly Letter[]): readonly DecisionData[] {
  return [...Map.groupBy(letters, ({ kind }) => kind).values()].flatMap(([first]) =>
    first === undefined ? [] : [first.data],
  )
}

/** The letters of every release. */
async function lettersOf(name: string, language: Language): Promise<readonly Letter[]> {
  const yaml = parseYaml(
    readFileSync(new URL(`../../regulations/${name}.yaml`, import.meta.url), 'utf8'),
  )
  const folded = replay(schema.parse(yaml.ok ? yaml.value.data : undefined))
  const told = new Map<string, Map<string, { readonly told: string; readonly created: Instant }>>()
  const letters: Letter[] = []
  const facts = fileURLToPath(new URL(`../../examples/${name}.jsonl`, import.meta.url))
  const problems = await readFacts(facts, {
    take: (event) => {
      if (event.event === 'ResultsReleased') {
        const known = told.get(event.round) ?? new Map()
        told.set(event.round, known)
        letters.push(...releasedBy(folded.selection, event, { known, language }))
      }
      const taken = folded.take(event)
      return taken.ok ? undefined : taken.refusal
    },
  })
  assert.deepEqual(problems, [])
  return letters
}

interface Telling {
  readonly known: Map<string, { readonly told: string; readonly created: Instant }>
  readonly language: Language
}

function releasedBy(
  selection: Selection,
  event: EventOf<'ResultsReleased'>,
  { known, language }: Telling,
): readonly Letter[] {
  const at = parseInstant(event.at) ?? assert.fail(event.at)
  const regulation = current(selection)
  const standing = standingOfRound(selection, event.round) ?? assert.fail(event.round)
  const round = roundOf(regulation, event.round) ?? assert.fail(event.round)
  const released = continued(selection)
  assert.ok(released.take(event).ok)
  const notes = { onward: { nl: '', en: '' }, others: { nl: '', en: '' } }
  const release = { selection: released.selection, regulation, round, standing, at, notes }
  return toTell(selection, standing, known).flatMap(({ candidate, told, before: earlier }) => {
    known.set(candidate.candidate, { told, created: at })
    const data = decisionFor(release, {
      candidate,
      name: `Naam van ${candidate.candidate}`,
      language,
      before: earlier,
      addresses: { application: 'https://keur.voorbeeld.example/mijn-sollicitaties' },
    })
    const outcome = standing.state.decided?.outcomes.of(candidate)
    const isWithdrawn = candidate.withdrawn !== undefined
    const kind = [event.at, event.round, outcome?.code, outcome?.via, isWithdrawn, earlier?.created]
    return data === undefined ? [] : [{ kind: kind.join(' '), data }]
  })
}
