/**
 * Typst, as the platform's own package brings it: a source of ours and data in, a tagged PDF (PDF/UA-1) out.
 *
 * The data reaches the source as a file of JSON, never as text of the source. The same source, data and fonts give the
 * same bytes: only the fonts of this folder are used and no moment of making is written.
 *
 * The compiler keeps about 0.1 MB of every document it made. It is therefore used in a process that ends now and then
 * (`typesetter.ts`).
 *
 * @module
 */

import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { type Result, accept, refuse } from '#core/values/result.ts'

/** There is no compiler for this platform. */
export interface NoCompiler {
  readonly code: 'no-typesetter'
  readonly platform: string
}

/** Makes the PDF of a source (an absolute path inside `src/documents`) and its data. Throws `TypesettingFailed`. */
export type Compile = (source: string, data: unknown) => Uint8Array

/** The source or its data cannot be made into a PDF that keeps the standard. */
export class TypesettingFailed extends Error {
  readonly code = 'typesetting-failed'
  override readonly name = 'TypesettingFailed'
}

interface NodeCompiler {
  pdf(
    source: { mainFilePath: string; resetRead: true },
    options: { pdfStandard: string },
  ): Uint8Array
  mapShadow(file: string, bytes: Buffer): void
  evictCache(age: number): void
}

const native = z.object({
  NodeCompiler: z.custom<{ create(options: object): NodeCompiler }>(
    (value) => typeof value === 'function' && 'create' in value,
  ),
})

const PACKAGES = [
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl',
]

const require = createRequire(import.meta.url)

/** The folder of the letters' typeface. */
export const fonts = path.join(path.dirname(require.resolve('source-sans/package.json')), 'OTF')

/** The compiler of this platform, or the refusal that names the platform. */
export function openCompiler(packages: readonly string[] = PACKAGES): Result<Compile, NoCompiler> {
  const found = packages.map(loaded).find((module) => module !== undefined)
  if (found === undefined) return refuse(noCompiler())
  const compiler = found.NodeCompiler.create({
    workspace: path.join(import.meta.dirname, '..'),
    fontArgs: [{ fontPaths: [fonts] }],
  })
  return accept((source, data) => compiled(compiler, source, data))
}

function noCompiler(): NoCompiler {
  return { code: 'no-typesetter', platform: `${process.platform}-${process.arch}` }
}

function loaded(name: string): z.infer<typeof native> | undefined {
  try {
    return native.parse(require(name))
  } catch {
    // The package of another platform is not installed, or its binary does not fit this machine.
    return undefined
  }
}

function compiled(compiler: NodeCompiler, source: string, data: unknown): Uint8Array {
  const file = source.replace(/\.typ$/, '.json')
  compiler.mapShadow(file, Buffer.from(JSON.stringify(data)))
  try {
    return compiler.pdf({ mainFilePath: source, resetRead: true }, { pdfStandard: 'ua-1' })
  } catch (cause) {
    throw new TypesettingFailed(`The document could not be made: ${reasonOf(cause)}`, { cause })
  } finally {
    compiler.evictCache(0)
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
}
