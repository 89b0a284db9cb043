import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import type { Language } from '#core/values/text.ts'
import {
  type Told,
  applied,
  applies,
  decided,
  passing,
  scores,
  tell,
  tested,
} from '../fixtures/story.ts'
import { explain, explanationText } from './explain.ts'
import { type Explanation, explanation } from './format.ts'

const opgroeien19498 = shipped('opgroeien-19498')
const opgroeien18582 = shipped('opgroeien-req18582')
const ago4711 = shipped('ago-4711')
const by = 'p.selector'

/** Eight people for five places: k4, k5 and k6 share the fourth place, k7 is out, k8 is below the minimum. */
const EIGHT = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8'] as const
const EIGHT_TESTED: readonly Told[] = [
  ...applied(...EIGHT),
  ...passing(opgroeien19498, EIGHT, 'cv-screening'),
  ...tested({ k1: 7, k2: 6, k3: 6, k4: 5, k5: 5, k6: 5, k7: 4, k8: 3 }),
]
const EIGHT_DECIDED = [...EIGHT_TESTED, ...decided('preselection')]
const BOTH_PASSED = [...applied('k1', 'k2'), ...passing(opgroeien19498, ['k1', 'k2'])]

describe('the explanation of a round', () => {
  test('names place, cut-off, places and ties of who goes on', () => {
    const round = partOf(explained(opgroeien19498, EIGHT_DECIDED, 'k6'), 'rounds/preselection')
    assert.deepEqual(round.nl.slice(0, 5), [
      'Beslist: je gaat door naar de volgende ronde.',
      'Hoofdmeting (leervermogen): 5.',
      'ADM (zorgvuldigheid): 4.',
      'ANAB0 (verbaal redeneren): 4.',
      '4e van 7; grensscore 5; 5 plaatsen, 6 met gelijke standen.',
    ])
    assert.equal(round.en[4], '4th of 7; cut-off 5; 5 places, 6 with ties.')
  })

  test('says to who is outside the places what would have been enough', () => {
    const round = partOf(explained(opgroeien19498, EIGHT_DECIDED, 'k7'), 'rounds/preselection')
    assert.ok(
      round.nl.includes('Beslist: je haalde elk minimum, maar je valt buiten het aantal plaatsen.'),
    )
    assert.ok(
      round.nl.includes(
        'Genoeg was geweest: 5 voor Hoofdmeting (leervermogen), met al de rest hetzelfde.',
      ),
    )
    assert.ok(
      round.en.includes(
        'Enough would have been: 5 on Main measure (learning ability), everything else the same.',
      ),
    )
  })

  test('says to who is below a minimum what was needed and what reaches the cut-off too', () => {
    const round = partOf(explained(opgroeien19498, EIGHT_DECIDED, 'k8'), 'rounds/preselection')
    assert.deepEqual(round.nl.slice(4, 6), [
      'Gevraagd: “Je haalt score 4 of hoger op de hoofdmeting.” Nodig: 4; behaald: 3.',
      'Genoeg was geweest: 5 voor Hoofdmeting (leervermogen), met al de rest hetzelfde: daarmee haal je elk minimum én de grensscore.',
    ])
    assert.match(round.en[4] ?? '', /Needed: 4; obtained: 3\.$/)
  })

  test('never rounds a score over its minimum, and gives the exact value beside a rounded one', () => {
    const names = ['k1', 'k2', 'k3']
    const steps = [
      ...applied(...names),
      ...passing(opgroeien18582, names, 'cv-screening'),
      scores('preselection', 'questionnaire', { k1: '49.975', k2: '200/3', k3: 60 }),
      scores('preselection', 'computer-test', { k1: 5, k2: 4, k3: 4 }),
      ...decided('preselection'),
    ]
    const below = partOf(explained(opgroeien18582, steps, 'k1'), 'rounds/preselection')
    assert.match(below.nl.join('\n'), /Nodig: 50; behaald: 49,975\./)
    const exact = partOf(explained(opgroeien18582, steps, 'k2'), 'rounds/preselection')
    assert.ok(exact.nl.includes('Standaardvragenlijst: 66,67 (exact 200/3).'))
    assert.ok(exact.nl.includes('Totaal: 70,83 (exact 425/6).'))
    assert.ok(exact.en.includes('Total: 70.83 (exact 425/6).'))
  })

  test('says who confirmed it and when, and that a proposal still waits', () => {
    const confirmed = partOf(explained(opgroeien19498, EIGHT_DECIDED, 'k1'), 'rounds/preselection')
    assert.match(confirmed.nl.at(-1) ?? '', /^Bevestigd op .* door p\.second\.$/)
    const closed = [...EIGHT_TESTED, { command: 'CloseRound', round: 'preselection', by } as const]
    const proposed = explained(opgroeien19498, closed, 'k8')
    assert.deepEqual(proposed.result, {
      nl: 'Voorstel, nog te bevestigen door een persoon: je haalde een minimumscore niet.',
      en: 'Proposed, a person still has to confirm: you did not reach a minimum score.',
    })
  })

  test('shows a correction with both values, and what it will change', () => {
    const steps: readonly Told[] = [
      ...EIGHT_DECIDED,
      {
        command: 'CorrectScore',
        candidate: 'k1',
        round: 'preselection',
        measure: 'main',
        score: 3,
        reason: 'Uit een ander bestand.',
        by: 'p.other',
      },
    ]
    const frozen = explained(opgroeien19498, steps, 'k1')
    assert.match(frozen.result.nl, /^Bevroren tot iemand een verbetering bevestigt: /)
    const round = partOf(frozen, 'rounds/preselection')
    assert.match(round.nl[0] ?? '', /Na bevestiging wordt dit: je haalde een minimumscore niet\.$/)
    assert.match(round.nl[2] ?? '', /^Tot .*: 7\. Reden: Uit een ander bestand\.$/)
    assert.match(round.en[2] ?? '', /^Until .*: 7\. Reason: /)
  })

  test('says of a round without scores only that it cannot be decided yet', () => {
    const round = partOf(explained(opgroeien19498, EIGHT_DECIDED, 'k1'), 'rounds/competences')
    assert.deepEqual(round.nl, [
      'Nog niet te beslissen: een score, een oordeel of een keuze ontbreekt nog.',
    ])
  })

  test('says that somebody came in as a replacement', () => {
    const steps: readonly Told[] = [
      ...EIGHT_DECIDED,
      { command: 'WithdrawCandidate', candidate: 'k5' },
      { command: 'WithdrawCandidate', candidate: 'k6' },
      {
        command: 'MakeChoice',
        choice: 'rounds/preselection/replacement',
        option: 'yes',
        reason: 'Vijf plaatsen.',
        by,
        role: 'selector',
      },
    ]
    const round = partOf(explained(opgroeien19498, steps, 'k7'), 'rounds/competences')
    assert.match(round.nl[0] ?? '', /Je kwam erbij als vervanging\.$/)
    assert.match(round.en[0] ?? '', /You came in as a replacement\.$/)
  })
})

