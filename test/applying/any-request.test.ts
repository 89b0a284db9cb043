import { before, test } from 'node:test'
import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { filledIn, PATHS } from '#web/paths.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type ApplyingSite, applyingSite, CLOSED, type Guest } from './site.ts'

const PAGES = Object.entries(PATHS)
  .filter(([page]) => /^(?:apply|draft|my|withdraw|receipt(?!Check)|ownData|paper)/u.test(page))
  .map(([, { nl }]) => nl)
const FIELDS = [
  'version',
  'key',
  'given',
  'email',
  'route',
  'answer',
  'request',
  'test',
  'taken-day',
  'taken-month',
  'taken-year',
  'remove',
  'later',
  'level',
  'obtained-day',
  'reason',
  'claim',
  'go',
  'channel',
  'received-time',
  'do',
]

onOwnServer('any request at the pages of applying', (server) => {
  let here: ApplyingSite
  let browsers: readonly Guest[]
  before(async () => {
    here = await applyingSite(server)
    browsers = [here.guest(), await here.as('candidate'), await here.as('selector')]
    await browsers[1]?.post(`/vacatures/${here.open}/solliciteren`)
  })

  test('is answered, and never by a fault of ours', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        '',
        'diploma',
        'diploma-copy',
        'other',
        'motivation',
        '__proto__',
        '\0',
        '%',
        '1',
      ),
      fc.string({ maxLength: 30 }),
      fc.uuid(),
    )
    const request = fc.record({
      page: fc.constantFrom(...PAGES),
      who: fc.nat({ max: 2 }),
      selection: fc.oneof(fc.constant('open'), fc.constant(CLOSED), word),
      names: fc.record({
        form: word,
        claim: word,
        attachment: word,
        upload: word,
        question: word,
        entry: word,
      }),
      how: fc.constantFrom('get', 'post', 'send'),
      fields: fc.dictionary(fc.constantFrom(...FIELDS), word),
    })
    await fc.assert(
      fc.asyncProperty(request, async ({ page, who, selection, names, how, fields }) => {
        const browser = browsers[who] ?? assert.fail()
        const where = filledIn(page, {
          ...names,
          selection: selection === 'open' ? here.open : selection,
        })
        const { status } = await answerTo(browser, { how, where, fields })
        assert.ok(status < 500 || status === 503, `${how} ${where}: ${status}`)
      }),
      { numRuns: 150 },
    )
    assert.deepEqual(here.incidents, [])
  })
})

interface Asked {
  readonly how: string
  readonly where: string
  readonly fields: Readonly<Record<string, string>>
}

async function answerTo(browser: Guest, { how, where, fields }: Asked): ReturnType<Guest['get']> {
  if (how === 'get') return browser.get(where)
  if (how === 'post') return browser.post(where, fields)
  const form = new FormData()
  for (const [name, text] of Object.entries(fields)) form.append(name, new File([text], text))
  return browser.send(where, form)
}
