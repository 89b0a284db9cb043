import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { onOwnServer } from '../persistence/servers.ts'
import { fill, hidden, textOf } from './pages.ts'
import { type ApplyingSite, applyingSite, type Guest } from './site.ts'

onOwnServer('applying again on the site', (server) => {
  let here: ApplyingSite
  let base: string
  before(async () => {
    here = await applyingSite(server)
    base = `/vacatures/${here.open}/solliciteren`
  })

  /** The page to which somebody is led who begins a draft, answers, and submits. */
  async function applied(browser: Guest, answer: string): Promise<string> {
    assert.equal((await browser.post(base)).to, `${base}/overzicht`)
    await fill(browser, `${base}/vraag/motivation`, { answer })
    const { html } = await browser.get(`${base}/nakijken`)
    const fields = { key: hidden(html, 'key'), version: hidden(html, 'version') }
    const { status, to } = await browser.post(`${base}/nakijken`, fields)
    assert.equal(status, 303)
    return to ?? assert.fail()
  }

  test('without a change says that nothing was changed, and that the earlier receipt holds', async () => {
    const browser = await here.as('candidate')
    const receipt = await applied(browser, 'Omdat.')
    assert.doesNotMatch(textOf((await browser.get(receipt)).html), /Er is niets veranderd/u)
    const again = await applied(browser, 'Omdat.')
    assert.equal(again, `${receipt}?ongewijzigd`)
    const text = textOf((await browser.get(again)).html)
    assert.match(
      text,
      /Er is niets veranderd .*hetzelfde als wat je indiende op .* blijven gelden\./u,
    )
    const other = await applied(browser, 'Iets anders.')
    assert.doesNotMatch(textOf((await browser.get(other)).html), /Er is niets veranderd/u)
    // The earlier one does not hold any more, whatever the address says.
    assert.doesNotMatch(textOf((await browser.get(again)).html), /Er is niets veranderd/u)
  })
})
