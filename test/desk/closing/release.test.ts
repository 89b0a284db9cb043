import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { outbox } from '#app/mail/outbox.ts'
import { tagsOf } from '#documents/letter/pdf-structure.ts'
import { textOf } from '../../applying/pages.ts'
import { onEveryServer } from '../../persistence/servers.ts'
import { deskSite, type DeskSite } from '../site.ts'
import { seenIn } from './seen.ts'
import { assertVerified } from './verified.ts'

interface Queued {
  readonly to: string
  readonly order: {
    readonly kind: string
    readonly candidate: { readonly pseudonym: string }
    readonly changed?: readonly { readonly text: string }[]
  }
}

async function mailsOf({ store }: DeskSite): Promise<readonly Queued[]> {
  const mails = await outbox(store.database, store.keys.wrapping)
  return mails.flatMap(({ content }): readonly Queued[] =>
    content?.order.kind === 'result-told' ? [JSON.parse(JSON.stringify(content))] : [],
  )
}

onEveryServer('telling the results of a pre-selection', (server) => {
  let desk: DeskSite
  const round = '/werkplek/opgroeien-req18582/rondes/preselection'
  const page = `${round}/meedelen`
  const ways = ['/werkplek', '/werkplek/opgroeien-req18582']

  before(async () => {
    // Decided, not told, and then corrected: k13 comes in, k08 and k09 fall out.
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: ({ event }) => event === 'ScoreCorrected',
    })
  })

  test('says beforehand who is told what, and shows letters under numbers', async () => {
    const selector = await desk.as('selector-2')
    const { html } = await selector.get(page)
    assert.match(textOf(html), /Gaat door \d+[^]*Buiten de plaatsen \d+[^]*Onder een minimum \d+/u)
    const looked = await selector.post(page, { gezien: seenIn(html), bekijken: '1' })
    assert.equal(looked.status, 200)
    const text = textOf(looked.html)
    assert.match(text, /Er is nog niets verstuurd\./u)
    assert.match(text, /Beroep bij[^]*Raad van State/u)
    assert.match(text, /Bevestigd op [^.]* door de selectieverantwoordelijke\./u)
    const { roll } = await desk.folded()
    assert.ok(roll.every(({ released }) => released?.['preselection'] === undefined))
    assert.equal((await mailsOf(desk)).length, 0)
  })

  test('sends nothing with words that contradict a letter, and marks them', async () => {
    const selector = await desk.as('selector-2')
    const { html } = await selector.get(page)
    const answer = await selector.post(page, {
      gezien: seenIn(html),
      'note-onward-nl': 'Proficiat! De gesprekken zijn op 24 juni 2025.',
      'note-others-nl': 'Je bent toch nog uitgenodigd. Beroep is niet mogelijk.',
    })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /<mark>24 juni 2025<\/mark>/u)
    assert.match(answer.html, /<mark>uitgenodigd<\/mark>/u)
    assert.match(answer.html, /<mark>Beroep<\/mark>/u)
    assert.match(textOf(answer.html), /Beroep ?: de brief zegt zelf waar, hoe en tot wanneer/u)
    assert.match(answer.html, /Proficiat! De gesprekken zijn op 24 juni 2025\.<\/textarea>/u)
    const { roll } = await desk.folded()
    assert.ok(roll.every(({ released }) => released?.['preselection'] === undefined))
  })

  test('tells everybody at the same moment, by mail and with a letter', async () => {
    const selector = await desk.as('selector-2')
    const { html } = await selector.get(page)
    const sent = { gezien: seenIn(html), 'note-onward-nl': 'Breng je identiteitskaart mee.' }
    const answers = await Promise.all([selector.post(page, sent), selector.post(page, sent)])
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 409]))
    const { roll, rounds } = await desk.folded()
    const decided = rounds.get('preselection')?.decided?.outcomes
    const told = roll.filter(({ released }) => released?.['preselection'] !== undefined)
    assert.equal(told.length, decided?.size)
    const mails = await mailsOf(desk)
    assert.equal(new Set(mails.map(({ order }) => order.candidate.pseudonym)).size, mails.length)
    assert.equal(mails.length, decided?.size)
    const after = await selector.get(page)
    assert.match(textOf(after.html), /kregen hun resultaat[^]*Naar de volgende ronde: /u)
    assert.match(after.html, /href="\/werkplek\/opgroeien-req18582\/rondes\/competences"/u)
  })

  test('is found by the candidate, with the letter as an accessible PDF', async () => {
    const candidate = await desk.as('k01')
    const { html } = await candidate.get('/mijn-sollicitaties/opgroeien-req18582')
    const said = textOf(html).replaceAll(desk.nameOf('k01'), '')
    assert.match(said, /Bevestigd op [^.]* door de selectieverantwoordelijke\./u)
    assert.doesNotMatch(said, /[0-9A-Z]{5}-[0-9A-Z]{5}/u)
    const [, path = ''] = /href="([^"]*\/brieven\/[^"]*)"/u.exec(html) ?? []
    const answer = await desk.site.request(desk.origin + path, {
      headers: { cookie: cookieOf(candidate) },
    })
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
    const tags = tagsOf(new Uint8Array(await answer.arrayBuffer()))
    assert.equal(tags.get('H1'), 1)
    // Nobody else's letter opens.
    const other = await desk.as('k03')
    assert.equal((await other.get(path)).status, 404)
    assert.equal((await (await desk.as('panel-1')).get(path)).status, 404)
  })

  test('stands in the file of the candidate, with its letter, for who may read it', async () => {
    const path = `/werkplek/opgroeien-req18582/kandidaten/${desk.nameOf('k01')}`
    const selector = await desk.as('selector-1')
    const { html } = await selector.get(path)
    assert.match(
      textOf(html),
      /Brieven Selectieronde 1b[^]*?\(pdf\) ?: meegedeeld op [^,]*, per mail/u,
    )
    const [, letter = ''] = /href="([^"]*\/brieven\/[^"]*)"/u.exec(html) ?? []
    assert.equal((await selector.get(letter)).status, 200)
    const judges = await (await desk.as('panel-1')).get(path)
    assert.doesNotMatch(judges.html, /\/brieven\//u)
  })

  test('after a correction tells those again whom it touches, and nobody else', async () => {
    const refused = await desk.does('assessor-1', 'give-scores', ({ at, by }) => ({
      command: 'CorrectScore',
      candidate: desk.nameOf('k13'),
      round: 'preselection',
      measure: 'questionnaire',
      score: '85',
      reason: 'Bij het inlezen telde maar één van de twee antwoorden mee.',
      at,
      by,
    }))
    assert.equal(refused, undefined)
    const second = await desk.as('selector-2')
    const frozen = await second.get(round)
    // Whoever confirms reads by whom and why.
    const [, scores = ''] = /Scores die veranderden([^]*?)<\/table>/u.exec(frozen.html) ?? []
    assert.match(textOf(scores), /Bij het inlezen telde maar één van de twee antwoorden mee\./u)
    assert.doesNotMatch(textOf(scores).replace(desk.nameOf('k13'), ''), /[A-Z0-9]{5}-[A-Z0-9]{5}/u)
    assert.match(textOf((await second.get(page)).html), /Er is nog niets om mee te delen/u)
    const confirmed = await second.post(`${round}/verbetering`, {
      gezien: seenIn(frozen.html),
      reason: 'Nagerekend.',
    })
    assert.equal(confirmed.status, 303)
    const waits = new RegExp(
      `href="${page}">De resultaten opnieuw meedelen, aan \\d+ kandidaten`,
      'u',
    )
    for (const path of ways) assert.match((await second.get(path)).html, waits, path)
    const earlier = (await mailsOf(desk)).length
    const { html } = await second.get(page)
    assert.equal((await second.post(page, { gezien: seenIn(html) })).status, 303)
    const fresh = (await mailsOf(desk)).slice(0, -earlier)
    const again = new Set(fresh.map(({ order }) => order.candidate.pseudonym))
    for (const name of ['k13', 'k08', 'k09']) assert.ok(again.has(desk.nameOf(name)), name)
    // Who goes on as before is left in peace.
    assert.ok(!again.has(desk.nameOf('k01')))
    assert.ok(fresh.every(({ order }) => 'replaces' in order))
    for (const path of ways) assert.doesNotMatch((await second.get(path)).html, /opnieuw meedelen/u)
    const changedFor = (name: string): string => {
      const found = fresh.find(({ order }) => order.candidate.pseudonym === desk.nameOf(name))
      return (found?.order.changed ?? []).map(({ text }) => text).join('\n')
    }
    assert.match(
      changedFor('k13'),
      /^Eerst: [^]* Nu: je gaat door[^]*\nTotaal: eerst [^]*\nReden: Bij het inlezen/u,
    )
    assert.match(changedFor('k08'), /^Eerst: je gaat door[^]*Aan je eigen scores veranderde niets/u)
    assert.doesNotMatch(changedFor('k08'), /inlezen/u)
  })

  test('leaves a record that is exported and verified', async () => {
    await assertVerified(desk)
  })

  test('is not for who has no part in it', async () => {
    assert.equal((await (await desk.as('hr-1')).get(page)).status, 403)
    assert.equal((await (await desk.as('k02')).get(page)).status, 404)
    assert.equal((await desk.guest().post(page, {})).status, 401)
  })
})

function cookieOf({ cookies }: Awaited<ReturnType<DeskSite['as']>>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}
