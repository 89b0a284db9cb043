import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { z } from 'zod'
import { event } from '#core/selection/event.ts'
import { instantFields } from './facts-line.ts'
import { formWords } from './facts-forms.ts'
import { mayHoldNumber, recogniserOf } from './recognise.ts'

const examples = path.join(import.meta.dirname, '..', '..', 'examples')

/** Events as people write them: those of the examples. */
const written: readonly unknown[] = globSync('*.jsonl', { cwd: examples }).flatMap((file) =>
  readFileSync(path.join(examples, file), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line)),
)
const recognise = recogniserOfEvents()

describe('a recogniser', () => {
  test('recognises most events of the examples, so that reading them is quick', () => {
    const quick = written.filter(recognise).length
    assert.ok(quick / written.length > 0.9, `${quick} of ${written.length}`)
  })

  test('says yes only to what the schema hands back unchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...written), changes(), (original, changed) => {
        const value = changed(structuredClone(original))
        if (!recognise(value)) return
        const read = event.safeParse(value)
        assert.ok(read.success)
        assert.deepEqual(read.data, value)
        assert.equal(claimsText(read.data), claimsText(value))
      }),
      { numRuns: 5000 },
    )
  })

  test('leaves to the schema what it cannot tell', () => {
    const refined = z.strictObject({ a: z.string().refine((text) => text === 'x') })
    const changing = z.strictObject({ a: z.string().trim() })
    const loose = z.object({ a: z.string() })
    for (const schema of [refined, changing, loose, z.strictObject({ a: z.int() })]) {
      assert.equal(recogniserOf(schema)({ a: 'y' }), false)
      assert.equal(recogniserOf(schema)({ a: 1 }), false)
    }
  })

  test('knows a field that is called as one every object has', () => {
    const schema = z.strictObject({ a: z.string() })
    assert.equal(recogniserOf(schema)(JSON.parse('{"a":"x","__proto__":{}}')), false)
    assert.equal(recogniserOf(schema)(JSON.parse('{"constructor":"x"}')), false)
    assert.equal(recogniserOf(schema)({ a: 'x' }), true)
  })
})

describe('the catalogue of events', () => {
  test('has numbers in the results and nowhere else', () => {
    const names = event.options.filter(mayHoldNumber).map(({ shape }) => shape.event.value)
    assert.deepEqual(names.toSorted(), [
      'ReuseDecided',
      'ScoreCorrected',
      'ScoreRecorded',
      'ScoresImported',
    ])
  })

  test('has the instants that reading brings into one form and no others', () => {
    const pattern = String(patternOf(event.options[0].shape.at))
    const found = event.options.flatMap(({ shape }) =>
      Object.entries(shape).flatMap(([name, schema]) =>
        patternOf(schema) === pattern ? [name] : [],
      ),
    )
    assert.deepEqual([...new Set(found)].toSorted(), [...instantFields].toSorted())
  })

  test('has words for every form it asks for', () => {
    const patterns = new Set(event.options.flatMap((schema) => patternsIn(schema)))
    assert.deepEqual(
      [...patterns].filter((pattern) => !formWords.has(pattern)),
      [],
    )
  })
})

function recogniserOfEvents(): (value: unknown) => boolean {
  const kinds = event.options.map((schema) => recogniserOf(schema))
  return (value) => kinds.some((kind) => kind(value))
}

/** Ways to spoil an event, or to leave it as it is. */
function changes(): fc.Arbitrary<(value: unknown) => unknown> {
  const odd = fc.oneof(
    fc.constantFrom(
      null,
      true,
      '',
      'x',
      'nl',
      0,
      1.5,
      [],
      {},
      '2021-13-45',
      '2021-11-20T09:00:00Z',
    ),
    fc.string(),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const steps = fc.array(
    fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('set', 'remove', 'add', 'move'), odd),
    { maxLength: 2 },
  )
  return steps.map((all) => (value) => {
    for (const [which, where, how, with_] of all)
      spoil(objectsIn(value), { which, where, how, with_ })
    return value
  })
}

interface Spoiling {
  readonly which: number
  readonly where: number
  readonly how: 'set' | 'remove' | 'add' | 'move'
  readonly with_: unknown
}

function spoil(objects: readonly object[], { which, where, how, with_ }: Spoiling): void {
  const object = objects[which % objects.length] ?? {}
  const keys = Object.keys(object)
  const key = keys[where % Math.max(keys.length, 1)] ?? '0'
  const before: unknown = Reflect.get(object, key)
  if (how === 'set') Reflect.set(object, key, structuredClone(with_))
  else if (how === 'add')
    Reflect.set(object, Array.isArray(object) ? keys.length : 'extra', structuredClone(with_))
  else if (!Array.isArray(object)) Reflect.deleteProperty(object, key)
  if (how === 'move' && !Array.isArray(object)) Reflect.set(object, key, before)
}

function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap((inner) => objectsIn(inner))]
}

/** Submissions are compared as texts, so the order of fields within claims matters. */
function claimsText(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? JSON.stringify(Reflect.get(value, 'claims'))
    : ''
}

function patternOf(schema: unknown): string | undefined {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  if (!(inner instanceof z.ZodString)) return undefined
  const [check] = inner.def.checks ?? []
  if (!(check instanceof z.core.$ZodCheckRegex)) return undefined
  const { _zod: checked } = check
  return String(checked.def.pattern)
}

function patternsIn(schema: z.core.$ZodType): readonly string[] {
  const own = patternOf(schema)
  if (own !== undefined) return [own]
  if (schema instanceof z.ZodOptional) return patternsIn(schema.unwrap())
  if (schema instanceof z.ZodArray) return patternsIn(schema.element)
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap(patternsIn)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(patternsIn)
  if (schema instanceof z.ZodRecord) return [schema.keyType, schema.valueType].flatMap(patternsIn)
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).flatMap(patternsIn)
  return []
}