describe('the explanation of an application', () => {
  test('says which submission counts and that the earlier one is kept', () => {
    const steps = [
      applies('k1', { at: '2025-11-03T09:00:00Z' }),
      applies('k1', { claims: [], at: '2025-11-04T09:00:00Z' }),
    ]
    const part = partOf(explained(opgroeien19498, steps, 'k1'), 'applications')
    assert.match(part.nl[0] ?? '', /op tijd\. Vervangen door een latere; ze blijft bewaard\.$/)
    assert.match(part.nl[1] ?? '', /op tijd\. Deze telt\.$/)
  })

  test('says that a late one is proposed as invalid, with the rule', () => {
    const steps = [applies('k1', { at: '2025-11-11T00:00:00+01:00' })]
    const late = explained(opgroeien19498, steps, 'k1')
    const part = partOf(late, 'applications')
    assert.match(part.nl[0] ?? '', /dinsdag 11 november 2025 .*, te laat\. Deze telt\.$/)
    assert.match(part.nl[1] ?? '', /^Voorstel: ongeldig\. ./)
    assert.match(part.en[1] ?? '', /^Proposed: invalid\. ./)
  })

  test('says what would be enough where no route is open', () => {
    const text = explanationText(
      explained(opgroeien19498, [applies('k1', { claims: [] })], 'k1'),
      'nl',
    )
    assert.match(text, /Wat genoeg zou zijn:/)
  })

  test('of somebody who withdrew says so first', () => {
    const steps = [...applied('k1'), { command: 'WithdrawCandidate', candidate: 'k1' } as const]
    assert.deepEqual(explained(opgroeien19498, steps, 'k1').result, {
      nl: 'Je trok je kandidatuur in.',
      en: 'You withdrew.',
    })
  })

  test('does not exist for somebody who did not apply', () => {
    assert.equal(explain(tell(opgroeien19498, applied('k1')), 'k2', undefined), undefined)
  })
})

