/**
 * The field tables of a format, written from its schema: one table for every object, by its path.
 *
 * @module
 */

import { z } from 'zod'
import type { Format } from './catalogue.ts'

/** The part of a JSON Schema that the tables show. */
interface Node {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Node | boolean
  readonly items?: Node
  readonly prefixItems?: readonly Node[]
  readonly anyOf?: readonly Node[]
  readonly oneOf?: readonly Node[]
  readonly allOf?: readonly Node[]
  readonly enum?: readonly (string | number)[]
  readonly const?: string | number | boolean
  readonly $ref?: string
}

/** The Markdown of one format's tables. */
export function referenceText({ title, schema }: Format): string {
  const json: unknown = z.toJSONSchema(schema, { io: 'input', reused: 'inline' })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the library writes is a JSON Schema
  const root = json as Node & { readonly $defs?: Readonly<Record<string, Node>> }
  const named = Object.entries(root.$defs ?? {}).flatMap(([name, node]) =>
    tables(`(${name})`, node),
  )
  return `# ${title}: every field\n\nWritten from the code by \`npm run schemas\`; do not edit.\n\n${[...tables('', root), ...named].join('\n')}`
}

function tables(path: string, node: Node): readonly string[] {
  if (isText(node)) return []
  const variants = node.anyOf ?? node.oneOf ?? node.allOf ?? []
  const own = node.properties === undefined ? [] : [table(path, node)]
  const inner = Object.entries(node.properties ?? {}).flatMap(([name, child]) =>
    tables(path === '' ? name : `${path}/${name}`, child),
  )
  const items = node.items === undefined ? [] : tables(`${path}/*`, node.items)
  const values =
    typeof node.additionalProperties === 'object'
      ? tables(`${path}/NAME`, node.additionalProperties)
      : []
  return [
    ...own,
    ...inner,
    ...items,
    ...values,
    ...variants.flatMap((one) => tables(`${path}${variantName(one)}`, one)),
  ]
}

function variantName({ properties }: Node): string {
  const name = properties?.['event']?.const ?? properties?.['kind']?.const
  return name === undefined ? '' : ` ${name}`
}

function table(path: string, { properties = {}, required = [] }: Node): string {
  const rows = Object.entries(properties).map(([name, child]) => {
    const must = required.includes(name) ? 'yes' : ''
    return `| \`${name}\` | ${must} | ${typeInWords(child)} | ${child.description ?? ''} |`
  })
  return [
    `## ${path === '' ? 'Top' : `\`${path}\``}`,
    '',
    '| field | must | holds | what it is |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function typeInWords(node: Node): string {
  if (isText(node)) return 'text nl, en'
  const fixed = fixedInWords(node)
  if (fixed !== undefined) return fixed
  const variants = node.anyOf ?? node.oneOf
  if (variants !== undefined) return [...new Set(variants.map(typeInWords))].join(' or ')
  return collectionInWords(node)
}

function fixedInWords(node: Node): string | undefined {
  if (node.$ref !== undefined) return node.$ref.replace('#/$defs/', '')
  if (node.const !== undefined) return `\`${node.const}\``
  return node.enum?.map((one) => `\`${one}\``).join(', ')
}

function collectionInWords(node: Node): string {
  if (node.items !== undefined) return `list of ${typeInWords(node.items)}`
  if (node.prefixItems !== undefined) return node.prefixItems.map(typeInWords).join(', ')
  if (typeof node.additionalProperties === 'object') {
    return `by name: ${typeInWords(node.additionalProperties)}`
  }
  return node.properties === undefined ? String(node.type ?? 'anything') : 'part'
}

/** The pair of sentences that stands everywhere. */
function isText({ properties, required }: Node): boolean {
  const names = Object.keys(properties ?? {})
  return (
    names.length === 2 && names.includes('nl') && names.includes('en') && required?.length === 2
  )
}
