/**
 * Makes a value and everything in it impossible to change, maps and sets included.
 *
 * @module
 */

const done = new WeakSet()

/** The same value; whoever tries to change it from now on gets an error. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || done.has(value)) return value
  done.add(value)
  if (value instanceof Map) {
    for (const [key, one] of value) {
      deepFreeze(key)
      deepFreeze(one)
    }
    forbid(value, ['set', 'delete', 'clear'])
  } else if (value instanceof Set) {
    for (const one of value) deepFreeze(one)
    forbid(value, ['add', 'delete', 'clear'])
  } else {
    for (const one of Object.values(value)) deepFreeze(one)
  }
  return Object.freeze(value)
}

function forbid(collection: object, methods: readonly string[]): void {
  for (const method of methods) {
    Object.defineProperty(collection, method, {
      value: () => {
        throw new TypeError(`A frozen collection was changed by ${method}`)
      },
    })
  }
}