describe('the explanation of lists and offers', () => {
  test('names the place and the validity of the ranked list', () => {
    const part = partOf(explained(opgroeien19498, EIGHT_DECIDED, 'k7'), 'ranked-list')
    assert.match(part.nl[0] ?? '', /^1e in de rangschikking\. /)
    assert.equal(part.nl[1], 'Geldig tot en met donderdag 1 december 2022.')
  })

  test('names no place and no score of the reserve', () => {
    const found = explained(opgroeien19498, BOTH_PASSED, 'k1')
    assert.deepEqual(found.result, { nl: 'Je bent geslaagd.', en: 'You passed.' })
    const part = partOf(found, 'reserve')
    assert.match(part.nl[0] ?? '', /^Je staat op deze lijst, zonder rangschikking\. /)
    assert.doesNotMatch(part.nl.join(' '), /\d+e\b|score/)
  })

  test('says what still has to be shown while an offer is on, and not after it was declined', () => {
    const offered: readonly Told[] = [
      ...BOTH_PASSED,
      {
        command: 'MakeOffer',
        offer: 'o-1',
        candidate: 'k1',
        vacancy: 'x',
        contract: 'contractual',
        by,
      },
    ]
    const on = partOf(explained(opgroeien19498, offered, 'k1'), 'hiring')
    assert.equal(on.nl[0], 'Aanbod voor x: verstuurd.')
    assert.ok(on.nl.some((line) => line.startsWith('Nog aan te tonen: ')))
    const declined = [...offered, { command: 'DeclineOffer', offer: 'o-1' } as const]
    const off = partOf(explained(opgroeien19498, declined, 'k1'), 'hiring')
    assert.deepEqual(off.nl, ['Aanbod voor x: geweigerd.'])
  })

  test('says until when somebody can start, where the regulation limits it', () => {
    const inside = applies('k1', {
      claims: [
        {
          claim: 'job',
          kind: 'employment',
          scope: 'flemish-services',
          status: 'statutory',
          appointment: 'permanent',
          level: 'B',
          rank: 'B1',
          grade: 'deskundige',
          from: '2018-09-01',
          'selection-published': '2018-03-01',
          'statutory-probation-from': '2018-09-01',
        },
      ],
    })
    const chosen = { candidate: 'k1', vacancy: 'this', by: 'p.manager' } as const
    const offered: readonly Told[] = [
      inside,
      ...passing(opgroeien19498, ['k1']),
      { command: 'ChooseCandidate', ...chosen, role: 'line-manager', reason: 'The best.' },
      { command: 'MakeOffer', offer: 'o-1', ...chosen, contract: 'statutory' },
    ]
    const { nl, en } = partOf(explained(opgroeien19498, offered, 'k1'), 'hiring')
    assert.match(nl[1] ?? '', /^Starten kan tot en met \p{L}+ 1 maart 2022\. \S/u)
    assert.match(en[1] ?? '', /^Starting is possible through \p{L}+ 1 March 2022\. \S/u)
  })
})

describe('every explanation', () => {
  const all = [
    explained(opgroeien19498, EIGHT_DECIDED, 'k7'),
    explained(opgroeien19498, BOTH_PASSED, 'k1'),
    explained(ago4711, [...applied('k1'), ...passing(ago4711, ['k1'])], 'k1'),
  ]

  test('keeps to its format', () => {
    for (const one of all) assert.deepEqual(explanation.parse(one), one)
  })

  test('has whole sentences in both languages', () => {
    for (const one of all) {
      for (const { text } of one.parts.flatMap(({ lines }) => lines)) {
        assert.match(text.nl, /[.:)]$/)
        assert.match(text.en, /[.:)]$/)
        assert.doesNotMatch(text.nl + text.en, /undefined|\{|\}/)
      }
    }
  })

  test('reads as text with a heading for each part', () => {
    const [first] = all
    assert.ok(first !== undefined)
    const text = explanationText(first, 'en')
    assert.match(text, /^# k7: Customer manager for doctors and consultation offices \(/)
    assert.equal(text.match(/^## /gm)?.length, first.parts.length)
  })
})

function explained(regulation: Regulation, steps: readonly Told[], name: string): Explanation {
  const found = explain(tell(regulation, steps), name, undefined)
  assert.ok(found !== undefined)
  return found
}

type Lines = Readonly<Record<Language, readonly string[]>>

/** The lines of the one part that rests on a rule. */
function partOf({ parts }: Explanation, rule: string): Lines {
  const found = parts.filter((part) => part.rule === rule)
  const [only] = found
  assert.ok(only !== undefined && found.length === 1, `${found.length} parts on ${rule}`)
  return {
    nl: only.lines.map(({ text }) => text.nl),
    en: only.lines.map(({ text }) => text.en),
  }
}

function shipped(name: string): Regulation {
  const file = path.join(import.meta.dirname, `../../../../regulations/${name}.yaml`)
  return schema.parse(parse(readFileSync(file, 'utf8')))
}
