import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import packageFile from '../../package.json' with { type: 'json' }
import { outcomeFile } from '#core/selection/outcome-file/format.ts'
import { explanation } from '#core/selection/explanation/format.ts'
import { commands } from '#cli/commands/all.ts'
import { FACTS, REGULATION, applied, factsOf, folder, keur, root } from './keur.ts'

describe('keur', { concurrency: 2 }, () => {
  test('shows its help, and fails, when it is told nothing', async () => {
    const { status, output, complaint } = await keur([])
    assert.match(complaint, /^Gebruik: keur/)
    assert.equal(output, '')
    assert.equal(status, 2)
  })

  test('tells its version', async () => {
    assert.deepEqual(await keur(['--version']), {
      status: 0,
      output: `${packageFile.version}\n`,
      complaint: '',
    })
  })

  for (const { name: command } of commands) {
    test(`explains ${command} with an example in both languages`, async () => {
      const dutch = await keur([command, '--help'])
      assert.match(
        dutch.output,
        new RegExp(`^Gebruik: keur ${command}[^]*Voorbeelden:\n  keur ${command}`),
      )
      assert.equal(dutch.status, 0)
      const english = await keur([command, '--help', '--lang', 'en'])
      assert.match(
        english.output,
        new RegExp(`^Usage: keur ${command}[^]*Examples:\n  keur ${command}`),
      )
    })
  }

  const misunderstood: readonly (readonly [words: string, code: string, says: RegExp])[] = [
    ['chek x', 'unknown-command', /"chek"[^]*Bedoel je keur check\?/],
    ['xyzzy', 'unknown-command', /keur --help/],
    ['decide --jsn', 'unknown-option', /--jsn[^]*Bedoel je --json\?/],
    ['decide a.yaml', 'missing-argument', /: feiten\./],
    ['check', 'missing-argument', /: bestand\./],
    ['function --help', 'unknown-command', /"function"/],
    ['print a.yaml b.yaml', 'excess-arguments', /print/],
    ['decide a.yaml b.jsonl --at', 'option-without-value', /--at/],
    ['check a.yaml --lang fr', 'option-value', /"fr"/],
    [
      'decide regulations/ago-4711.yaml - --at gisteren',
      'moment-unreadable',
      /"gisteren" is niet te lezen/,
    ],
    ['decide regulations/ago-4711.yaml - --at 2025-06-10', 'moment-unreadable', /een uur noemen/],
    [
      'decide regulations/ago-4711.yaml - --at 2025-03-30T02:30',
      'moment-unreadable',
      /bestaat in Brussel niet[^]*van 2025-03-30T02:00 naar 2025-03-30T03:00/,
    ],
    [
      'decide regulations/ago-4711.yaml - --at 2025-10-26T02:30:15',
      'moment-unreadable',
      /twee keer[^]*2025-10-26T02:30:15\+02:00/,
    ],
    ['print profiles/competences.yaml', 'not-a-regulation', /keur-regulation\/1/],
  ]
  for (const [words, code, says] of misunderstood) {
    test(`answers "keur ${words}" with ${code} and what to write instead`, async () => {
      const { status, output, complaint } = await keur(words.split(' '))
      assert.match(complaint, new RegExp(`^(?:keur|\\S+) fout ${code}\n`))
      assert.match(complaint, says)
      assert.equal(output, '')
      assert.equal(status, 2)
    })
  }

  test('speaks the language of KEUR_LANG, and of --lang before that', async () => {
    const variable = { env: { KEUR_LANG: 'en_GB.UTF-8' } }
    assert.match((await keur(['chek'], variable)).complaint, /Do you mean keur check\?/)
    assert.match(
      (await keur(['--lang', 'nl', 'chek'], variable)).complaint,
      /Bedoel je keur check\?/,
    )
    assert.match((await keur(['chek', '--lang=en'])).complaint, /Do you mean keur check\?/)
  })

  test('says that it does not speak the language of KEUR_LANG', async () => {
    const { status, complaint } = await keur(['--version'], { env: { KEUR_LANG: 'xx' } })
    assert.match(complaint, /^KEUR_LANG .*xx/)
    assert.equal(status, 0)
  })

  test('tells a program about a wrong command line as JSON', async () => {
    const { complaint } = await keur(['decide', '--json', '--lang', 'en'])
    const { format, problems } = JSON.parse(complaint)
    assert.equal(format, 'keur-problems/1')
    assert.equal(problems[0].code, 'missing-argument')
  })

  test('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, ['bin/keur.mjs', 'print', REGULATION], { cwd: root })
    child.stdout.destroy()
    const [[status], complaint] = await Promise.all([once(child, 'close'), textOf(child.stderr)])
    assert.equal(complaint, '')
    assert.equal(status, 0)
  })
})

