import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, test } from 'node:test'
import { siteWords } from './site-words.ts'
import { configurationIn, wordProblems } from './configuration.ts'
import { settingsTable } from './settings.ts'

const root = path.join(import.meta.dirname, '..', '..')

describe('the configuration', () => {
  test('is complete when nothing is said', () => {
    const read = configurationIn({})
    assert.ok(read.ok)
    assert.equal(read.value.mode, 'demonstration')
    assert.equal(read.value.port, 3000)
    assert.equal(read.value.data, path.join(root, '.keur'))
    assert.equal(read.value.keys, path.join(root, '.keur', 'keys'))
    assert.equal(read.value.database, undefined)
  })

  test('reads what is said, and takes an empty variable as left out', () => {
    const read = configurationIn({
      KEUR_MODE: 'production',
      KEUR_ORIGIN: 'https://keur.example',
      KEUR_SITE_NAME: 'Agentschap Voorbeeld',
      KEUR_CONTACT: 'Schrijf naar vragen@voorbeeld.example.',
      KEUR_PORT: ' 8080 ',
      KEUR_HOST: '',
      KEUR_DATA: '/srv/keur',
      DATABASE_URL: 'postgres://keur@db.example/keur',
    })
    assert.ok(read.ok)
    assert.equal(read.value.port, 8080)
    assert.equal(read.value.host, '127.0.0.1')
    assert.equal(read.value.keys, '/srv/keur/keys')
  })

  const wrong = [
    ['KEUR_MODE', 'test'],
    ['KEUR_PORT', '65536'],
    ['KEUR_PORT', '-1'],
    ['KEUR_PORT', '80a'],
    ['KEUR_ORIGIN', 'keur.example'],
    ['KEUR_ORIGIN', 'https://keur.example/'],
    ['KEUR_ORIGIN', 'ftp://keur.example'],
    ['DATABASE_URL', 'mysql://db.example/keur'],
    ['KEUR_DATABASE_CONNECTIONS', '0'],
    ['KEUR_METRICS_TOKEN', 'short'],
    ['KEUR_LOG_LEVEL', 'loud'],
    ['KEUR_DIPLOMA_URL', 'http://bron.example/diplomas'],
    ['KEUR_DIPLOMA_URL', 'bron.example'],
    ['KEUR_DIPLOMA_URL', 'https://wie:geheim@bron.example'],
    ['KEUR_DIPLOMA_TOKEN', 'short'],
    ['KEUR_STOP_SECONDS', '1.5'],
    ['KEUR_WITNESSES', 'witness.example+3176bd46+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU'],
    ['KEUR_WAITING_MINUTES', '1441'],
    ['KEUR_WAITING_LOAD', '0'],
    ['KEUR_WAITING_BATCH', 'all'],
  ] as const
  for (const [variable, value] of wrong) {
    test(`is refused with ${variable}=${value}, which is named and not quoted`, () => {
      const read = configurationIn({ [variable]: value })
      assert.ok(!read.ok)
      assert.deepEqual(
        read.refusal.map((problem) => problem.variable),
        [variable],
      )
      const text = wordProblems(read.refusal)
      assert.match(text, /Keur start niet/)
      assert.match(text, /Keur does not start/)
      assert.ok(!text.includes(`${value} `) && text.split(variable).length === 3)
    })
  }

  test('reads the keys of witnesses, each under a name of its own', () => {
    const key = 'witness.example+3176bd45+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU'
    const read = configurationIn({ KEUR_WITNESSES: ` ${key} ` })
    assert.ok(read.ok)
    assert.deepEqual(
      read.value.witnesses.map(({ name }) => name),
      ['witness.example'],
    )
    const installations = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    for (const others of [`${key} ${key}`, `${key},${key}`, installations]) {
      assert.ok(!configurationIn({ KEUR_WITNESSES: others }).ok)
    }
  })

  test('takes a source of diplomas with its token, and neither alone', () => {
    const url = 'https://bron.example/diplomas'
    const token = 'a-token-of-some-length'
    assert.ok(configurationIn({ KEUR_DIPLOMA_URL: url, KEUR_DIPLOMA_TOKEN: token }).ok)
    const here = 'http://127.0.0.1:9/diplomas'
    assert.ok(configurationIn({ KEUR_DIPLOMA_URL: here, KEUR_DIPLOMA_TOKEN: token }).ok)
    for (const half of [{ KEUR_DIPLOMA_URL: url }, { KEUR_DIPLOMA_TOKEN: token }]) {
      const read = configurationIn(half)
      assert.ok(!read.ok)
      assert.equal(read.refusal[0]?.variable, 'KEUR_DIPLOMA_TOKEN')
    }
  })

  test('tells everything that is wrong at once', () => {
    const read = configurationIn({ KEUR_PORT: 'x', KEUR_MODE: 'y' })
    assert.ok(!read.ok)
    assert.equal(read.refusal.length, 2)
  })

  test('wants a safe public address in production', () => {
    for (const origin of [undefined, 'http://keur.example']) {
      const read = configurationIn({ KEUR_MODE: 'production', KEUR_ORIGIN: origin })
      assert.ok(!read.ok)
      assert.equal(read.refusal[0]?.variable, 'KEUR_ORIGIN')
    }
  })

  test('wants to know in production whose site it is and where to write to', () => {
    const read = configurationIn({ KEUR_MODE: 'production', KEUR_ORIGIN: 'https://keur.example' })
    assert.ok(!read.ok)
    assert.deepEqual(
      read.refusal.map(({ variable }) => variable),
      ['KEUR_SITE_NAME', 'KEUR_CONTACT'],
    )
    assert.ok(configurationIn({}).ok)
  })

  test('gives the site its words, in Dutch alone or in both languages', () => {
    const dutch = configurationIn({ KEUR_SITE_NAME: 'Stad Voorbeeld', KEUR_CONTACT: 'Bel ons.' })
    assert.ok(dutch.ok)
    assert.deepEqual(siteWords(dutch.value), {
      authority: { nl: 'Stad Voorbeeld', en: 'Stad Voorbeeld' },
      contact: { nl: 'Bel ons.', en: 'Bel ons.' },
    })
    const both = configurationIn({ KEUR_SITE_NAME: 'Stad V', KEUR_SITE_NAME_EN: 'City of V' })
    assert.ok(both.ok)
    assert.deepEqual(siteWords(both.value).authority, { nl: 'Stad V', en: 'City of V' })
  })

  test('wants an owner beside the application', () => {
    const read = configurationIn({ DATABASE_APP_URL: 'postgres://app@db.example/keur' })
    assert.ok(!read.ok)
    assert.equal(read.refusal[0]?.variable, 'DATABASE_APP_URL')
  })

  test('stands in the documentation as it is', async () => {
    const page = await readFile(path.join(root, 'docs', 'configuration.md'), 'utf8')
    assert.ok(page.includes(settingsTable()), `docs/configuration.md holds:\n${settingsTable()}`)
  })
})
