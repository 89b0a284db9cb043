import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Event } from '#core/selection/event.ts'
import { tagsOf } from '#documents/letter/pdf-structure.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { PAGE, REFUSED, dayOf, mailsOf, make } from './offering.ts'
import { deskSite, type DeskSite } from './site.ts'
import { travelBack, travelTo } from './travel.ts'

const isOffer = ({ event }: Event): boolean => event === 'OfferMade'
const OWN = '/mijn-sollicitaties/opgroeien-req18582'

// k01 was chosen; the reserve is valid through 30 June 2026.
onOwnServer('an offer', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, { series: 'opgroeien-req18582', before: isOffer })
    await travelTo(desk.owner, '2025-07-02T13:00:00Z')
  })
  after(travelBack)

  test('is made knowing what each contract does to the place, and until when it can be answered', async () => {
    const { status, html } = await (await desk.as('hr-1')).get(`${PAGE}/nieuw`)
    assert.equal(status, 200)
    const text = textOf(html)
    assert.match(text, /Antwoorden kan tot en met woensdag 16 juli 2025/u)
    assert.match(text, /Contract van bepaalde duur [^]*De plaats in de reserve blijft\./u)
    assert.match(text, /Een persoon beslist over de plaats; tot dan blijft ze\./u)
    assert.ok(text.includes(desk.nameOf('k01')))
  })

  describe('is not made', () => {
    for (const [fields, says] of REFUSED) {
      test(`with ${JSON.stringify(fields)}`, async () => {
        const { candidate } = fields
        const named = candidate === undefined ? {} : { candidate: desk.nameOf(candidate) }
        const answer = await make(await desk.as('hr-1'), { ...fields, ...named })
        assert.equal(answer.status, 422)
        assert.match(answer.html, says)
        assert.equal((await desk.folded()).offers.size, 0)
      })
    }

    test('to who was not chosen, for this vacancy', async () => {
      const fields = { candidate: desk.nameOf('k04'), which: 'this', contract: 'contractual' }
      const answer = await make(await desk.as('hr-1'), { ...fields, vacancy: 'Aalst' })
      assert.equal(answer.status, 409)
      assert.match(answer.html, /govuk-error-summary[^]*Laat eerst kiezen[^]*value="Aalst"/u)
      assert.doesNotMatch(answer.html, /CandidateChosen|`vacancy`/u)
      assert.equal((await desk.folded()).offers.size, 0)
    })
  })

  test('is made once by two at the same moment, and leaves as a letter and a mail', async () => {
    const [first, second] = [await desk.as('hr-1'), await desk.as('selector-2')]
    const { html } = await second.get(`${PAGE}/nieuw`)
    const fields = {
      gezien: hidden(html, 'gezien'),
      candidate: desk.nameOf('k01'),
      which: 'this',
      contract: 'statutory',
    }
    const answers = await Promise.all([
      first.post(`${PAGE}/nieuw`, fields),
      second.post(`${PAGE}/nieuw`, fields),
    ])
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 409]))
    // To somebody else as well, on a page drawn before: what was not seen is looked at first, and what was filled in stays.
    const other = { ...fields, candidate: desk.nameOf('k04'), which: 'another', vacancy: 'Gent' }
    const stale = await second.post(`${PAGE}/nieuw`, other)
    assert.equal(stale.status, 409)
    assert.match(stale.html, /Intussen veranderde hier iets[^]*value="Gent"/u)
    assert.equal((await desk.folded()).offers.size, 1)
    const mails = await mailsOf(desk)
    assert.deepEqual(
      mails.map(({ order }) => order['what']),
      ['made'],
    )
    assert.equal(mails[0]?.order['last'], '2025-07-16')
    const page = await first.get(`${PAGE}/aanbod-1`)
    assert.match(textOf(page.html), /Verstuurd tot en met woensdag 16 juli 2025/u)
    assert.match(textOf(page.html), /ook gemaild/u)
    // An extract that nobody was asked for yet is no condition that is not met.
    assert.match(textOf(page.html), /Nog te tonen Je bezit je burgerlijke en politieke rechten/u)
  })

  test('is found by the candidate, with the letter as an accessible PDF, and by nobody else', async () => {
    const candidate = await desk.as('k01')
    const { html } = await candidate.get(OWN)
    assert.match(
      textOf(html),
      /Dit aanbod wacht op je antwoord\. Antwoorden kan tot en met woensdag 16 juli 2025/u,
    )
    const [, path = ''] = /href="([^"]*\/brieven\/[^"]*)"[^>]*>\s*Aanbod/u.exec(html) ?? []
    const cookie = [...candidate.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await desk.site.request(desk.origin + path, { headers: { cookie } })
    assert.equal(answer.status, 200)
    assert.equal(tagsOf(new Uint8Array(await answer.arrayBuffer())).get('H1'), 1)
    const other = await desk.as('k04')
    assert.equal((await other.get(path)).status, 404)
    assert.equal((await other.get(`${OWN}/aanbod/aanbod-1`)).status, 404)
    assert.equal((await other.post(`${OWN}/aanbod/aanbod-1/aanvaarden`)).status, 404)
    const { rows } = await desk.owner.pool.query<{ account: string }>(
      'select account from keur.candidacy where selection = $1 and candidate = $2',
      [desk.selection, desk.nameOf('k04')],
    )
    const stranger = { kind: 'person', account: rows[0]?.account ?? '', assignments: [] } as const
    const answered = { about: 'offer', offer: 'aanbod-1', answer: 'accepted' } as const
    const refused = await desk.desk.answerOwn(stranger, desk.selection, {
      ...answered,
      reason: '',
      reader: 'nl',
    })
    assert.equal(refused.ok ? 'done' : refused.refusal.code, 'unknown-offer')
    assert.equal((await desk.guest().get(`${OWN}/aanbod/aanbod-1`)).status, 303)
    assert.equal((await desk.guest().post(`${OWN}/aanbod/aanbod-1/aanvaarden`)).status, 401)
    assert.equal((await candidate.get(`${OWN}/aanbod/aanbod-1/misschien`)).status, 404)
    const english = await candidate.get('/en/my-applications/opgroeien-req18582/offers/aanbod-1')
    assert.match(textOf(english.html), /You can answer through Wednesday 16 July 2025/u)
  })

  test('is declined with a reason that can be kept, or not at all', async () => {
    const candidate = await desk.as('k01')
    const path = `${OWN}/aanbod/aanbod-1/weigeren`
    const answer = await candidate.post(path, { reason: 'x'.repeat(4001) })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /Schrijf hoogstens 4000 tekens/u)
    assert.equal((await desk.folded()).offers.get('aanbod-1')?.status, 'sent')
  })

  test('is answered once from two browsers; the second is told so in plain words', async () => {
    const [first, second] = [await desk.as('k01'), await desk.as('k01')]
    const path = `${OWN}/aanbod/aanbod-1`
    assert.match(textOf((await second.get(`${path}/aanvaarden`)).html), /Het aanbod aanvaarden\?/u)
    assert.equal((await first.post(`${path}/aanvaarden`)).status, 303)
    const late = await second.post(`${path}/weigeren`)
    assert.equal(late.status, 409)
    assert.match(textOf(late.html), /Dit aanbod is al beantwoord of vervallen\./u)
    assert.equal((await desk.folded()).offers.get('aanbod-1')?.status, 'accepted')
    const [confirmed] = await mailsOf(desk)
    assert.equal(confirmed?.order['what'], 'accepted')
    const waits = `href="${PAGE}/aanbod-1">De eerste werkdag vastleggen: Aanbod 1, aanvaard door`
    assert.ok((await (await desk.as('hr-1')).get('/werkplek')).html.includes(waits))
    // It was the candidate who answered.
    const page = await (await desk.as('hr-1')).get(`${PAGE}/aanbod-1`)
    assert.match(textOf(page.html), /\(kandidaat\) De kandidaat aanvaardde\./u)
    // What can no longer come of it is not said any more, to nobody.
    assert.match(textOf(page.html), /Bij een aanvaarding zonder begin: De plaats [^.]* verloren/u)
    // Whoever was chosen for this vacancy stands in no reserve, and so loses no place by starting.
    assert.doesNotMatch(textOf(page.html), /Als de kandidaat begint/u)
    assert.doesNotMatch(textOf(page.html), /Bij een weigering|Zonder antwoord|Weiger je/u)
    const own = textOf((await first.get(path)).html)
    assert.match(own, /Wat er nu met je plaats gebeurt/u)
    assert.doesNotMatch(own, /Wat je antwoord met je plaats doet|Weiger je/u)
  })

  test('is not followed by a first day of work before every admission condition is met', async () => {
    const hr = await desk.as('hr-1')
    const path = `${PAGE}/aanbod-1`
    const added = {
      claim: 'extra',
      kind: 'criminal-record',
      rights: 'intact',
      issued: '2025-06-25',
    } as const
    const candidate = desk.nameOf('k01')
    assert.equal(
      await desk.does('hr-1', 'verify-claims', ({ at, by }) => ({
        command: 'AddClaims',
        at,
        candidate,
        claims: [added],
        by,
      })),
      undefined,
    )
    const { html } = await hr.get(path)
    const gezien = hidden(html, 'gezien')
    assert.match(
      textOf(html),
      /Nog niet beoordeeld: [^]*Nog te tonen: Je gedrag past bij wat de functie vraagt\.[^]*Eerste werkdag/u,
    )
    assert.match(
      textOf(html),
      /Een verklaring van de kandidaat is nog niet met haar bewijs vergeleken\./u,
    )
    assert.match(textOf(html), /Wat het reglement van andere kanalen vraagt [^]*Bevordering/u)
    const on = { 'on-day': '2', 'on-month': '7', 'on-year': '2025' }
    const early = await hr.post(path, { gezien, stap: 'enter', ...on })
    assert.equal(early.status, 409)
    assert.match(textOf(early.html), /toelatingsvoorwaarde/u)
    // It comes back on the same page, in words of the desk, with what was typed.
    assert.match(early.html, /govuk-error-summary[^]*name="on-year"[^>]*value="2025"/u)
    assert.doesNotMatch(textOf(early.html), /AdmissionJudged|ClaimsAdded|Dat gaat niet/u)
    const wrong = await hr.post(path, {
      gezien,
      stap: 'enter',
      ...on,
      'on-day': '31',
      'on-month': '6',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /Deze dag bestaat niet\./u)
    for (const [day, says] of [
      [
        '2 1 2020',
        /Het aanbod werd aanvaard op woensdag 2 juli 2025\. Kies die dag of een latere\./u,
      ],
      ['3 7 2025', /Kies een dag tot en met vandaag\./u],
    ] as const) {
      const refused = await hr.post(path, { gezien, stap: 'enter', ...dayOf('on', day) })
      assert.equal(refused.status, 422, day)
      assert.match(textOf(refused.html), says)
      assert.match(refused.html, new RegExp(`value="${day.slice(-4)}"`, 'u'))
    }
    const none = await hr.post(path, { gezien, stap: 'enter' })
    assert.match(none.html, /Schrijf de eerste werkdag\./u)
  })

  test('has its admission conditions judged by one person at a time, with what it rests on', async () => {
    const [first, second] = [await desk.as('hr-1'), await desk.as('authority-1')]
    const path = `${PAGE}/aanbod-1`
    const { html } = await second.get(path)
    const [, condition = ''] = /name="condition" value="([^"]*)"/u.exec(html) ?? []
    const gezien = hidden(html, 'gezien')
    const fields = { gezien, stap: 'admission', condition }
    const bare = await first.post(path, fields)
    assert.equal(bare.status, 422)
    assert.match(bare.html, /Kies wat je besluit\.[^]*Schrijf de reden op\./u)
    const finding = { [`finding-${condition}`]: 'met' }
    const ours = { ...fields, ...finding, [`reason-${condition}`]: 'Attest gezien.' }
    assert.equal((await first.post(path, ours)).status, 303)
    const theirs = await second.post(path, { ...ours, [`reason-${condition}`]: 'Mijn woorden.' })
    assert.equal(theirs.status, 409)
    assert.match(theirs.html, /Mijn woorden\./u)
    assert.match(textOf(theirs.html), /Besloten: voldaan\. Attest gezien\..* Voorwaarde: Je /u)
  })

  test('cannot be answered after its term: in words to the candidate, and then a person notes it', async () => {
    const hr = await desk.as('hr-1')
    const fields = {
      candidate: desk.nameOf('k04'),
      which: 'another',
      vacancy: 'Meldpunt, Gent',
      contract: 'fixed-term',
    }
    assert.equal((await make(hr, fields)).status, 303)
    const path = `${PAGE}/aanbod-2`
    const open = await hr.get(path)
    assert.doesNotMatch(open.html, /id="stap-lapse"/u)
    const early = { gezien: hidden(open.html, 'gezien'), stap: 'lapse' }
    assert.equal((await hr.post(path, early)).status, 409)
    await travelTo(desk.owner, '2025-07-17T07:00:00Z')
    const candidate = await desk.as('k04')
    assert.match(
      textOf((await candidate.get(OWN)).html),
      /De termijn om te antwoorden is voorbij\./u,
    )
    const late = await candidate.post(`${OWN}/aanbod/aanbod-2/aanvaarden`)
    assert.equal(late.status, 409)
    assert.match(
      textOf(late.html),
      /De termijn om te antwoorden is voorbij\. Je antwoord is niet vastgelegd\./u,
    )
    const later = await desk.as('hr-1')
    const { html } = await later.get(path)
    assert.match(textOf(html), /Termijn voorbij/u)
    const answer = { gezien: hidden(html, 'gezien'), stap: 'answer', answer: 'declined' }
    for (const [day, says] of [
      ['1 7 2025', /Het aanbod vertrok op woensdag 2 juli 2025\. Kies die dag of een latere\./u],
      ['18 7 2025', /Kies een dag tot en met vandaag\./u],
    ] as const) {
      const refused = await later.post(path, { ...answer, ...dayOf('answered', day) })
      assert.equal(refused.status, 422, day)
      assert.match(textOf(refused.html), says)
    }
    const lost = await later.post(path, {
      ...answer,
      answer: 'accepted',
      'answer-reason': 'Graag.',
    })
    assert.match(textOf(lost.html), /Bij een aanvaarding wordt geen reden bewaard\./u)
    assert.match(lost.html, /Graag\./u)
    // What came by post in time is recorded with its day.
    const posted = { 'answered-day': '16', 'answered-month': '7', 'answered-year': '2025' }
    const said = { ...answer, ...posted, 'answer-reason': 'Te ver.' }
    assert.equal((await later.post(path, said)).status, 303)
    assert.equal((await desk.folded()).offers.get('aanbod-2')?.status, 'declined')
    const told = await later.get(path)
    assert.match(
      textOf(told.html),
      /\(personeelsdienst\) De kandidaat weigerde\. [^]*Geantwoord: woensdag 16 juli 2025[^]*Reden: Te ver\./u,
    )
    assert.match(
      textOf(told.html),
      /Het aanbod werd geweigerd: Een persoon beslist over de plaats/u,
    )
    assert.doesNotMatch(textOf(told.html), /Weiger je|Begin je|Geen regel/u)
    const own = textOf((await (await desk.as('k04')).get(`${OWN}/aanbod/aanbod-2`)).html)
    assert.match(own, /Over je plaats in de reserve beslist nog iemand/u)
    // The regulation leaves the place to a person.
    assert.match(
      textOf((await later.get('/werkplek/opgroeien-req18582/lijsten')).html),
      /Te beslissen weigerde een aanbod/u,
    )
  })

  test('is for who may make one, and to be seen by who runs the selection', async () => {
    for (const name of ['selector-1', 'hr-1', 'authority-1', 'line-manager-1', 'auditor-1']) {
      assert.equal((await (await desk.as(name)).get(`${PAGE}/aanbod-1`)).status, 200, name)
    }
    for (const name of ['line-manager-1', 'auditor-1', 'panel-1']) {
      const visitor = await desk.as(name)
      assert.equal((await visitor.get(`${PAGE}/nieuw`)).status, 403, name)
      assert.equal((await visitor.post(`${PAGE}/aanbod-1`, { stap: 'renege' })).status, 403, name)
    }
    assert.equal((await (await desk.as('panel-1')).get(`${PAGE}/aanbod-1`)).status, 403)
    assert.equal((await (await desk.as('k01')).get(`${PAGE}/aanbod-1`)).status, 404)
    assert.equal((await (await desk.as('hr-1')).get(`${PAGE}/aanbod-9`)).status, 404)
  })
})
