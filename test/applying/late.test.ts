import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { onOwnServer } from '../persistence/servers.ts'
import { hidden, textOf } from './pages.ts'
import { type ApplyingSite, applyingSite, CLOSED } from './site.ts'

onOwnServer('a vacancy that closed', (server) => {
  let here: ApplyingSite
  before(async () => {
    here = await applyingSite(server)
  })

  test('keeps what comes after closing, says honestly that it is late, and offers nobody to begin then', async () => {
    const late = `/vacatures/${CLOSED}/solliciteren`
    const browser = await here.as('candidate')
    for (const visitor of [browser, here.guest()]) {
      const { html } = await visitor.get(late)
      assert.match(textOf(html), /Solliciteren is afgelopen: dat kon /u)
      assert.doesNotMatch(
        html,
        /<form method="post" action="[^"]*solliciteren"|Meld je aan en begin/u,
      )
    }
    // What was begun may still be finished.
    await browser.post(late)
    assert.match(
      textOf((await browser.get(late)).html),
      /Je bent te laat\..*Ga verder met je ontwerp/u,
    )
    const { html } = await browser.get(`${late}/nakijken`)
    assert.match(textOf(html), /Dien mijn sollicitatie te laat in/u)
    const fields = { key: hidden(html, 'key'), version: hidden(html, 'version') }
    const { to = '' } = await browser.post(`${late}/nakijken`, fields)
    const receipt = await browser.get(to)
    assert.match(textOf(receipt.html), /om \d\d:\d\d:\d\d uur Te laat ingediend\./u)
    assert.match(receipt.html, /href="\/ontvangstbewijs-nagaan"[^>]*>\s*Ga na of dit bewijs klopt/u)
    const vacancy = textOf((await browser.get(`/vacatures/${CLOSED}`)).html)
    assert.match(vacancy, /Waar geen adres bij staat, noemt de vacature er geen\. [^.]+\. /u)
    assert.doesNotMatch(vacancy, /Solliciteer toch|Je bent te laat/u)
  })
})
