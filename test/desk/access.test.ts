/**
 * Who sees which page of the desk, and whose forms are taken there: every page, for every role, held here, elsewhere, by
 * somebody who stands in the selection and by somebody with a conflict of interest. What is written here is what was meant.
 */

import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { type StaffRole, staffRoles } from '#app/access/actor.ts'
import { beginSession } from '#persistence/sessions.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { filledIn, type PageName, PATHS } from '#web/paths.ts'
import { deskPages } from '#web/pages/desk/routes.ts'
import { type PageRoute } from '#web/visit.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type Visitor } from '../sign-in/visitor.ts'
import { deskSite, type DeskSite } from './site.ts'

/** In it somebody asked to count an earlier result. */
const SERIES = 'ago-4711'
const RUN: readonly StaffRole[] = ['selector', 'hr', 'auditor', 'authority']
const JUDGE: readonly StaffRole[] = ['assessor', 'panel', 'line-manager']
const ALL: readonly StaffRole[] = [...RUN, ...JUDGE]
/** Whether two applications are of one person is settled by who may run the selection. */
const SETTLE: readonly StaffRole[] = ['selector', 'hr', 'authority']
/** Who compares what candidates state with its evidence: while screening, and on hiring. */
const VERIFY: readonly StaffRole[] = ['selector', 'hr']
const SELECTOR: readonly StaffRole[] = ['selector']
/** Who runs lists; whose each step is, the regulation says. */
const LISTS: readonly StaffRole[] = ['selector', 'hr', 'authority', 'line-manager']

/** Who knows which colleague does what. */
const ROLES: readonly StaffRole[] = ['selector', 'hr', 'auditor']

interface Expected {
  /** Who may look. */
  readonly get?: readonly StaffRole[]
  /** Whose forms are taken. */
  readonly post?: readonly StaffRole[]
  /** It is about one candidate: closed to whoever judges with a conflict of interest. */
  readonly one?: true
}

const DESK: Readonly<Partial<Record<PageName, Expected>>> = {
  deskSelection: { get: ALL },
  deskCandidates: { get: [...RUN, 'line-manager'], post: [...RUN, 'line-manager'] },
  deskCandidatesFile: { get: [...RUN, 'line-manager'] },
  deskCandidate: { get: ALL, one: true },
  deskWithdrawal: { get: SELECTOR, post: SELECTOR, one: true },
  deskBulk: { get: SELECTOR, post: SELECTOR },
  deskChoice: {
    get: ['selector', 'hr', 'authority', ...JUDGE],
    post: ['selector', 'hr', 'authority', ...JUDGE],
  },
  deskScreening: { get: SELECTOR, post: SELECTOR },
  deskScreened: { get: SELECTOR, post: SELECTOR, one: true },
  deskCondition: { get: SELECTOR, post: SELECTOR, one: true },
  deskValidity: { get: SELECTOR, post: SELECTOR, one: true },
  deskClaim: { get: VERIFY, post: VERIFY, one: true },
  deskNewClaim: { get: VERIFY, post: VERIFY, one: true },
  deskEvidence: { get: VERIFY, one: true },
  deskDiploma: { get: VERIFY, post: VERIFY, one: true },
  deskReuse: { get: [...SETTLE, ...JUDGE] },
  deskReuseRequest: { get: [...SETTLE, ...JUDGE], post: [...SETTLE, ...JUDGE], one: true },
  deskAssessing: { get: ['selector', ...JUDGE] },
  deskAgreement: { get: RUN },
  deskAssessors: { get: SELECTOR, post: SELECTOR },
  deskForm: { get: ['selector', ...JUDGE], post: ['selector', ...JUDGE], one: true },
  // Who judges looks once their own form is locked, and not before.
  deskDiscussion: { get: RUN, post: ['selector', ...JUDGE], one: true },
  deskExcuse: { get: SELECTOR, post: SELECTOR, one: true },
  deskReuseReport: { get: [...SETTLE, ...JUDGE], one: true },
  deskConflicts: { get: ['selector', ...JUDGE], post: ['selector', ...JUDGE] },
  deskConflictFound: { get: SELECTOR, post: SELECTOR },
  deskDuplicates: { get: SETTLE, post: SETTLE },
  deskDuplicate: { get: SETTLE, post: SETTLE },
  deskResultRounds: { get: RUN },
  deskResults: { get: RUN, post: SELECTOR },
  deskResult: { get: RUN, post: SELECTOR, one: true },
  deskLists: { get: [...RUN, 'line-manager'] },
  deskListFile: { get: [...RUN, 'line-manager'] },
  deskListExtension: { get: LISTS, post: LISTS },
  deskListCall: { get: LISTS, post: LISTS },
  deskListChoice: { get: ['line-manager'], post: ['line-manager'] },
  deskListComparable: { get: LISTS, post: LISTS },
  deskMember: { get: [...RUN, 'line-manager'], post: LISTS, one: true },
  deskImports: { get: SELECTOR, post: SELECTOR },
  deskImportTemplate: { get: SELECTOR },
  deskImport: { get: SELECTOR, post: SELECTOR },
  deskOffers: { get: [...RUN, 'line-manager'] },
  deskNewOffer: { get: SETTLE, post: SETTLE },
  deskOffer: { get: [...RUN, 'line-manager'], post: SETTLE },
  deskRoles: { get: ROLES, post: ['hr'] },
  deskRoleEnd: { get: ['hr'], post: ['hr'] },
  deskRounds: { get: RUN },
  deskRound: { get: RUN },
  deskRoundClosing: { get: RUN, post: SELECTOR },
  deskRoundConfirmation: { get: RUN, post: SELECTOR },
  deskRoundCorrection: { get: RUN, post: SELECTOR },
  deskRelease: { get: SELECTOR, post: SELECTOR },
  deskLetter: { get: RUN },
  deskMinutes: { get: ALL, post: SELECTOR },
  deskMinutesAnswer: { get: ALL, post: ['selector', ...JUDGE] },
  deskMinutesFile: { get: ALL },
}

