/**
 * The keys a map may have at some place of a document, read from the schema of that document.
 *
 * @module
 */

import { z } from 'zod'
import { isMap, type Path } from '../../profile/visit.ts'
import { valueAt } from '../path.ts'

type Schema = z.core.$ZodType

/** The keys that `schema` allows at `path` in `document`; empty where any key may stand. */
export function knownKeys(schema: Schema, document: unknown, path: Path): readonly string[] {
  const keys = fitting(placesAt(schema, document, path), valueAt(document, path)).flatMap((each) =>
    each instanceof z.ZodObject ? Object.keys(each.shape) : [],
  )
  return [...new Set(keys)]
}

/** The schemas of which one holds at `path` in `document`. */
export function schemasAt(schema: Schema, document: unknown, path: Path): readonly Schema[] {
  return placesAt(schema, document, path).flatMap(unwrapped)
}

function placesAt(schema: Schema, document: unknown, path: Path): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, key, depth) => {
      const inner = fitting(schemas, valueAt(document, path.slice(0, depth)))
      return inner.flatMap((each) => partOf(each, key))
    },
    [schema],
  )
}

/** Of all branches, those that have the most keys in common with what stands there. */
function fitting(schemas: readonly Schema[], value: unknown): readonly Schema[] {
  const branches = schemas.flatMap(unwrapped)
  if (!isMap(value)) return branches
  const keys = Object.keys(value)
  const scored = branches.map((branch) => ({
    branch,
    common: branch instanceof z.ZodObject ? keys.filter((key) => key in branch.shape).length : 0,
  }))
  const most = Math.max(0, ...scored.map(({ common }) => common))
  return scored.filter(({ common }) => common === most).map(({ branch }) => branch)
}

function unwrapped(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.def.innerType)
  if (schema instanceof z.ZodLazy) return unwrapped(schema.def.getter())
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap(unwrapped)
  return [schema]
}

function partOf(schema: Schema, key: string | number): readonly Schema[] {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, Schema | undefined>> = schema.shape
    return listed(shape[key])
  }
  if (schema instanceof z.ZodRecord) return [schema.def.valueType]
  if (schema instanceof z.ZodArray) return [schema.def.element]
  if (schema instanceof z.ZodTuple) return listed(schema.def.items[Number(key)])
  return []
}

function listed(schema: Schema | undefined): readonly Schema[] {
  return schema === undefined ? [] : [schema]
}
