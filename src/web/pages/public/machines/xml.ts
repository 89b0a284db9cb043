/**
 * Writing XML: elements whose text and attributes are escaped.
 *
 * @module
 */

/** XML that was written by `element`, ready to stand in another element. */
export interface Xml {
  readonly xml: string
}

/** An element with its attributes and what stands in it; texts are escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly (Xml | string)[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const contents = inside.map((one) => (typeof one === 'string' ? escaped(one) : one.xml))
  return { xml: `<${name}${written.join('')}>${contents.join('')}</${name}>` }
}

/** A whole document. */
export function documentOf(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