onOwnServer('the pages of the desk', (server) => {
  let desk: DeskSite
  let candidate: string
  let names: Readonly<Record<string, string>>
  let routes: readonly PageRoute[]

  before(async () => {
    desk = await deskSite(server, { series: SERIES })
    routes = deskPages(desk.desk).filter(({ page }) => page !== 'desk')
    candidate = desk.nameOf('k08')
    names = {
      selection: SERIES,
      candidate,
      round: 'competences',
      measure: 'interview',
      other: desk.nameOf('k03'),
    }
    await desk.owner.pool.query(
      `insert into keur.authority (authority, name) values ('somewhere-else', 'e')`,
    )
  })

  test('are all named here', () => {
    const named = routes.map(({ page }) => page).toSorted((a, b) => (a < b ? -1 : 1))
    assert.deepEqual(
      named,
      Object.keys(DESK).toSorted((a, b) => (a < b ? -1 : 1)),
    )
  })

  for (const role of staffRoles) {
    describe(`for ${role}`, () => {
      test('are open where they should be, and their forms are taken', async () => {
        const visitor = await somebody({ role })
        for (const [page, { get, post }] of pages()) {
          await looks(visitor, page, get?.includes(role) ?? false)
          await sends(visitor, page, post?.includes(role) ?? false)
        }
      })

      test('are as pages that are not there when the role is held elsewhere', async () => {
        const visitor = await somebody({ role, elsewhere: true })
        for (const [page] of pages()) await nothingThere(visitor, page)
      })

      test('are as pages that are not there to who stands in the selection', async () => {
        const visitor = await somebody({ role, stands: true })
        for (const [page] of pages()) await nothingThere(visitor, page)
      })

      test('about a candidate are closed by a conflict of interest to who judges', async () => {
        const visitor = await somebody({ role, conflict: true })
        const isClosed = JUDGE.includes(role)
        for (const [page, { get, one }] of pages()) {
          if (one === undefined) continue
          await looks(visitor, page, !isClosed && (get?.includes(role) ?? false))
        }
      })
    })
  }

  test('ask who is not signed in to do so, and take none of their forms', async () => {
    for (const [page, { post }] of pages()) {
      const asked = await desk.guest().get(pathOf(page))
      assert.equal(asked.status, 303, page)
      assert.match(asked.to ?? '', /^\/aanmelden\?/u, page)
      if (post === undefined) continue
      assert.equal((await desk.guest().post(pathOf(page))).status, 401, page)
    }
  })

  test('are not there for a candidate, not even those about themselves', async () => {
    const visitor = await desk.as('k08')
    for (const [page] of pages()) await nothingThere(visitor, page)
  })

  function pages(): readonly (readonly [PageName, Expected])[] {
    return routes.map(({ page }) => [page, DESK[page] ?? {}])
  }

  /** Parts of an address that name nothing there is are filled in as well: who may look is told so, others nothing. */
  function pathOf(page: PageName): string {
    const parts = [...PATHS[page].nl.matchAll(/:([a-zA-Z]+)/gu)].map(([, name = '']) => name)
    return filledIn(
      PATHS[page].nl,
      Object.fromEntries(parts.map((name) => [name, names[name] ?? 'nothing'])),
    )
  }

  async function looks(visitor: Visitor, page: PageName, may: boolean): Promise<void> {
    const { status, html } = await visitor.get(pathOf(page))
    if (may)
      assert.ok([200, 404, 409].includes(status) && !closed(status, html), `${page} ${status}`)
    else refused(page, status, html)
  }

  async function sends(visitor: Visitor, page: PageName, may: boolean): Promise<void> {
    const { status, html } = await visitor.post(pathOf(page))
    if (may) assert.ok(status < 500 && !closed(status, html), `${page} ${status}`)
    else if (status !== 405) refused(page, status, html)
  }

  async function nothingThere(visitor: Visitor, page: PageName): Promise<void> {
    const looked = await visitor.get(pathOf(page))
    assert.equal(looked.status, 404, page)
    refused(page, looked.status, looked.html)
    const sent = await visitor.post(pathOf(page))
    assert.ok(sent.status === 404 || sent.status === 405, `${page} ${sent.status}`)
  }

  async function somebody(who: Who): Promise<Visitor> {
    const account = randomUUID()
    const { pool } = desk.owner
    await pool.query('insert into keur.account (account) values ($1)', [account])
    await pool.query(
      `insert into keur.assignment (account, role, authority, selection, since)
        values ($1, $2, $3, $4, keur.stamp() - interval '1 hour')`,
      who.elsewhere === true
        ? [account, who.role, 'somewhere-else', null]
        : [account, who.role, null, SERIES],
    )
    if (who.conflict === true) {
      await pool.query(
        `insert into keur.conflict (selection, account, candidate, entry)
          select selection, $1, candidate, entry from keur.entry
            where selection = $2 and candidate = $3 limit 1`,
        [account, SERIES, candidate],
      )
    }
    if (who.stands === true) {
      await pool.query(
        `insert into keur.candidacy (selection, candidate, account, data_key, wrapping_key)
          values ($1, $2, $3, '\\x00', 'k')`,
        [SERIES, `X${randomBytes(8).toString('hex')}`, account],
      )
    }
    const visitor = desk.guest()
    const token = await inTransaction(desk.store.database, 'system', async (work) => {
      const limits = { idle: 3_600_000, whole: 3_600_000 }
      return beginSession(work, { account, method: 'openid' }, limits)
    })
    visitor.cookies.set('__Host-keur-session', token)
    return visitor
  }
})

interface Who {
  readonly role: StaffRole
  readonly elsewhere?: true
  readonly stands?: true
  readonly conflict?: true
}

const CLOSED =
  /Met deze rol kun je dit niet doen|Deze selectie bestaat niet|of is voor jou gesloten/u

function closed(status: number, html: string): boolean {
  return status === 401 || CLOSED.test(html)
}

function refused(page: PageName, status: number, html: string): void {
  assert.ok([403, 404].includes(status), `${page} ${status}`)
  // No name and no answer of anybody stands in a refusal.
  assert.doesNotMatch(html, /@verzonnen|@example/u, page)
}
