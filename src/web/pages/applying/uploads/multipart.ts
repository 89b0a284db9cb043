/**
 * Reads a form with files as it streams in, part by part: no file is ever held whole in memory.
 *
 * Parts come in the order of the form. What is left of a part when the next one is asked for is skipped.
 *
 * @module
 */

/** A part of the form: a field, or a file with the name it has on the sender's disk. */
export interface Part {
  readonly name: string
  /** The name of the file; empty where none was chosen, undefined for a field that is no file. */
  readonly file: string | undefined
  /** What the browser says it is; nothing to trust. */
  readonly type: string | undefined
  /** The bytes, as they come in; to be read once. */
  readonly content: AsyncIterable<Uint8Array>
}

/** A body that is no form, or that ends in the middle. */
export class BrokenForm extends Error {
  override readonly name = 'BrokenForm'
}

/** Names and types of a part are short. */
const LONGEST_HEAD = 8192

/** The boundary that a content type names; undefined for what is no form with files. */
export function boundaryIn(contentType: string | undefined): string | undefined {
  const found = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;,]{1,70}))/iu.exec(
    contentType ?? '',
  )
  return found?.[1] ?? found?.[2]
}

/**
 * The parts of a form.
 *
 * @throws {BrokenForm} while reading, when the body is not such a form.
 */
export async function* partsOf(
  body: ReadableStream<Uint8Array>,
  boundary: string,
): AsyncGenerator<Part, void, undefined> {
  const coming = comingFrom(body)
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1')
  // The first delimiter may stand at the very start, without the line before it.
  coming.window = Buffer.from('\r\n')
  await skip(contentOf(coming, delimiter))
  for (;;) {
    const mark = await take(coming, 2)
    if (mark === '--') return
    if (mark !== '\r\n') throw new BrokenForm('No line ends after a boundary.')
    const head = await headOf(coming)
    const content = contentOf(coming, delimiter)
    // What the reader left is skipped through the same iterator, which goes on where it stopped.
    yield { ...described(head), content: { [Symbol.asyncIterator]: () => unclosed(content) } }
    await skip(content)
  }
}

/** What has come in and is not read yet. */
interface Coming {
  window: Buffer
  readonly more: () => Promise<boolean>
}

function comingFrom(body: ReadableStream<Uint8Array>): Coming {
  const reader = body.getReader()
  const coming: Coming = {
    window: Buffer.alloc(0),
    more: async () => {
      const { done, value } = await reader.read()
      if (done) return false
      coming.window = Buffer.concat([coming.window, value])
      return true
    },
  }
  return coming
}

/** Everything up to the delimiter, which is taken as well. */
async function* contentOf(
  coming: Coming,
  delimiter: Buffer,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (;;) {
    const { window } = coming
    const at = window.indexOf(delimiter)
    if (at !== -1) {
      coming.window = window.subarray(at + delimiter.length)
      if (at > 0) yield window.subarray(0, at)
      return
    }
    // The end of what came may be the start of a delimiter.
    const sure = window.length - delimiter.length + 1
    if (sure > 0) {
      coming.window = window.subarray(sure)
      yield window.subarray(0, sure)
    }
    if (!(await coming.more())) throw new BrokenForm('The form ends before its last boundary.')
  }
}

/** The same pieces, so that whoever stops reading early leaves the rest to be skipped. */
function unclosed(content: AsyncGenerator<Uint8Array, void, undefined>): AsyncIterator<Uint8Array> {
  return { next: async () => content.next() }
}

async function skip(content: AsyncGenerator<Uint8Array, void, undefined>): Promise<void> {
  for (;;) {
    const { done } = await content.next()
    if (done === true) return
  }
}

async function take(coming: Coming, count: number): Promise<string> {
  while (coming.window.length < count) {
    if (!(await coming.more())) throw new BrokenForm('The form ends after a boundary.')
  }
  const taken = coming.window.toString('latin1', 0, count)
  coming.window = coming.window.subarray(count)
  return taken
}

async function headOf(coming: Coming): Promise<string> {
  for (;;) {
    const end = coming.window.indexOf('\r\n\r\n')
    if (end !== -1 && end <= LONGEST_HEAD) {
      const head = coming.window.toString('utf8', 0, end)
      coming.window = coming.window.subarray(end + 4)
      return head
    }
    if (coming.window.length > LONGEST_HEAD) throw new BrokenForm('The head of a part is too long.')
    if (!(await coming.more())) throw new BrokenForm('The form ends in the head of a part.')
  }
}

function described(head: string): Omit<Part, 'content'> {
  const lines = head.split('\r\n')
  const disposition = lines.find((line) => /^content-disposition\s*:/iu.test(line)) ?? ''
  const name = parameter(disposition, 'name')
  if (name === undefined) throw new BrokenForm('A part has no name.')
  const type = /^content-type\s*:\s*(.+)$/imu.exec(head)?.[1]?.trim()
  return { name, file: parameter(disposition, 'filename'), type }
}

/** Browsers write a quote in a name as `%22`, and line ends as `%0D%0A`. */
function parameter(disposition: string, name: string): string | undefined {
  const quoted = new RegExp(`;\\s*${name}="([^"]*)"`, 'iu').exec(disposition)?.[1]
  return quoted?.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
}
