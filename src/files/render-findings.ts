/**
 * Findings as text for people and as JSON for machines.
 *
 * @module
 */

import { type ProfileFindingCode, profileSeverities } from '#core/profile/finding.ts'
import { profileMessages } from '#core/profile/messages.ts'
import { type CheckFinding } from '#core/regulation/check/codes.ts'
import { isCheckCode, worded } from '#core/regulation/messages/messages.ts'
import { type Wording } from '#core/regulation/messages/wording.ts'
import { type Language } from '#core/values/text.ts'
import { type CheckedFile, type FileFinding } from './check-file.ts'

/** One finding for a machine. These fields and their meaning do not change. */
export interface RenderedFinding {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** By names: `rounds/preselection/cut-off`; empty for the file as a whole. */
  readonly path: string
  readonly message: string
  readonly why: string
  readonly fix: string
}

/** A finding in the words of a language. */
export function rendered(found: FileFinding, language: Language): RenderedFinding {
  const { what, why, fix } = wordsOf(found, language)
  return {
    file: found.file,
    line: found.position.line,
    column: found.position.column,
    code: found.code,
    severity: found.severity,
    path: found.names,
    message: what,
    why,
    fix,
  }
}

/** Every finding of `files`, for a machine. */
export function findingsAsJson(files: readonly CheckedFile[], language: Language): string {
  const findings = files.flatMap((file) => file.findings.map((found) => rendered(found, language)))
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const counts = { files: files.length, errors, warnings: findings.length - errors }
  const tried = Object.fromEntries(
    files.flatMap(({ file, ...one }) => (one.tried ? [[file, one.tried]] : [])),
  )
  const whole = { format: 'keur-findings/1', ...counts, findings, tried }
  return `${JSON.stringify(whole, undefined, 2)}\n`
}

/** Every finding of `files` in full, then the assumptions a line each, and how many there are. */
export function findingsAsText(files: readonly CheckedFile[], language: Language): string {
  const all = files.flatMap(({ findings }) => findings.map((found) => rendered(found, language)))
  const assumed = all.filter(({ code }) => code === 'assumption')
  const blocks = all
    .filter(({ code }) => code !== 'assumption')
    .map((found) => block(found, language))
  return [...blocks, ...assumptions(assumed, language), summary(files, language)].join('\n')
}

/** Assumptions say the same of every rule: why and what to do once, then the rules. */
function assumptions(assumed: readonly RenderedFinding[], language: Language): readonly string[] {
  const [first] = assumed
  if (first === undefined) return []
  if (assumed.length === 1) return [block(first, language)]
  const labels = LABELS[language]
  const heading = `${counted(assumed.length, labels.assumption, labels.assumptions)} (${labels.warning} assumption)`
  const lines = assumed.map(({ file, line, column, path }) =>
    `  ${file}:${line}:${column} ${path}`.trimEnd(),
  )
  const advice = [`  ${labels.why}: ${first.why}`, `  ${labels.fix}: ${first.fix}`]
  return [[heading, ...advice, ...lines, ''].join('\n')]
}

/** How many errors and warnings there are in how many files. */
function summary(files: readonly CheckedFile[], language: Language): string {
  const all = files.flatMap(({ findings }) => findings)
  const errors = all.filter(({ severity }) => severity === 'error').length
  const warnings = all.length - errors
  const { length } = files
  if (language === 'nl') {
    return `${counted(errors, 'fout', 'fouten')}, ${counted(warnings, 'waarschuwing', 'waarschuwingen')} in ${counted(length, 'bestand', 'bestanden')}.\n`
  }
  return `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')} in ${counted(length, 'file', 'files')}.\n`
}

const LABELS = {
  nl: {
    error: 'fout',
    warning: 'waarschuwing',
    why: 'Waarom',
    fix: 'Wat te doen',
    assumption: 'aanname',
    assumptions: 'aannames',
  },
  en: {
    error: 'error',
    warning: 'warning',
    why: 'Why',
    fix: 'What to do',
    assumption: 'assumption',
    assumptions: 'assumptions',
  },
} as const

function block(found: RenderedFinding, language: Language): string {
  const { file, line, column, severity, code, message, why, fix } = found
  const labels = LABELS[language]
  return [
    `${file}:${line}:${column} ${labels[severity]} ${code}`,
    `  ${message}`,
    `  ${labels.why}: ${why}`,
    `  ${labels.fix}: ${fix}`,
    '',
  ].join('\n')
}

function wordsOf(found: FileFinding, language: Language): Wording {
  const { code, severity, path, facts } = found
  if (isProfileCode(code) && !isCheckCode(code)) return profileWords(code, found, language)
  if (!isCheckCode(code)) throw new RangeError(`No words for ${code}`)
  const checked: CheckFinding = { code, severity, path, facts }
  return worded(checked, language)
}

function profileWords(
  code: ProfileFindingCode,
  { facts }: FileFinding,
  language: Language,
): Wording {
  const { what, why, fix } = profileMessages[code][language]
  return { what: what(facts), why, fix: fix(facts) }
}

function isProfileCode(code: string): code is ProfileFindingCode {
  return Object.hasOwn(profileSeverities, code)
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}
