/**
 * The reference for submissions: pgbench, which comes with PostgreSQL, committing rows that were submitted once more, under
 * another selection: one transaction for each, all its statements sent at once, prepared, in the role of the application and
 * under its rules for rows.
 *
 * @module
 */

import { spawn } from 'node:child_process'
import { existsSync, globSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Database } from '#persistence/connect.ts'
import type { Embedded } from '#persistence/embedded/supervisor.ts'

/** What pgbench committed. */
export interface Committed {
  /** Transactions a second, connecting left out. */
  readonly perSecond: number
}

/** Where pgbench is: beside the programs of an installed PostgreSQL, or where `KEUR_PGBENCH` says. */
export function pgbenchProgram(): string | undefined {
  const named = process.env['KEUR_PGBENCH']
  if (named !== undefined && named !== '') return named
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'pgbench'))
  const installed = globSync('/usr/lib/postgresql/*/bin/pgbench').toSorted().toReversed()
  return [...installed, ...onPath].find((file) => existsSync(file))
}

/** Copies of the rows of a stretch of submissions, to be committed again. */
export interface Staged {
  readonly selection: string
  readonly count: number
}

/**
 * Takes aside the rows of the last `count` submissions to `from`, and prepares `selection` for them: the candidacies and
 * their drafts, as they were before.
 */
export async function stage(
  { pool }: Database,
  { from, selection, count }: Staged & { readonly from: string },
): Promise<Staged> {
  await pool.query(STAGE_TABLES)
  await pool.query(
    `insert into keur.selection (selection, authority)
      select $2, authority from keur.selection where selection = $1`,
    [from, selection],
  )
  await pool.query(
    `insert into bench.turn (entry, candidate) select entry, candidate from keur.entry
      where selection = $1 and kind = 'ApplicationSubmitted' order by recorded desc, entry limit $2`,
    [from, count],
  )
  for (const statement of STAGE_ROWS) {
    // oxlint-disable-next-line no-await-in-loop -- the later build on the earlier
    await pool.query(statement, [from, selection])
  }
  for (const table of STAGED) {
    // oxlint-disable-next-line no-await-in-loop -- one table after the other
    await pool.query(
      `create index on bench.${table} (turn); grant select on bench.${table} to keur_app`,
    )
  }
  await pool.query('analyze')
  return { selection, count }
}

const STAGED = ['entry', 'personal', 'submission', 'mail'] as const

const STAGE_TABLES = `
  drop schema if exists bench cascade;
  create schema bench;
  create table bench.turn (turn integer generated always as identity, entry uuid, candidate text);
  create sequence bench.next_turn;
  grant usage on schema bench to keur_app;
  grant usage on bench.next_turn to keur_app;`

const STAGE_ROWS = [
  `insert into keur.candidacy (selection, candidate, account, data_key, wrapping_key)
    select $2, c.candidate, c.account, c.data_key, c.wrapping_key
      from keur.candidacy c join bench.turn using (candidate) where c.selection = $1`,
  `insert into keur.draft (selection, candidate, sealed)
    select $2, candidate, sealed from keur.candidacy c join bench.turn using (candidate)
      join lateral (select string_agg(sealed, '') as sealed from keur.personal p
        where p.selection = $1 and p.entry = turn.entry) as whole on true
      where c.selection = $1`,
  ...(
    [
      ['entry', '$2 as selection, entry, recorded, kind, of.candidate, hash, body'],
      ['personal', '$2 as selection, entry, field, of.candidate, adjustment, sealed'],
      ['submission', '$2 as selection, of.candidate, key, content_hash, entry, receipt'],
    ] as const
  ).map(
    ([table, columns]) => `create table bench.${table} as
      select turn, ${columns} from keur.${table} of join bench.turn using (entry) where of.selection = $1`,
  ),
  `create table bench.mail as
    select turn, gen_random_uuid() as mail, gen_random_uuid() || message_id as message_id, kind, $2 as selection,
        of.candidate, sealed
      from keur.mail of join bench.turn using (candidate) where of.selection = $1`,
] as const

/** Commits what was staged with that many clients, and fails unless all of it is there afterwards. */
export async function commitAgain(
  program: string,
  { owner, embedded }: { readonly owner: Database; readonly embedded: Embedded },
  { selection, count }: Staged,
  clients: number,
): Promise<Committed> {
  const { host, user, database } = embedded.application
  const script = path.join(os.tmpdir(), `keur-pgbench-${process.pid}.sql`)
  writeFileSync(script, SCRIPT.replaceAll(':selection', `'${selection}'`))
  try {
    const told = await run(program, [
      `--host=${host}`,
      `--username=${user}`,
      '--no-vacuum',
      '--protocol=prepared',
      `--file=${script}`,
      `--client=${clients}`,
      '--jobs=2',
      `--transactions=${count / clients}`,
      database,
    ])
    const { rows } = await owner.pool.query<{ count: number }>(
      'select count(*) from keur.submission where selection = $1',
      [selection],
    )
    const perSecond = Number(/tps = ([\d.]+)/u.exec(told)?.[1])
    if (rows[0]?.count !== count || !(perSecond > 0)) throw new Error(`pgbench: ${told}`)
    return { perSecond }
  } finally {
    rmSync(script)
  }
}

const SCRIPT = `select nextval('bench.next_turn') as turn \\gset
\\startpipeline
begin;
select set_config('keur.account', 'system', true);
insert into keur.entry (selection, entry, recorded, kind, candidate, hash, body)
  select selection, entry, recorded, kind, candidate, hash, body from bench.entry where turn = :turn;
insert into keur.personal (selection, entry, field, candidate, adjustment, sealed)
  select selection, entry, field, candidate, adjustment, sealed from bench.personal where turn = :turn;
insert into keur.submission (selection, candidate, key, content_hash, entry, receipt)
  select selection, candidate, key, content_hash, entry, receipt from bench.submission where turn = :turn;
update keur.candidacy c set standing = e.entry from bench.entry e
  where e.turn = :turn and c.selection = :selection and c.candidate = e.candidate;
delete from keur.draft d using bench.entry e
  where e.turn = :turn and d.selection = :selection and d.candidate = e.candidate;
insert into keur.mail (mail, message_id, kind, selection, candidate, sealed)
  select mail, message_id, kind, selection, candidate, sealed from bench.mail where turn = :turn;
commit;
\\endpipeline
`

async function run(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [status, output, complaints] = await Promise.all([
    ended,
    text(child.stdout),
    text(child.stderr),
  ])
  if (status !== 0) throw new Error(`pgbench ended with ${status}: ${output}${complaints}`)
  return output
}
