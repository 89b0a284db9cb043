/**
 * What a text of ours may not take from the source documents: a run of their words, an address, a telephone number, a
 * person's name.
 *
 * @module
 */

/** The number of words in a row that counts as borrowed. */
const RUN = 10

/** What the sources hold that may not reappear. */
export interface Guarded {
  readonly runs: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
  /** Without separators and without the leading nought, so that the international form is found as well. */
  readonly numbers: ReadonlySet<string>
  /** Lower case, without spaces: a person's whole name, and the family name. */
  readonly names: ReadonlySet<string>
}

/** Reads from the sources what is guarded. Names are those that form an address: first.last@…. */
export function guard(sources: readonly string[]): Guarded {
  const texts = sources.map((source) => source.replaceAll(/<[^>]*>/g, ' '))
  const addresses = new Set(sources.flatMap((source) => source.toLowerCase().match(ADDRESS) ?? []))
  return {
    runs: new Set(texts.flatMap((source) => [...windows(words(source), RUN)])),
    addresses,
    numbers: new Set(sources.flatMap(telephoneNumbers)),
    names: new Set([...addresses].flatMap(namesIn)),
  }
}

/** Everything in `text` that is guarded, as sentences for the person who wrote the text; empty when nothing is. */
export function borrowed(text: string, guarded: Guarded): readonly string[] {
  const own = words(text)
  const digits = (text.match(/\d(?:[ /.()-]{0,2}\d)+/g) ?? []).map(onlyDigits)
  const lowerCase = text.toLowerCase()
  return [
    ...[...windows(own, RUN)]
      .filter((run) => guarded.runs.has(run) && /\p{L}/u.test(run))
      .map((run) => `${RUN} words of a source: ${run}`),
    ...[...guarded.addresses].filter((it) => lowerCase.includes(it)).map((it) => `address ${it}`),
    ...[...guarded.numbers]
      .filter((number) => digits.some((run) => run.includes(number)))
      .map((number) => `telephone number …${number}`),
    ...[1, 2, 3, 4]
      .flatMap((length) => [...windows(own, length, '')])
      .filter((name) => guarded.names.has(name))
      .map((name) => `name ${name}`),
  ]
}

const ADDRESS = /[a-z0-9][a-z0-9._-]*@[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+/g

/** A web address is one word: to name a page is not to borrow a sentence. */
function words(text: string): readonly string[] {
  const lowerCase = text.normalize('NFKC').toLowerCase()
  return lowerCase.match(/https?:\/\/\S+|[\p{L}\p{N}]+/gu) ?? []
}

function* windows(list: readonly string[], length: number, joint = ' '): Generator<string> {
  for (let start = 0; start + length <= list.length; start++) {
    yield list.slice(start, start + length).join(joint)
  }
}

function onlyDigits(text: string): string {
  return text.replaceAll(/\D/g, '')
}

/** Belgian numbers: nine or ten digits after a nought, in groups. */
function telephoneNumbers(source: string): readonly string[] {
  return (source.match(/\b0\d{1,3}(?:[ ./-]?\d{2,3}){3}\b/g) ?? [])
    .map(onlyDigits)
    .filter((number) => number.length === 9 || number.length === 10)
    .map((number) => number.slice(1))
}

function namesIn(address: string): readonly string[] {
  const [, first, last] = /^([a-z]+)\.([a-z]{5,})@/.exec(address) ?? []
  return first === undefined || last === undefined ? [] : [first + last, last]
}
