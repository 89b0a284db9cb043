import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { simulation } from '#simulation/format.ts'
import { REGULATION, folder, keur } from './keur.ts'

const words = (...more: readonly string[]): readonly string[] => ['simulate', REGULATION, ...more]
const few = words('--candidates', '12', '--seed', '1')

describe('keur simulate', { concurrency: 2 }, () => {
  test('shows what to expect of each round, in both languages, in 80 columns', async () => {
    const dutch = await keur(few)
    assert.equal(dutch.status, 0)
    assert.match(dutch.output, /12 fictieve kandidaten, 20 keer gespeeld/)
    assert.match(dutch.output, /\n {2}gaan door \(8 aangekondigd\) +\d/)
    const english = await keur([...few, '--lang', 'en'])
    assert.match(english.output, /12 fictional candidates, played 20 times/)
    for (const line of `${dutch.output}\n${english.output}`.split('\n')) {
      assert.ok(line.length <= 80, line)
    }
  })

  test('counts one person in the singular', async () => {
    const one = await keur(words('--candidates', '1', '--seed', '3'))
    assert.match(one.output, /1 fictieve kandidaat, /)
    assert.match(one.output, /\n {2}neemt deel +1\n/)
  })

  test('gives the same for the same seed, byte for byte, as a table and as JSON', async () => {
    const [table, again, other] = await Promise.all([
      keur(few),
      keur(few),
      keur(words('--candidates', '12', '--seed', '2')),
    ])
    assert.equal(again.output, table.output)
    assert.notEqual(other.output, table.output)
    const json = await keur([...few, '--json'])
    assert.equal((await keur([...few, '--json'])).output, json.output)
    assert.equal(simulation.parse(JSON.parse(json.output)).candidates, 12)
  })

  test('writes facts that keur decide takes', async () => {
    using place = folder()
    const file = path.join(place.path, 'feiten.jsonl')
    const { status, complaint } = await keur([...few, '--facts', file])
    assert.equal(status, 0)
    assert.match(complaint, /keur decide/)
    assert.equal((await keur(['decide', REGULATION, file])).status, 0)
    assert.deepEqual(readdirSync(place.path), ['feiten.jsonl'])
  })

  test('leaves nothing behind where facts cannot be written', async () => {
    using place = folder()
    const file = path.join(place.path, 'nowhere', 'feiten.jsonl')
    const { status, output, complaint } = await keur([...few, '--facts', file])
    assert.deepEqual([status, output], [2, ''])
    assert.match(complaint, /out-unwritable/)
    assert.equal(existsSync(path.dirname(file)), false)
  })

  for (const [count, code] of [
    ['0', 'candidates-unreadable'],
    ['1000001', 'candidates-unreadable'],
    ['2.5', 'candidates-unreadable'],
    ['-3', 'candidates-unreadable'],
    ['veel', 'candidates-unreadable'],
    ['99999999999999999999', 'candidates-unreadable'],
  ] as const) {
    test(`refuses ${count} candidates`, async () => {
      const { status, output, complaint } = await keur(
        words(`--candidates=${count}`, '--seed', '1'),
      )
      assert.deepEqual([status, output], [2, ''])
      assert.match(complaint, new RegExp(`${code}[^]*"${count}"[^]*1 tot en met 1000000`))
    })
  }

  for (const seed of ['abc', '-1', '1.5', '4294967296', '']) {
    test(`refuses the seed "${seed}"`, async () => {
      const { status, output, complaint } = await keur(words('--candidates', '5', `--seed=${seed}`))
      assert.deepEqual([status, output], [2, ''])
      assert.match(complaint, /seed-unreadable/)
    })
  }

  test('asks for the number of candidates and for the seed', async () => {
    const without = await keur(words('--seed', '1'))
    assert.deepEqual([without.status, without.output], [2, ''])
    assert.match(without.complaint, /candidates-missing/)
    const seedless = await keur(words('--candidates', '5', '--lang', 'en', '--json'))
    assert.equal(seedless.status, 2)
    assert.match(seedless.complaint, /"code":"seed-missing"/)
  })

  test('refuses a regulation that does not pass the checker', async () => {
    using place = folder()
    const file = path.join(place.path, 'fout.yaml')
    const sound = readFileSync(REGULATION, 'utf8')
    writeFileSync(file, sound.replace('closing: 2021-12-08', 'closing: 2021-02-30'))
    const { status, output } = await keur(['simulate', file, '--candidates', '5', '--seed', '1'])
    assert.deepEqual([status, output], [1, ''])
  })
})

describe('the help in Dutch', () => {
  test('has no English of its own or of the command line', async () => {
    for (const command of ['decide', 'simulate', 'explain']) {
      const { output } = await keur([command, '--help'])
      assert.match(output, /<selectiereglement>[^]*Opties:/)
      assert.doesNotMatch(output, /<(?:file|instant|number)>|FILE|Options|Arguments|default/)
    }
  })
})

describe('keur tour', () => {
  test('shows three selections in lines of at most 80 columns, without colour', async () => {
    const { status, output, complaint } = await keur(['tour'])
    assert.deepEqual([status, complaint], [0, ''])
    for (const number of ['19498', 'req18582', '4711']) {
      assert.match(output, new RegExp(`\\(${number}\\)\n-+\n`))
    }
    for (const line of output.split('\n')) {
      assert.ok(line.length <= 80, line)
    }
    assert.ok(!output.includes('\u001B'))
  })

  test('tells what the engine made of every round', async () => {
    const { output } = await keur(['tour'])
    const told = output.replaceAll(/\s+/g, ' ')
    for (const part of [
      '12 van 19 halen het minimum; grensscore 6; 5 aangekondigd, 6 door gelijke stand',
      'Vervanging, gemotiveerd beslist: k03 erbij',
      'Opgeroepen van de lijst met rangschikking: k06, k17',
      '12 van 15 halen het minimum; grensscore 67,5; 8 aangekondigd, 9 door gelijke stand',
      'opnieuw beslist: k13 erbij, k08, k09 eruit',
      'Belangenconflict: scores van assessor-2 vervallen, ronde bevroren',
      'Waarom k17 niet doorging?',
      '8e van 12; grensscore 6',
    ]) {
      assert.ok(told.includes(part), part)
    }
  })

  test('speaks English when asked', async () => {
    const { output } = await keur(['tour', '--lang', 'en'])
    assert.match(output, /12 of 15 reach\s+the minimum; cut-off 67\.5/)
    assert.match(output, /Try it yourself/)
  })

  test('ends with commands that work', async () => {
    const { output } = await keur(['tour'])
    const lines = output.split('\n').filter((line) => line.startsWith('  npx keur '))
    assert.equal(lines.length, 5)
    for (const line of lines) {
      const { status } = await keur(line.trim().split(' ').slice(2))
      assert.equal(status, 0, line)
    }
  })
})