describe('keur check', { concurrency: 2 }, () => {
  test('passes the shipped regulations, warns of assumptions and counts', async () => {
    const { status, output, complaint } = await keur([
      'check',
      REGULATION,
      'profiles/competences.yaml',
    ])
    assert.match(
      output,
      /\d+ aannames \(waarschuwing assumption\)\n {2}Waarom: [^]*\n {2}regulations\/ago-4711\.yaml:\d+:\d+ \S+\n/,
    )
    assert.match(output, /\n0 fouten, \d+ waarschuwingen in 2 bestanden\.\n$/)
    assert.equal(complaint, '')
    assert.equal(status, 0)
  })

  test('fails with the findings when a regulation has errors', async () => {
    using made = folder()
    const file = made.write('broken.yaml', brokenRegulation())
    const { status, output } = await keur(['check', file, '--lang', 'en'])
    assert.match(output, /:\d+:\d+ error weekday-contradicts-date\n/)
    assert.match(output, /\n1 error, /)
    assert.equal(status, 1)
  })

  test('says that a file cannot be read', async () => {
    for (const file of ['nowhere.yaml', 'profiles']) {
      const { status, output } = await keur(['check', file])
      assert.match(output, new RegExp(`^${file}:1:1 fout file-unreadable\n`))
      assert.equal(status, 2)
    }
  })

  test('names the line of broken YAML', async () => {
    using made = folder()
    const file = made.write('broken.yaml', 'format: keur-regulation/1\nregulation: [a\nother: b\n')
    const { status, output } = await keur(['check', file])
    assert.match(output, new RegExp(`^${file}:[23]:\\d+ fout yaml-broken\n`))
    assert.equal(status, 1)
  })

  test('refuses a huge file', async () => {
    using made = folder()
    const file = made.write('huge.yaml', Buffer.alloc(6_000_000, 'a'))
    const { status, output } = await keur(['check', file])
    assert.match(output, /fout file-too-large/)
    assert.equal(status, 1)
  })
})

describe('keur print', () => {
  test('shows the regulation in either language', async () => {
    const dutch = await keur(['print', REGULATION])
    const english = await keur(['print', REGULATION, '--lang', 'en'])
    assert.match(dutch.output, /Digitale expert/)
    assert.match(english.output, /Digital expert/)
    assert.deepEqual([dutch.status, english.status, dutch.complaint], [0, 0, ''])
  })
})

