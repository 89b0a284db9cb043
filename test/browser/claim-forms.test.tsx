/**
 * The forms for claims in a browser: on every width, with and without problems, without any script.
 */

import assert from 'node:assert/strict'
import { type AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { type Browser } from 'playwright-core'
import { parse } from 'yaml'
import { claim as claimSchema } from '#core/claims/schema.ts'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { parseDay } from '#core/values/day.ts'
import { type Language } from '#core/values/text.ts'
import { type Assets, loadAssets } from '#web/assets.ts'
import { Button } from '#web/components/forms/button.tsx'
import { ErrorSummary } from '#web/components/forms/error-summary.tsx'
import { Page } from '#web/components/page.tsx'
import { type ClaimForm, type ClaimProblem } from '#web/forms/claims/field.ts'
import { claimForms } from '#web/forms/claims/forms.ts'
import { readClaim } from '#web/forms/claims/read.ts'
import { ClaimFields, ClaimList, fieldProblems } from '#web/forms/claims/view.tsx'
import { type Written, writtenIn } from '#web/forms/claims/written.ts'
import { type Frame, wordingOf } from '#web/frame.ts'
import { type Html } from '#web/html.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { pressed } from './harness/keyboard.ts'
import { axeFindings, sideways } from './harness/looking.ts'
import { WIDTHS, inPage } from './harness/served.ts'

const NAMES = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582']
const FORMS = NAMES.flatMap((name) => {
  const file = new URL(`../../regulations/${name}.yaml`, import.meta.url)
  return claimForms(schema.parse(parse(readFileSync(file, 'utf8'))))
})
const TODAY = parseDay('2025-05-20')
assert.ok(TODAY !== undefined)

const frameOf = (assets: Assets, language: Language): Frame => ({
  language,
  t: wordingOf(language),
  site: {
    authority: { nl: 'Vlaamse selecties', en: 'Flemish selections' },
    origin: 'http://127.0.0.1',
    isDemonstration: false,
    contact: { nl: 'Vraag het ons.', en: 'Ask us.' },
  },
  assets: assets.addresses,
  here: undefined,
  has: () => false,
  visitor: undefined,
})

interface Shown {
  readonly form: ClaimForm
  readonly written: Written
  readonly problems: readonly ClaimProblem[]
}

function FormPage({ frame, shown }: { readonly frame: Frame; readonly shown: Shown }): Html {
  const { form, written, problems } = shown
  const { language } = frame
  return (
    <Page frame={frame} title={form.words.one[language]} hasProblems={problems.length > 0}>
      <div class="keur-reading">
        <ErrorSummary language={language} problems={fieldProblems(problems, language)} />
        <form method="post" novalidate>
          <ClaimFields language={language} form={form} written={written} problems={problems} />
          <Button>{frame.t('Bewaar', 'Save')}</Button>
        </form>
      </div>
    </Page>
  )
}

function ListPage({ frame }: { readonly frame: Frame }): Html {
  const [form] = FORMS
  assert.ok(form !== undefined)
  const claims = ['diploma-1', 'diploma-2'].map((claim) =>
    claimSchema.parse({ claim, kind: 'diploma', level: 'bachelor', obtained: '2007-06-27' }),
  )
  return (
    <Page frame={frame} title="Je diploma's">
      <ClaimList
        language={frame.language}
        form={form}
        claims={claims}
        addPath="#nieuw"
        changePath={(name) => `#wijzig-${name}`}
        removePath={(name) => `#verwijder-${name}`}
      />
    </Page>
  )
}

/** A site of nothing but forms: `/0`, `/1`, … and a list. */
function formsSite(assets: Assets): Hono {
  const site = new Hono()
  site.get('/assets/:name', (c) => assets.answer(c.req.path, '') ?? c.notFound())
  site.get('/list', (c) => c.html(<ListPage frame={frameOf(assets, 'nl')} />))
  site.all('/:language/:form', async (c) => {
    const form = FORMS[Number(c.req.param('form'))]
    if (form === undefined) return c.notFound()
    const written = writtenIn(form, await c.req.parseBody({ all: true }))
    const read = readClaim(form, written, { claim: 'c', today: TODAY ?? assert.fail() })
    const problems = c.req.method === 'POST' && !read.ok ? read.refusal : []
    if (c.req.method === 'POST' && read.ok) return c.json(read.value)
    const frame = frameOf(assets, c.req.param('language') === 'en' ? 'en' : 'nl')
    return c.html(<FormPage frame={frame} shown={{ form, written, problems }} />)
  })
  return site
}

const browser: Browser | undefined = await launch()
let origin = ''
let server: ReturnType<typeof serve>
before(async () => {
  const site = formsSite(await loadAssets())
  origin = await new Promise((resolve) => {
    const listening = ({ port }: AddressInfo): void => {
      resolve(`http://127.0.0.1:${port}`)
    }
    server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, listening)
  })
})
after(async () => {
  await browser?.close()
  server.close()
})

