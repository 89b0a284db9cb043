import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { marksOf } from './marks.ts'
import { type Marked, compare, suspicions } from './suspect.ts'

type Written = Readonly<Record<string, string>>

function marked(candidate: string, person: Written): Marked {
  return { candidate, marks: marksOf(person) ?? assert.fail(candidate) }
}

function pairs(...people: readonly Written[]): readonly string[] {
  const all = people.map((one, index) => marked(`k${index + 1}`, one))
  return suspicions(all).map(
    ({ candidates, same }) => `${candidates.join(' ')}: ${same.join(', ')}`,
  )
}

describe('two candidates', () => {
  const suspected: readonly (readonly [string, Written, Written, string])[] = [
    [
      'with one mail address, whatever follows a plus or is a capital',
      { given: 'Amber', family: 'Windroos', email: 'Post@Thuis.example' },
      { given: 'A.', family: 'Windroos', email: 'post+werk@thuis.example' },
      'email',
    ],
    [
      'with one telephone number, however it is begun',
      { given: 'Amber', family: 'Windroos', phone: '0470 00 00 01' },
      { given: 'Bas', family: 'Waterval', phone: '+32 (0)470/00.00.01' },
      'phone',
    ],
    [
      'of one name, with particles and accents written otherwise',
      { given: 'Zoë', family: 'Van den Zonnewijzer' },
      { given: 'zoe', family: 'Vandenzonnewijzer' },
      'name',
    ],
    [
      'of one name with its particles left out',
      { given: 'Milo', family: 'de Lindeblad' },
      { given: 'Milo', family: 'Lindeblad' },
      'name',
    ],
    [
      'of one name filled in the other way around',
      { given: 'Windroos', family: 'Amber' },
      { given: 'Amber', family: 'Windroos' },
      'name',
    ],
    [
      'of one name, with a hyphen and without',
      { given: 'Anne-Lien', family: 'Papieren-Boot' },
      { given: 'Annelien', family: 'Papieren Boot' },
      'name',
    ],
    [
      'of nearly one name who were born on one day',
      { given: 'Amber', family: 'Windroos', born: '1990-02-01' },
      { given: 'Amber', family: 'Windros', born: '1990-02-01' },
      'similar-name, born',
    ],
    [
      'of nearly one name who live at one address',
      { given: 'Tibo', family: 'Kersenpit', address: 'Dorpsplein 1, 9999 Ergens' },
      { given: 'Tiboo', family: 'Kersenpit', address: 'dorpsplein 1 9999 ergens' },
      'similar-name, address',
    ],
  ]
  for (const [who, one, other, same] of suspected) {
    test(`${who} may be one person`, () => {
      assert.deepEqual(pairs(one, other), [`k1 k2: ${same}`])
      assert.deepEqual(pairs(other, one), [`k1 k2: ${same}`])
    })
  }

  const unsuspected: readonly (readonly [string, Written, Written])[] = [
    [
      'of one name who were born on other days',
      { given: 'Amber', family: 'Windroos', born: '1990-02-01' },
      { given: 'Amber', family: 'Windroos', born: '1991-02-01' },
    ],
    [
      'who only live together',
      { given: 'Amber', family: 'Windroos', address: 'Dorpsplein 1' },
      { given: 'Bas', family: 'Windroos', address: 'Dorpsplein 1' },
    ],
    [
      'who were only born on one day',
      { given: 'Amber', family: 'Windroos', born: '1990-02-01' },
      { given: 'Ans', family: 'Waterval', born: '1990-02-01' },
    ],
    [
      'of nearly one name, with nothing else in common',
      { given: 'Amber', family: 'Windroos' },
      { given: 'Amber', family: 'Windros' },
    ],
    ['who wrote nothing about themselves', {}, {}],
    [
      'whose mail addresses and numbers are none',
      { email: 'thuis', phone: '12' },
      { email: 'thuis', phone: '12' },
    ],
  ]
  for (const [who, one, other] of unsuspected) {
    test(`${who} are not suspected`, () => {
      assert.deepEqual(pairs(one, other), [])
    })
  }

  test('are compared in what is known of both only', () => {
    const { same, different } = compare(
      marked('k2', { given: 'Amber', family: 'Windroos', born: '1990-02-01', phone: '' }),
      marked('k1', { given: 'Bas', family: 'Windroos', phone: '0470000001' }),
    )
    assert.deepEqual([same, different], [[], ['name']])
  })
})

describe('a suspicion', () => {
  const person = fc.record({
    given: fc.constantFrom('Amber', 'Bas', 'Ambèr', ''),
    family: fc.constantFrom('Windroos', 'van Windroos', 'Windros', 'Waterval'),
    email: fc.constantFrom('', 'a@x.example', 'b@x.example'),
    phone: fc.constantFrom('', '0470000001', '0470000002'),
    born: fc.constantFrom('', '1990-02-01', '1990-02-02'),
  })
  const people = fc.array(person, { maxLength: 8 })

  test('does not depend on the order in which people applied', () => {
    fc.assert(
      fc.property(people, (some) => {
        const all = some.map((one, index) => marked(`k${index}`, one))
        assert.deepEqual(suspicions(all.toReversed()), suspicions(all))
      }),
    )
  })

  test('names a pair once, and nobody beside themselves', () => {
    fc.assert(
      fc.property(people, (some) => {
        const all = some.map((one, index) => marked(`k${index}`, one))
        const found = suspicions(all).map(({ candidates: [a, b] }) => `${a} ${b}`)
        assert.equal(new Set(found).size, found.length)
        assert.ok(suspicions(all).every(({ candidates: [a, b] }) => a < b))
      }),
    )
  })

  test('comes strongest first', () => {
    assert.deepEqual(
      pairs(
        { given: 'Amber', family: 'Windroos' },
        { given: 'Bas', family: 'Waterval', email: 'a@x.example', phone: '0470000001' },
        { given: 'Amber', family: 'Windroos' },
        { given: 'Bas', family: 'Waterval', email: 'a@x.example', phone: '0470000001' },
      ),
      ['k2 k4: name, email, phone', 'k1 k3: name'],
    )
  })

  test('does not come of a number that a crowd has in common', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      given: String.fromCodePoint(0x4e00 + index),
      family: `Waterval${index}`,
      phone: '0470000001',
    }))
    assert.deepEqual(pairs(...crowd), [])
  })
})