describe('keur decide', { concurrency: 2 }, () => {
  test('shows the rounds, the lists and what is open', async () => {
    const { status, output, complaint } = await keur(['decide', REGULATION, FACTS])
    assert.match(output, /^ago-4711 — dinsdag 20 december 2022 om 10:00 uur\n/)
    assert.match(output, /Module 1b[^]*12 boven de minima; 8 plaatsen/)
    assert.equal(complaint, '')
    assert.equal(status, 0)
  })

  test('gives the outcome file, whichever way the facts come in', async () => {
    const fromFile = await keur(['decide', REGULATION, FACTS, '--json'])
    const facts = readFileSync(path.join(root, FACTS))
    const fromInput = await keur(['decide', REGULATION, '-', '--json'], { input: facts })
    assert.equal(fromFile.output, fromInput.output)
    const outcome = outcomeFile.parse(JSON.parse(fromFile.output))
    assert.equal(outcome.candidates.length, 18)
    assert.ok(Object.keys(outcome.rules).length > 0)
  })

  test('writes the outcome file whole, with the summary on standard output', async () => {
    using made = folder()
    const out = made.write('outcome.json', 'what was there before')
    const { status, output } = await keur(['decide', REGULATION, FACTS, '--out', out])
    assert.match(output, /^ago-4711 — /)
    outcomeFile.parse(JSON.parse(readFileSync(out, 'utf8')))
    assert.deepEqual(readdirSync(made.path), ['outcome.json'])
    assert.equal(status, 0)
  })

  test('leaves a file as it was when the facts are wrong', async () => {
    using made = folder()
    const out = made.write('outcome.json', 'what was there before')
    const { status } = await keur(['decide', REGULATION, '-', '--out', out], { input: '{}\n' })
    assert.equal(readFileSync(out, 'utf8'), 'what was there before')
    assert.deepEqual(readdirSync(made.path), ['outcome.json'])
    assert.equal(status, 1)
  })

  test('says that a result cannot be written', async () => {
    const { status, output, complaint } = await keur([
      'decide',
      REGULATION,
      FACTS,
      '--out',
      'nowhere/out.json',
    ])
    assert.match(complaint, /^nowhere\/out\.json fout out-unwritable\n/)
    assert.equal(output, '')
    assert.equal(status, 2)
  })

  test('looks at an earlier moment and says how much it leaves out', async () => {
    const input = factsOf(applied('k1'), applied('k2'), applied('k3'))
    const { status, output, complaint } = await keur(
      ['decide', REGULATION, '-', '--json', '--at', '2021-11-20T09:00:01Z', '--lang', 'en'],
      { input },
    )
    assert.equal(complaint, '1 event after this moment left out.\n')
    const { at, applicants } = outcomeFile.parse(JSON.parse(output))
    assert.deepEqual([at, applicants, status], ['2021-11-20T09:00:01.000Z', 2, 0])
  })

  test('reads seconds on the clock of Brussels', async () => {
    const input = factsOf(applied('k1'))
    const { output } = await keur(
      ['decide', REGULATION, '-', '--json', '--at', '2021-11-20T10:15:30'],
      { input },
    )
    assert.equal(outcomeFile.parse(JSON.parse(output)).at, '2021-11-20T09:15:30.000Z')
  })

  test('still finds an event out of order after the moment', async () => {
    const input = factsOf(
      applied('k1'),
      applied('k2'),
      applied('k3', { at: '2021-11-20T09:00:00.500Z' }),
    )
    const at = ['--at', '2021-11-20T10:00']
    const { status, complaint } = await keur(['decide', REGULATION, '-', ...at], { input })
    assert.match(complaint, /^\(standaardinvoer\):3 fout event-out-of-order\n/)
    assert.equal(status, 1)
  })

  test('refuses a regulation that does not pass the checker, and tells its errors', async () => {
    using made = folder()
    const file = made.write('broken.yaml', brokenRegulation())
    const out = path.join(made.path, 'outcome.json')
    const { status, output, complaint } = await keur(['decide', file, FACTS, '--out', out])
    assert.match(complaint, new RegExp(`^${file}:\\d+:\\d+ fout weekday-contradicts-date\n`))
    assert.doesNotMatch(complaint, /waarschuwing/)
    assert.equal(output, '')
    assert.equal(existsSync(out), false)
    assert.equal(status, 1)
  })

  test('cannot decide with a regulation that cannot be read', async () => {
    const { status, complaint } = await keur(['decide', 'nowhere.yaml', FACTS, '--json'])
    assert.equal(JSON.parse(complaint).problems[0].code, 'file-unreadable')
    assert.equal(status, 2)
  })
})

describe('keur explain', { concurrency: 2 }, () => {
  test('explains a candidate in the language asked for', async () => {
    const { status, output } = await keur(['explain', REGULATION, FACTS, 'k07', '--lang', 'en'])
    assert.match(output, /^# k07: Digital expert/)
    assert.match(output, /\nYou passed\.\n/)
    assert.doesNotMatch(output, /^[^#\n].{80}/m)
    assert.equal(status, 0)
  })

  test('gives the explanation in both languages as JSON', async () => {
    const { output } = await keur(['explain', REGULATION, FACTS, 'k07', '--json'])
    const { candidate, result } = explanation.parse(JSON.parse(output))
    assert.equal(candidate, 'k07')
    assert.deepEqual(result, { nl: 'Je bent geslaagd.', en: 'You passed.' })
  })

  test('does not know who never applied', async () => {
    const { status, output, complaint } = await keur(['explain', REGULATION, FACTS, 'k99'])
    assert.match(complaint, new RegExp(`^${FACTS} fout unknown-candidate\n`))
    assert.match(
      complaint,
      /solliciteerde niemand met de naam k99\.\n[^]*: k09(?:, k\d\d){9} \(en nog /,
    )
    assert.equal(output, '')
    assert.equal(status, 1)
  })
})

describe('an interrupt', () => {
  test('ends a command that waits for facts, by that signal', async () => {
    using made = folder()
    const out = path.join(made.path, 'outcome.json')
    const child = spawn(
      process.execPath,
      ['bin/keur.mjs', 'decide', REGULATION, '-', '--out', out],
      { cwd: root },
    )
    child.stdin.write('{"at":"2021-11-20T09:00:00Z"')
    const timer = setTimeout(() => child.kill('SIGINT'), 200)
    const [, signal] = await once(child, 'close')
    clearTimeout(timer)
    assert.equal(signal, 'SIGINT')
    assert.deepEqual(readdirSync(made.path), [])
  })
})

/** The regulation with a weekday that is not that of its date. */
function brokenRegulation(): string {
  const text = readFileSync(path.join(root, REGULATION), 'utf8')
  const broken = text.replace('closing-weekday: wednesday', 'closing-weekday: friday')
  assert.notEqual(broken, text)
  return broken
}
