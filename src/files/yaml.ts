/**
 * Reading a YAML file into plain data, with the place of everything in it.
 *
 * A file is one document of maps, lists, texts, numbers, yes and no, and nothing. Refused, each
 * with its place: a file that cannot be read, is too large or not UTF-8; broken YAML; a key twice;
 * several documents; tags; keys that are no text; more aliases than anybody writes by hand.
 *
 * A number stays a number when its shortest decimal text says exactly what the file says; any
 * other number (more than 15 digits, very large or very small) comes as the text of the file, so
 * that a figure reaches the rules exactly. Days and times are texts.
 *
 * @module
 */

import { LineCounter, parseDocument } from 'yaml'
import { type CheckFinding, finding } from '#core/regulation/check/codes.ts'
import { accept, refuse, type Result } from '#core/values/result.ts'
import { offsetOf, offsetOfKey } from './yaml-places.ts'
import { plainOf } from './yaml-plain.ts'
import { problemsOf } from './yaml-problems.ts'

/** A place in a file; both count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A finding about the text of a file, with its place. */
export interface TextFinding extends CheckFinding {
  readonly position: Position
}

/** What was read. */
export interface YamlFile {
  readonly data: unknown
  /**
   * Where the value at `path` stands; for a map or list its key. Where the path leads to nothing,
   * the place it would belong to: the key of the map that lacks it.
   */
  readonly locate: (path: readonly (string | number)[]) => Position
  /** Where the key or list item at the end of `path` stands. */
  readonly locateKey: (path: readonly (string | number)[]) => Position
}

/** The first place of a file, for what concerns the file as a whole. */
export const START: Position = { line: 1, column: 1 }

/** The data of a YAML text, or everything that is wrong with it. */
export function parseYaml(text: string): Result<YamlFile, readonly TextFinding[]> {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    // Looked for in `plainOf`: the reader compares every key of a map with every other.
    uniqueKeys: false,
    version: '1.2',
  })
  const positionOf = (offset: number): Position => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const at = (
    code: TextFinding['code'],
    offset: number,
    facts: CheckFinding['facts'] = {},
  ): TextFinding => {
    const position = positionOf(offset)
    return { ...finding(code, [], { ...facts, line: position.line }), position }
  }
  if (document.errors.length > 0) {
    return refuse(
      problemsOf(document.errors, text).map(({ code, offset, facts }) => at(code, offset, facts)),
    )
  }
  if (document.contents === null) {
    return refuse([{ ...finding('yaml-empty', []), position: START }])
  }
  const plain = plainOf(document)
  if (!plain.ok) return refuse([at(plain.refusal.code, plain.refusal.offset, plain.refusal.facts)])
  return accept({
    data: plain.value,
    locate: (path) => positionOf(offsetOf(document, path)),
    locateKey: (path) => positionOf(offsetOfKey(document, path)),
  })
}
