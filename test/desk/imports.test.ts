import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import writeXlsx from 'write-excel-file/node'
import { hidden, textOf } from '../applying/pages.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { HERE, type Importing, PAGE, importing } from './importing.ts'
import { sendFiles } from './sending.ts'
import { deskSite } from './site.ts'

onEveryServer('a file with scores that comes in', (server) => {
  let at: Importing

  before(async () => {
    at = await importing(server)
  })

  test('has a template with the at.numbers of those who take part and a column for each measure', async () => {
    const { headers, html } = await at.selector.get(`${HERE}/sjabloon/preselection`)
    assert.match(headers.get('content-type') ?? '', /text\/csv/u)
    assert.match(html, /^\uFEFF?Kandidaat;Standaardvragenlijst;"?Computertest/u)
    assert.ok(at.numbers.length >= 10)
    assert.equal((await at.selector.get(`${HERE}/sjabloon/none`)).status, 404)
  })

  describe('is read', () => {
    const forms: Readonly<Record<string, readonly [() => Promise<Uint8Array | string>, RegExp]>> = {
      'in UTF-8 with semicolons': [async () => at.table(() => 3), /CSV in UTF-8, met puntkomma’s/u],
      'in UTF-8 with its mark and commas': [
        async () => `\uFEFF${at.table(() => 3, ',')}`,
        /CSV in UTF-8, met komma’s/u,
      ],
      'with tabs': [async () => at.table(() => 3, '\t'), /CSV in UTF-8, met tabs/u],
      'in Windows-1252': [
        async () => Buffer.from(at.table(() => 3).replace('test', 'test;Één'), 'latin1'),
        /CSV in Windows-1252/u,
      ],
      'as a workbook': [
        async () =>
          writeXlsx([
            [
              { value: 'kandidaat-nummer' },
              { value: 'Computertest (administratieve vaardigheden)' },
            ],
            ...at.numbers.map((name) => [{ value: name.toLowerCase() }, { value: 3 }]),
          ]).toBuffer(),
        /Gelezen als Excel/u,
      ],
    }
    for (const [name, [make, how]] of Object.entries(forms)) {
      test(`${name}, and does nothing yet`, async () => {
        const revision = await at.revision()
        const { text, path } = await at.previewed(await make())
        assert.match(text, how)
        assert.match(text, new RegExp(`Nieuwe scores ${at.numbers.length}`, 'u'))
        assert.match(text, new RegExp(`Lees deze ${at.numbers.length} scores in`, 'u'))
        assert.equal(await at.revision(), revision)
        assert.equal((await at.selector.post(path, { doe: 'drop' })).status, 303)
        assert.equal((await at.selector.get(path)).status, 404)
      })
    }
  })

  describe('names every row that is wrong, and takes none of it', () => {
    const lines: readonly (readonly [string, (names: readonly string[]) => string, RegExp])[] = [
      ['no candidate', () => ';3', /2 Kandidaat – Er staat geen kandidaatnummer/u],
      ['an unknown one', () => 'AAAAA-AAAAA;3', /2 Kandidaat AAAAA-AAAAA Dit nummer is van geen/u],
      [
        'one twice',
        ([a]) => `${a};3\n${a};4`,
        /3 Kandidaat \S+ Deze kandidaat staat ook in rij 2/u,
      ],
      ['no score', ([a]) => `${a};`, /2 computer-test – Er staat geen score/u],
      ['a word', ([a]) => `${a};goed`, /2 computer-test goed Dit is geen getal/u],
      ['a day', ([a]) => `${a};3/05/2025`, /2 computer-test 3\/05\/2025 Er staat een datum/u],
      ['a day in words', ([a]) => `${a};3-mei`, /Er staat een datum/u],
      [
        'a score off the scale',
        ([a]) => `${a};6`,
        /2 computer-test 6 Deze score staat niet op de schaal/u,
      ],
      ['a score off the steps', ([a]) => `${a};3,5`, /3,5 Deze score staat niet op de schaal/u],
      ['more cells than columns', ([a]) => `${a};3;5`, /meer cellen dan er kolommen zijn/u],
    ]
    for (const [name, row, says] of lines) {
      test(`with ${name}`, async () => {
        const revision = await at.revision()
        const { text, html, path } = await at.previewed(
          `Kandidaat;computer-test\n${row(at.numbers)}\n${at.numbers[1]};3\n`,
        )
        assert.match(text, says)
        assert.doesNotMatch(html, /value="take"/u)
        const { status } = await at.selector.post(path, { doe: 'take', gezien: 'x' })
        assert.equal(status, 409)
        assert.equal(await at.revision(), revision)
      })
    }

    test('with somebody who is not in the round', async () => {
      const { roll } = await at.desk.folded()
      const out = roll.find(({ candidate }) => !at.numbers.includes(candidate))?.candidate
      const { text } = await at.previewed(`Kandidaat;computer-test\n${out};3\n`)
      assert.match(text, /doet niet mee aan deze ronde|trok zich terug/u)
    })

    test('even with the mark of a file that is right', async () => {
      const rows = `Kandidaat;computer-test\n${at.numbers[0]};3\n`
      const right = await at.previewed(rows)
      const wrong = await at.previewed(`${rows}X;3\n`)
      const revision = await at.revision()
      const fields = { doe: 'take', gezien: hidden(right.html, 'gezien') }
      const { status, html } = await at.selector.post(wrong.path, fields)
      assert.equal(status, 422)
      assert.match(textOf(html), /Er is nog iets niet in orde met dit bestand/u)
      assert.equal(await at.revision(), revision)
    })

    test('with somebody with whom the selector has a conflict of interest', async () => {
      const candidate = at.numbers.at(-1) ?? ''
      let me = ''
      await at.desk.does('selector-1', 'read-selection', ({ at: now, by }) => {
        me = by
        return { command: 'StartSession', at: now, by, round: 'none' }
      })
      const refused = await at.desk.does('selector-2', 'declare-conflict', ({ at: now }) => ({
        command: 'DeclareConflict',
        at: now,
        assessor: me,
        candidate,
      }))
      assert.equal(refused, undefined)
      const { text } = await at.previewed(`Kandidaat;computer-test\n${candidate};3\n`)
      assert.match(text, /Jij hebt een belangenconflict met deze kandidaat/u)
    })

    test('with a column that is missing or there twice', async () => {
      const without = await at.previewed(`Kandidaat;iets\n${at.numbers[0]};3\n`)
      assert.match(
        without.text,
        /De kolom “Computertest \(administratieve vaardigheden\)” ontbreekt/u,
      )
      assert.match(without.text, /Niet gebruikt iets/u)
      const nobody = await at.previewed(`computer-test\n3\n`)
      assert.match(nobody.text, /De kolom met de kandidaatnummers ontbreekt/u)
      const twice = await at.previewed(
        `Kandidaat;computer-test;computer-test\n${at.numbers[0]};3;4\n`,
      )
      assert.match(twice.text, /Deze kolom staat er twee keer/u)
    })

    test('with a day in a workbook', async () => {
      const book = await writeXlsx([
        [{ value: 'Kandidaat' }, { value: 'computer-test' }],
        [
          { value: at.numbers[0] ?? '' },
          { value: new Date(Date.UTC(2025, 4, 3)), format: 'd-mmm' },
        ],
      ]).toBuffer()
      assert.match((await at.previewed(book)).text, /2025-05-03 Er staat een datum/u)
    })

    test('page after page where there are many', async () => {
      const rows = Array.from({ length: 250 }, (_, index) => `X${index};3`).join('\n')
      const { text, html, path } = await at.previewed(`Kandidaat;computer-test\n${rows}\n`)
      assert.match(text, /Niet in orde: 250/u)
      assert.match(html, /pagina=3/u)
      assert.match(textOf((await at.selector.get(`${path}?pagina=3`)).html), /X249/u)
    })
  })

  describe('is refused before it is kept', () => {
    const files: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
      ['that is empty', '', /Er staat niets in dit bestand/u],
      [
        'that is a picture',
        Buffer.from('89504e470d0a1a0a0000', 'hex'),
        /Dit is geen CSV- of Excelbestand/u,
      ],
      [
        'that is a PDF',
        '%PDF-1.7\n1 0 obj << /Type; /Catalog >>\n',
        /Dit is geen CSV- of Excelbestand/u,
      ],
      ['in UTF-16', Buffer.from('\uFEFFKandidaat;a', 'utf16le'), /Deze tekst staat in UTF-16/u],
      [
        'with a password',
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
        /beveiligd met een wachtwoord/u,
      ],
      ['that is too large', Buffer.alloc(5_000_001, 'a'), /te groot: hoogstens 5 MB/u],
      ['that cannot be read on', 'Kandidaat;a\nB;"3\n', /vanaf rij 2: een aanhalingsteken/u],
    ]
    for (const [name, content, says] of files) {
      test(`when it is one ${name}`, async () => {
        const { status, html } = await at.send(content, { name: 'mijn.csv' })
        assert.equal(status, 422)
        assert.match(textOf(html), says)
        assert.match(html, /mijn\.csv: /u)
        assert.match(html, /value="computer-test" checked/u)
      })
    }

    test('when it is a text under the name of a workbook', async () => {
      const { status, html } = await at.send('hallo\n', { name: 'scores.xlsx' })
      assert.equal(status, 422)
      assert.match(textOf(html), /Dit is geen CSV- of Excelbestand/u)
    })

    test('when no measure or no file is chosen, or no form comes', async () => {
      const none = await at.send('a', { measures: [] })
      assert.match(textOf(none.html), /Kies welke metingen in het bestand staan/u)
      const path = { path: PAGE, measures: ['computer-test'], files: [] }
      assert.match(textOf((await sendFiles(at.selector, path)).html), /Kies een bestand/u)
      assert.equal((await at.selector.post(PAGE, { x: '1' })).status, 400)
    })
  })
})