describe('the forms for claims', { skip: browser === undefined ? NO_CHROMIUM : false }, () => {
  if (browser === undefined) return

  test('have nothing that axe finds wrong, empty and with problems, in both languages', async () => {
    await inPage(browser, { width: WIDTHS.phone }, async (page) => {
      for (const [index, { kind }] of FORMS.entries()) {
        await page.goto(`${origin}/${index % 2 === 0 ? 'nl' : 'en'}/${index}`)
        assert.deepEqual(await axeFindings(page), [], kind)
        if (kind === 'employment') {
          await page.locator('input[name=scope][value=external-authority]').check()
          await page.locator('input[name=status][value=statutory]').check()
          assert.deepEqual(await axeFindings(page), [], 'a job at an authority')
        }
        await pressed(page, 'button', /^(Bewaar|Save)$/u)
        assert.deepEqual(await axeFindings(page), [], `${kind} with problems`)
      }
      await page.goto(`${origin}/list`)
      assert.deepEqual(await axeFindings(page), [])
    })
  })

  test('reflow on the narrowest screen', async () => {
    await inPage(browser, { width: WIDTHS.narrowest, javaScript: false }, async (page) => {
      for (const [index, { kind }] of FORMS.entries()) {
        await page.goto(`${origin}/nl/${index}`)
        assert.equal(await sideways(page), 0, kind)
      }
      await page.goto(`${origin}/list`)
      assert.equal(await sideways(page), 0)
    })
  })

  test('show a field only once another answer gives reason to, without any script', async () => {
    await inPage(browser, { width: WIDTHS.phone, javaScript: false }, async (page) => {
      const index = FORMS.findIndex(({ kind }) => kind === 'employment')
      await page.goto(`${origin}/nl/${index}`)
      const shown = (name: string): Promise<boolean> =>
        page.locator(`input[name=${name}]`).first().isVisible()
      assert.deepEqual([await shown('status'), await shown('rank')], [false, false])
      await page.locator('input[name=scope][value=flemish-services]').check()
      assert.deepEqual([await shown('status'), await shown('rank')], [true, true])
      assert.equal(await shown('appointment'), false)
      await page.locator('input[name=status][value=statutory]').check()
      assert.equal(await shown('appointment'), true)
      await page.locator('input[name=scope][value=private]').check()
      assert.deepEqual([await shown('status'), await shown('appointment')], [false, false])
    })
  })

  test('are filled in with the keyboard alone, and lead from a problem to its field', async () => {
    await inPage(browser, { width: WIDTHS.wide }, async (page) => {
      await page.goto(`${origin}/nl/0`)
      await page.getByRole('button', { name: 'Bewaar' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: /wanneer je het diploma behaalde/u }).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.type('27')
      await page.keyboard.press('Tab')
      await page.keyboard.type('juni')
      await page.keyboard.press('Tab')
      await page.keyboard.type('2007')
      await page.locator('input[name=level]').first().focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      const claim: unknown = JSON.parse((await page.locator('pre').textContent()) ?? '')
      const { kind } = claimSchema.parse(claim)
      assert.equal(kind, 'diploma')
    })
  })
})
