/**
 * People who are about to submit: an account, a session in a browser, a candidacy, a draft that is complete.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import type { DraftContents } from '#app/applying/applying.ts'
import { fieldsOf } from '#app/applying/contents.ts'
import { SESSION_LIMITS } from '#app/sign-in/settings.ts'
import { accountOfAddress } from '#persistence/accounts.ts'
import { beginCandidacy } from '#persistence/candidacies.ts'
import { beginDraft } from '#persistence/drafts.ts'
import { beginSession } from '#persistence/sessions.ts'
import type { Store } from '#persistence/store.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { utf8 } from '#record/bytes.ts'
import { filledIn, PATHS } from '#web/paths.ts'
import type { OwnServer } from './own-server.ts'

/** So many in one transaction. */
const TOGETHER = 250
/** So many transactions at once. */
const AT_ONCE = 3

/** Prepares `count` applicants for a selection; the tokens of their sessions. `first` tells one call from another. */
export async function prepareApplicants(
  store: Store,
  selection: string,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<readonly string[]> {
  const tokens: string[] = Array.from({ length: count }, () => '')
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < count) {
      const from = next
      next = Math.min(count, from + TOGETHER)
      const until = next
      // oxlint-disable-next-line no-await-in-loop -- each lane does one after the other
      await inTransaction(store.database, 'system', async (work) => {
        for (let index = from; index < until; index += 1) {
          // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
          tokens[index] = await applicant(store, work, selection, first + index)
        }
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return tokens
}

async function applicant(
  store: Store,
  work: Work,
  selection: string,
  number: number,
): Promise<string> {
  const address = `kandidaat-${number}@voorbeeld.example`
  const account = await accountOfAddress(work, store.keys, { address, language: 'nl' })
  const token = await beginSession(work, { account, method: 'email-link' }, SESSION_LIMITS)
  const candidacy = await beginCandidacy(store, work, selection, account)
  const contents = contentsOf(number, address)
  const changed = Object.fromEntries([...fieldsOf(contents).keys()].map((field) => [field, 1]))
  await beginDraft(work, candidacy, { contents, changed })
  return token
}

/** What somebody puts forward: a diploma, two jobs, a request. */
function contentsOf(number: number, email: string): DraftContents {
  return {
    person: {
      given: 'Kim',
      family: `Verzonnen ${number}`,
      email,
      phone: '+32 000 00 00 00',
      address: `Voorbeeldstraat ${number % 300}, 0000 Voorbeeldgem`,
    },
    language: 'nl',
    route: 'external',
    claims: [
      {
        claim: 'diploma',
        kind: 'diploma',
        level: 'bachelor',
        obtained: '2015-06-30',
        country: 'BE',
        institution: 'flemish',
        language: 'nl',
      },
      { claim: 'nu', kind: 'employment', scope: 'private', from: '2018-09-01', ...GUIDING },
      {
        claim: 'vroeger',
        kind: 'employment',
        scope: 'private',
        from: '2015-09-01',
        until: '2018-08-31',
        ...GUIDING,
      },
    ],
    answers: { motivation: MOTIVATION, 'plain-language': EXAMPLE },
    adjustments:
      number % 20 === 0 ? [{ request: 'Ik vraag een rustige ruimte voor de test.' }] : [],
    reuse: [],
  }
}

const GUIDING: { 'social-security': 'rsz'; 'relevant-to': string[] } = {
  'social-security': 'rsz',
  'relevant-to': ['guiding-citizens'],
}

const MOTIVATION =
  'Al tien jaar help ik mensen die vastlopen in formulieren. Eerst aan het onthaal van een ziekenfonds, nu bij een ' +
  'energieleverancier. Het liefst zit ik naast iemand tot het lukt, en schrijf ik daarna op wat er beter kan. Bij jullie ' +
  'kan ik dat doen voor iedereen, niet alleen voor klanten, en samen met de mensen die de formulieren maken.'

const EXAMPLE =
  'Een klant kreeg een eindafrekening van vier bladzijden en dacht dat hij alles twee keer moest betalen. Ik tekende een ' +
  'lijn met wat hij per maand betaalde en wat hij verbruikte. Toen zag hij het verschil zelf. Die tekening staat nu op de ' +
  'achterkant van elke afrekening, en we krijgen een derde minder vragen.'

/** The request with which the browser of a session submits: its cookie, where it comes from, the key of the form. */
export function submissionRequest(
  { origin }: Pick<OwnServer, 'origin'>,
  selection: string,
  token: string,
): Buffer {
  const body = `version=1&key=${randomUUID()}`
  const lines = [
    `POST ${filledIn(PATHS.draftCheck.nl, { selection })} HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    `Origin: ${origin}`,
    `Cookie: __Host-keur-session=${token}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Accept: text/html,application/xhtml+xml',
    'Accept-Encoding: gzip, deflate, br',
    'Accept-Language: nl',
    `Content-Length: ${body.length}`,
  ]
  return Buffer.from(utf8(`${lines.join('\r\n')}\r\n\r\n${body}`))
}
