/**
 * Makes a counterexample small: leaves out one thing after the other as long as it remains one.
 *
 * @module
 */

/** The part of `things` from which nothing more can be left out while `fails` stays true of it. */
export function shrunk<Value>(
  things: readonly Value[],
  fails: (fewer: readonly Value[]) => boolean,
): readonly Value[] {
  let kept = things
  let index = 0
  while (index < kept.length) {
    const fewer = kept.toSpliced(index, 1)
    if (fails(fewer)) kept = fewer
    else index += 1
  }
  return kept
}
