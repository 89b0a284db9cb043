/**
 * The tables of a backup, in an order in which each refers only to those before it.
 *
 * @module
 */

import type { ClientBase } from 'pg'

/** A table with what is needed to write and read it. */
export interface Table {
  readonly name: string
  /** All but those the database computes itself. */
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/** Kept by the runner of the migrations, or by triggers: not restored as they are. */
const DERIVED: ReadonlySet<string> = new Set(['migration', 'pending'])

/** The tables of this database. */
export async function tablesOf(client: ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table & { after: readonly string[] }>(
    `select c.relname as name,
        (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
        (select array_agg(a.attname::text order by k.place)
          from pg_index i, unnest(i.indkey) with ordinality as k (number, place), pg_attribute a
          where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number) as key,
        (select coalesce(array_agg(distinct o.relname::text), '{}') from pg_constraint f
          join pg_class o on o.oid = f.confrelid
          where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as after
      from pg_class c
      where c.relnamespace = 'keur'::regnamespace and c.relkind = 'r' order by c.relname`,
  )
  const waiting = rows.filter(({ name }) => !DERIVED.has(name))
  const done: Table[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ after }) =>
      after.every((other) => done.some(({ name }) => name === other)),
    )
    const [table] = waiting.splice(next, 1)
    if (next === -1 || table === undefined)
      throw new Error('Tables refer to one another in a ring.')
    const { name, columns, key } = table
    done.push({ name, columns, key })
  }
  return done
}
