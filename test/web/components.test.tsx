import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Frame, wordingOf } from '#web/frame.ts'
import { type Html } from '#web/html.ts'
import { Banner } from '#web/components/banner.tsx'
import { Blocks } from '#web/components/blocks.tsx'
import { Checkboxes, Radios, SelectField } from '#web/components/forms/choices.tsx'
import { DateField } from '#web/components/forms/date-field.tsx'
import { ErrorSummary, problemOf } from '#web/components/forms/error-summary.tsx'
import { FileField } from '#web/components/forms/file-field.tsx'
import { TextArea, TextField } from '#web/components/forms/text-field.tsx'
import { Pagination } from '#web/components/pagination.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'

const html = async (piece: Html | null): Promise<string> => String(await piece)

describe('a field of a form', () => {
  test('is labelled, and says what is wrong where a screen reader hears it', async () => {
    const field = await html(
      <TextField language="nl" name="naam" label="Naam" hint="Zoals op je pas" problem="Vul in" />,
    )
    assert.match(field, /<label[^>]* for="naam"/)
    assert.match(field, /<input[^>]* id="naam" name="naam"/)
    assert.match(field, /aria-describedby="naam-hint naam-error"/)
    assert.match(field, /aria-invalid="true"/)
    assert.match(field, /Fout: <\/span>Vul in/)
  })

  test('keeps what was written, as text and not as markup', async () => {
    const area = await html(<TextArea language="nl" name="x" label="X" value="<b>&amp;" />)
    assert.match(area, /&lt;b&gt;&amp;<\/textarea>/)
  })

  test('keeps what was chosen', async () => {
    const options = [
      { value: 'a', label: 'A', hint: 'eerste' },
      { value: 'b', label: 'B' },
    ]
    const radios = await html(
      <Radios language="nl" name="x" label="X" options={options} value="b" isInline />,
    )
    assert.match(radios, /id="x-2" name="x" type="radio" value="b" checked/)
    assert.doesNotMatch(radios, /value="a" checked/)
    const boxes = await html(
      <Checkboxes language="nl" name="x" label="X" options={options} values={['a', 'b']} />,
    )
    assert.equal(boxes.match(/ checked/g)?.length, 2)
    const select = await html(
      <SelectField language="nl" name="x" label="X" options={options} value="b" />,
    )
    assert.match(select, /<option value="b" selected/)
  })

  test('for a day has three parts, of which the first is the one a list of problems leads to', async () => {
    const day = await html(
      <DateField
        language="en"
        name="from"
        label="From"
        value={{ day: '31', month: '2', year: '2025' }}
        problem="No such day"
      />,
    )
    assert.match(day, /id="from" name="from-day"[^>]* value="31"/)
    assert.match(day, /name="from-month"[^>]* value="2"/)
    assert.match(day, /name="from-year"[^>]* value="2025"/)
  })

  test('for files says which it takes', async () => {
    const files = await html(
      <FileField language="nl" name="bewijs" label="Bewijs" accept=".pdf" isMultiple />,
    )
    assert.match(files, /type="file" accept="\.pdf" multiple/)
  })
})

describe('the list of problems', () => {
  const problems = [{ field: 'naam', message: 'Vul je naam in' }]

  test('leads to each field', async () => {
    const list = await html(<ErrorSummary language="nl" problems={problems} />)
    assert.match(list, /role="alert"/)
    assert.match(list, /<a href="#naam">Vul je naam in<\/a>/)
    assert.equal(problemOf('naam', problems), 'Vul je naam in')
    assert.equal(problemOf('adres', problems), undefined)
  })

  test('is not there without problems', () => {
    assert.equal(ErrorSummary({ language: 'nl', problems: [] }), null)
  })
})

describe('going through pages', () => {
  const frame: Frame = {
    language: 'nl',
    t: wordingOf('nl'),
    site: {
      authority: { nl: 'A', en: 'A' },
      origin: '',
      isDemonstration: false,
      contact: { nl: 'c', en: 'c' },
    },
    assets: { style: '', letter: '', icon: '', passkey: '', receiptCheck: '' },
    here: undefined,
    has: () => true,
    visitor: undefined,
  }
  const cases = [
    [1, 2, '1 2'],
    [1, 9, '1 2 … 9'],
    [5, 9, '1 … 4 5 6 … 9'],
    [9, 9, '1 … 8 9'],
  ] as const
  for (const [page, pages, shown] of cases) {
    test(`shows ${shown} on page ${page} of ${pages}`, async () => {
      const links = await html(
        <Pagination frame={frame} page={page} pages={pages} pathOf={(one) => `?page=${one}`} />,
      )
      const seen = [...links.matchAll(/<li[^>]*>(?:<a[^>]*>)?([^<]+)/gu)].map(([, text]) => text)
      assert.equal(seen.join(' ').replaceAll('⋯', '…'), shown)
      assert.match(links, new RegExp(`href="\\?page=${page}"[^>]* aria-current="page"`, 'u'))
    })
  }

  test('is not there when there is one page', () => {
    assert.equal(Pagination({ frame, page: 1, pages: 1, pathOf: () => '' }), null)
  })
})

describe('a summary', () => {
  test('says for each row what its link changes', async () => {
    const list = await html(
      <SummaryList
        rows={[
          { label: 'Naam', value: 'An', change: { word: 'Wijzig', path: '/naam' } },
          { label: 'Dag', value: 'vandaag' },
        ]}
      />,
    )
    assert.match(list, /<a[^>]* href="\/naam">Wijzig<span[^>]*>: Naam<\/span>/)
    assert.equal(list.match(/row--no-actions/g)?.length, 1)
  })
})

describe('a banner', () => {
  test('is read out at once when it brings good news', async () => {
    assert.match(
      await html(
        <Banner title="Klaar" tone="good">
          Ja
        </Banner>,
      ),
      /role="alert"/,
    )
    assert.match(await html(<Banner title="Let op">Ja</Banner>), /role="region"/)
  })
})

describe('the text of a regulation', () => {
  test('leads from a mark to its assumption, and to addresses', async () => {
    const blocks = await html(
      <Blocks
        language="nl"
        caption="Artikel 1"
        blocks={[
          { kind: 'paragraph', text: 'Zo lezen we het. [aanname\u{A0}12]' },
          {
            kind: 'list',
            signs: 'dash',
            items: [{ text: 'Aanname 12 (artikel 1)', below: [] }],
          },
          { kind: 'paragraph', text: 'Zie https://www.vlaanderen.be/a.' },
        ]}
      />,
    )
    assert.match(blocks, /href="#aanname-12"/)
    assert.match(blocks, /<li id="aanname-12">/)
    assert.match(blocks, /href="https:\/\/www\.vlaanderen\.be\/a"/)
  })
})