onEveryServer('a file with scores shows how they lie', (server) => {
  let at: Importing

  before(async () => {
    at = await importing(server)
  })

  const questionnaire = async (score: (place: number) => number): Promise<string> => {
    const rows = at.numbers.map((name, place) => `${name};${score(place)}`).join('\n')
    const content = `Kandidaat;questionnaire\n${rows}\n`
    const { to } = await at.send(content, { measures: ['questionnaire'] })
    return textOf((await at.selector.get(to ?? assert.fail())).html)
  }

  test('with how many do not reach the minimum, and each score', async () => {
    const { text } = await at.previewed(at.table((place) => (place === 0 ? 1 : 4)))
    assert.match(text, new RegExp(`${at.numbers.length} 1\\D* 4\\D* 4\\D* 1 `, 'u'))
    assert.match(text, new RegExp(`elke score.*${at.numbers[0]} 1`, 'u'))
    assert.doesNotMatch(text, /haalt minder dan het minimum|door mensen beoordeeld/u)
  })

  test('with a warning when everybody is under the minimum', async () => {
    const { text } = await at.previewed(at.table(() => 2))
    assert.match(text, /iedereen haalt minder dan het minimum/u)
  })

  test('with a warning when percentages look like points', async () => {
    const said = await questionnaire((place) => (place % 10) + 11)
    assert.match(said, /elke score is hoogstens 20 %/u)
    assert.doesNotMatch(await questionnaire((place) => place + 50), /hoogstens 20 %/u)
  })

  test('with a warning when people judge the measure', async () => {
    const said = await questionnaire(() => 60)
    assert.match(said, /Standaardvragenlijst wordt door mensen beoordeeld/u)
    assert.match(said, new RegExp(`verwacht wordt: ${at.numbers.length}\\.`, 'u'))
  })
})

onEveryServer('a file with scores of a round that is closed', (server) => {
  test('corrects what stands there, and adds no first score', async () => {
    const desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: (event) => event.event === 'RoundConfirmed' && event.round === 'preselection',
    })
    const selector = await desk.as('selector-1')
    const [absent, there] = [desk.nameOf('k23'), desk.nameOf('k02')]
    const path = '/werkplek/opgroeien-19498/inlezen/preselection'
    const content = `Kandidaat;ADM\n${absent};3\n${there};1\n`
    const files = [{ name: 'scores.csv', content }]
    const { to = '' } = await sendFiles(selector, { path, measures: ['ADM'], files })
    const text = textOf((await selector.get(to)).html)
    assert.match(text, /2 ADM 3 Deze ronde is afgesloten/u)
    assert.match(text, /Verbeteringen: 1/u)
  })
})
