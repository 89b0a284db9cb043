/**
 * Checking a file of ours: regulation, function profile or competence dictionary, by its `format`.
 *
 * Text, form and meaning are checked in that order; what is wrong in one hides the next. Every
 * finding has its place in the file. A regulation or profile is checked beside the dictionary and
 * the profiles that lie in its own folder or in the folder `profiles` next to it.
 *
 * @module
 */

import { checkCompetences } from '#core/profile/check-competences.ts'
import { checkProfile } from '#core/profile/check.ts'
import { checkTexts } from '#core/profile/text-checks.ts'
import {
  type CompetenceDictionary,
  competenceDictionarySchema,
  type Profile,
  profileSchema,
} from '#core/profile/schema.ts'
import { isMap } from '#core/profile/visit.ts'
import { type PropertyReport, checkReport } from '#core/regulation/check/check.ts'
import { type CheckFinding, finding } from '#core/regulation/check/codes.ts'
import { formFindings } from '#core/regulation/check/form.ts'
import { nearest } from '#core/regulation/check/nearest.ts'
import { namesOf } from '#core/regulation/path.ts'
import {
  regulation as regulationSchema,
  type Regulation,
} from '#core/regulation/schema/regulation.ts'
import { type Finding } from '#core/values/finding.ts'
import { surroundingsOf, type Surroundings } from './surroundings.ts'
import { readTextFile } from './text-file.ts'
import { parseYaml, type Position, START, type TextFinding, type YamlFile } from './yaml.ts'

/** A finding with its place in a file. */
export interface FileFinding extends Finding {
  readonly file: string
  readonly position: Position
  /** The path by names, as rules are referred to: `rounds/preselection/cut-off`. */
  readonly names: string
}

/** What a file holds, when its form is right. */
export type FileContent =
  | { readonly kind: 'regulation'; readonly regulation: Regulation }
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'competences'; readonly dictionary: CompetenceDictionary }

/** A file that was checked. */
export interface CheckedFile {
  readonly file: string
  /** Left out when the form is not right. */
  readonly content?: FileContent | undefined
  /** In the order in which they stand in the file. */
  readonly findings: readonly FileFinding[]
  /** A regulation: how many invented cases were tried for each property; finding nothing says little without it. */
  readonly tried?: PropertyReport['tried'] | undefined
}

const FORMATS = ['keur-regulation/1', 'keur-profile/1', 'keur-competences/1'] as const

type Format = (typeof FORMATS)[number]

/** Checks the file at `path`. */
export async function checkFile(path: string): Promise<CheckedFile> {
  const text = await readTextFile(path)
  if (!text.ok)
    return refused(path, [
      { ...finding(text.refusal.code, [], text.refusal.facts), position: START },
    ])
  const yaml = parseYaml(text.value)
  if (!yaml.ok) return refused(path, yaml.refusal)
  return checkContent(path, yaml.value, await surroundingsOf(path))
}

/** Whether nothing in a file forbids using it. */
export function isSound({ findings }: CheckedFile): boolean {
  return findings.every(({ severity }) => severity !== 'error')
}

function checkContent(file: string, yaml: YamlFile, surroundings: Surroundings): CheckedFile {
  const format = formatOf(yaml.data)
  const place = (found: readonly Finding[]): readonly FileFinding[] => placed(file, yaml, found)
  if (!isFormat(format)) {
    const facts = { format, known: FORMATS, nearest: nearest(format, FORMATS) }
    return { file, findings: place([finding('format-unknown', ['format'], facts)]) }
  }
  const read = contentOf(format, yaml.data)
  if ('found' in read) return { file, findings: place(read.found) }
  const { findings, tried } = meaningOf(read, surroundings)
  return { file, content: read, findings: place(findings), tried }
}

function contentOf(
  format: Format,
  data: unknown,
): FileContent | { readonly found: readonly CheckFinding[] } {
  if (format === 'keur-regulation/1') {
    const parsed = regulationSchema.safeParse(data)
    return parsed.success
      ? { kind: 'regulation', regulation: parsed.data }
      : { found: formFindings(regulationSchema, data) }
  }
  if (format === 'keur-profile/1') {
    const parsed = profileSchema.safeParse(data)
    return parsed.success
      ? { kind: 'profile', profile: parsed.data }
      : { found: formFindings(profileSchema, data) }
  }
  const parsed = competenceDictionarySchema.safeParse(data)
  return parsed.success
    ? { kind: 'competences', dictionary: parsed.data }
    : { found: formFindings(competenceDictionarySchema, data) }
}

interface Meaning {
  readonly findings: readonly Finding[]
  readonly tried?: PropertyReport['tried']
}

function meaningOf(content: FileContent, surroundings: Surroundings): Meaning {
  const { dictionary, profiles } = surroundings
  if (content.kind === 'competences') return { findings: checkCompetences(content.dictionary) }
  if (content.kind === 'profile') {
    const missing = finding('dictionary-missing', ['behavioural-competences'])
    return dictionary === undefined
      ? { findings: [missing, ...checkTexts(content.profile)] }
      : { findings: checkProfile(content.profile, dictionary) }
  }
  const competences = dictionary?.competences.map(
    ({ id, levels }) => [id, levels.map(({ level }) => level)] as const,
  )
  return checkReport(content.regulation, {
    competences: competences === undefined ? undefined : new Map(competences),
    profiles: dictionary === undefined ? undefined : profiles,
  })
}

function placed(file: string, yaml: YamlFile, found: readonly Finding[]): readonly FileFinding[] {
  return found
    .map((each) => ({
      ...each,
      file,
      position:
        each.code === 'unknown-key' || each.code === 'duplicate-name'
          ? yaml.locateKey(each.path)
          : yaml.locate(each.path),
      names: namesOf(yaml.data, each.path).join('/'),
    }))
    .toSorted(
      (a, b) =>
        a.position.line - b.position.line ||
        a.position.column - b.position.column ||
        (a.code < b.code ? -1 : 1),
    )
}

function refused(file: string, found: readonly TextFinding[]): CheckedFile {
  return { file, findings: found.map((each) => ({ ...each, file, names: '' })) }
}

function formatOf(data: unknown): string {
  const format = isMap(data) ? data['format'] : undefined
  return typeof format === 'string' ? format : ''
}

function isFormat(format: string): format is Format {
  return FORMATS.some((known) => known === format)
}
