/**
 * Data that was read once and is never changed afterwards.
 *
 * @module
 */

/** `Shape` with every map and list in it, at any depth, read-only. */
export type Immutable<Shape> = Shape extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : Shape extends object
    ? { readonly [Key in keyof Shape]: Immutable<Shape[Key]> }
    : Shape
