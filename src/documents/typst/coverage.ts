/**
 * Which characters a font file can show, read from its character map.
 *
 * Only the two forms of map that matter for Unicode are read: segments (format 4) and groups (format 12).
 *
 * @module
 */

/** Whether the font has a shape for the character with this code point. */
export type Coverage = (codePoint: number) => boolean

/** The coverage of the OpenType font in `font`. Throws `RangeError` for bytes without a Unicode character map. */
export function coverageOf(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const map = tableAt(view, 'cmap')
  const subtables = unicodeSubtables(view, map)
  if (subtables.length === 0) throw new RangeError('The font has no Unicode character map')
  const covered = new Set(subtables.flatMap((at) => charactersOf(view, at)))
  return (codePoint) => covered.has(codePoint)
}

function tableAt(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16
    if (tagAt(view, at) === tag) return view.getUint32(at + 8)
  }
  throw new RangeError(`The font has no table ${tag}`)
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}

function unicodeSubtables(view: DataView, map: number): number[] {
  const found: number[] = []
  for (let index = 0; index < view.getUint16(map + 2); index += 1) {
    const at = map + 4 + index * 8
    const platform = view.getUint16(at)
    const subtable = map + view.getUint32(at + 4)
    const format = view.getUint16(subtable)
    if ((platform === 0 || platform === 3) && (format === 4 || format === 12)) found.push(subtable)
  }
  return found
}

function charactersOf(view: DataView, at: number): number[] {
  return view.getUint16(at) === 4 ? ofSegments(view, at) : ofGroups(view, at)
}

function ofSegments(view: DataView, at: number): number[] {
  const size = view.getUint16(at + 6)
  const characters: number[] = []
  for (let segment = 0; segment < size; segment += 2) {
    const end = view.getUint16(at + 14 + segment)
    const start = view.getUint16(at + 16 + size + segment)
    for (let character = start; character <= end && character < 0xffff; character += 1) {
      if (glyphInSegment(view, at, { size, segment, character, start }) !== 0) {
        characters.push(character)
      }
    }
  }
  return characters
}

interface InSegment {
  readonly size: number
  readonly segment: number
  readonly character: number
  readonly start: number
}

function glyphInSegment(view: DataView, at: number, place: InSegment): number {
  const { size, segment, character, start } = place
  const delta = view.getUint16(at + 16 + size * 2 + segment)
  const offsetAt = at + 16 + size * 3 + segment
  const offset = view.getUint16(offsetAt)
  if (offset === 0) return (character + delta) & 0xffff
  const glyph = view.getUint16(offsetAt + offset + (character - start) * 2)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

function ofGroups(view: DataView, at: number): number[] {
  const characters: number[] = []
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const entry = at + 16 + group * 12
    const first = view.getUint32(entry)
    const glyph = view.getUint32(entry + 8)
    for (let character = first; character <= view.getUint32(entry + 4); character += 1) {
      if (glyph + character - first !== 0) characters.push(character)
    }
  }
  return characters
}
