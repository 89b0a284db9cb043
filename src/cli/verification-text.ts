/**
 * What came of verifying a bundle, for a person and for a program.
 *
 * @module
 */

import type { Language, Text } from '#core/values/text.ts'
import type { Finding } from '#verify/finding.ts'
import type { Gone } from '#verify/gone.ts'
import type { ReceiptVerdict } from '#verify/receipt.ts'
import type { Verification } from '#verify/verification.ts'
import { findingWords } from './finding-words.ts'
import { counted } from './progress.ts'
import { wrapped } from './wrap.ts'

/** For a program: one object. */
export function verificationAsJson(verification: Verification, language: Language): string {
  const { findings, header, receipts, isOutcomeRecomputed, witnessed, leftOut, ...counts } =
    verification
  const said = {
    format: 'keur-verification/1',
    fits: findings.length === 0,
    installation: header?.installation,
    selection: header?.selection,
    exported: header?.exported,
    ...counts,
    'left-out': leftOut,
    'outcomes-recomputed': isOutcomeRecomputed,
    witnessed: witnessed.map(({ witness, size, isTrusted }) => ({
      witness,
      size,
      given: isTrusted,
    })),
    receipts: receipts.map((verdict) =>
      'receipt' in verdict
        ? {
            verdict: verdict.code,
            entry: verdict.receipt.entry,
            recorded: verdict.receipt.recorded,
          }
        : { verdict: verdict.code },
    ),
    findings: findings.map((finding) => ({ ...finding, message: sentence(finding, language) })),
  }
  return `${JSON.stringify(said)}\n`
}

/** For a person. */
export function verificationAsText(verification: Verification, language: Language): string {
  const { findings, header, entries, heads } = verification
  const some = (count: number, [one, more]: readonly [string, string]): string =>
    `${counted(count, language)} ${count === 1 ? one : more}`
  const words = WORDS[language]
  const about =
    header === undefined
      ? []
      : wrapped(words.about(header.selection, header.installation, header.exported), '  ')
  const told = findings.flatMap((finding) => ['', ...findingLines(finding, language)])
  return [
    findings.length === 0 ? words.fits : words.wrong(findings.length),
    ...about,
    `  ${some(entries, words.events)}, ${some(heads, words.heads)}.`,
    ...restLines(verification, language),
    ...told,
    '',
  ].join('\n')
}

function restLines(
  { findings, witnessed, receipts, root, isOutcomeRecomputed, ...gone }: Verification,
  language: Language,
): readonly string[] {
  const words = WORDS[language]
  const outcome = isOutcomeRecomputed ? words.recomputed : words.notRecomputed
  const witnesses = witnessed.map(({ witness, size, isTrusted }) =>
    words.witnessed(witness, counted(size, language), isTrusted),
  )
  return [
    ...wrapped(`${words.root} ${root}`, '  '),
    ...wrapped([outcome, ...goneSentences(gone, language)].join(' '), '  '),
    ...witnesses.flatMap((line) => wrapped(line, '  ')),
    ...receipts.flatMap((verdict) => receiptLines(verdict, language)),
    ...(findings.length === 0 && witnessed.length === 0 ? wrapped(words.unwitnessed, '  ') : []),
  ]
}

/** Whose data are not there, by why that is. */
function goneSentences({ withheld, erased, leftOut }: Gone, language: Language): readonly string[] {
  if (withheld === 0) return []
  const words = WORDS[language]
  const of = (count: number, say: (count: string) => string): readonly string[] =>
    count === 0 ? [] : [say(counted(count, language))]
  return [
    ...of(leftOut, words.leftOut),
    ...of(erased, words.erased),
    ...of(withheld - erased - leftOut, words.unexplained),
    words.stated,
  ]
}

function receiptLines(verdict: ReceiptVerdict, language: Language): readonly string[] {
  if (verdict.code !== 'included' && verdict.code !== 'signed') return []
  const { entry, recorded } = verdict.receipt
  return wrapped(WORDS[language].receipt(entry, recorded), '  ')
}

function findingLines(finding: Finding, language: Language): readonly string[] {
  const lead = `  ${placeOf(finding, language)}`
  return [lead, ...wrapped(sentence(finding, language), '    '), `    (${finding.code})`]
}

/** Where it is: the event, the stretch, the line. */
function placeOf({ position, entry, range, line }: Finding, language: Language): string {
  const words = WORDS[language]
  const parts = [
    ...(position === undefined ? [] : [`${words.event} ${position}`]),
    ...(range === undefined ? [] : [words.range(range.from, range.through)]),
    ...(entry === undefined ? [] : [entry]),
    ...(line === undefined ? [] : [`${words.line} ${line}`]),
  ]
  return parts.length === 0 ? words.somewhere : parts.join(', ')
}

function sentence({ code, facts }: Finding, language: Language): string {
  const template: Text = findingWords[code]
  const { candidate, field } = facts
  const more = [candidate, template[language].includes('{field}') ? undefined : field]
    .filter((fact) => fact !== undefined && fact !== '')
    .join(', ')
  const said = template[language].replaceAll(/\{([a-z]+)\}/g, (_, name: string) =>
    String(facts[name] ?? '?'),
  )
  return more === '' ? said : `${said} (${more})`
}

const WORDS = {
  nl: {
    fits: 'Alles klopt.',
    wrong: (count: number) =>
      `Er klopt iets niet: ${count} ${count === 1 ? 'bevinding' : 'bevindingen'}.`,
    about: (selection: string, installation: string, at: string) =>
      `Selectie ${selection} van ${installation}, uitgevoerd op ${at}.`,
    events: ['gebeurtenis', 'gebeurtenissen'],
    heads: ['ondertekende stand', 'ondertekende standen'],
    root: 'Wortel:',
    recomputed: 'Elke uitkomst is opnieuw berekend.',
    notRecomputed: 'De uitkomsten zijn niet (tot het einde) nagerekend.',
    erased: (count: string) =>
      `Gewist volgens het register: gegevens van ${count} van de kandidaten.`,
    leftOut: (count: string) =>
      `Niet meegegeven in deze bundel, maar niet gewist: gegevens van ${count} van de kandidaten.`,
    unexplained: (count: string) =>
      `Er niet meer, zonder dat het register zegt dat ze gewist zijn: gegevens van ${count} van de kandidaten.`,
    stated: 'Voor hen steunt de screening op wat bij de bevestiging vastgelegd is.',
    witnessed: (witness: string, size: string, isGiven: boolean) =>
      `Getuige ${witness} zag de eerste ${size} gebeurtenissen${isGiven ? '' : ' (sleutel uit de bundel zelf)'}.`,
    unwitnessed: 'Geen getuige ondertekende mee.',
    receipt: (entry: string, at: string) => `Ontvangstbewijs van ${at} past: ${entry}.`,
    event: 'gebeurtenis op positie',
    range: (from: number, through: number) => `tussen posities ${from} en ${through}`,
    line: 'regel',
    somewhere: 'in de bundel',
  },
  en: {
    fits: 'Everything fits.',
    wrong: (count: number) =>
      `Something does not fit: ${count} ${count === 1 ? 'finding' : 'findings'}.`,
    about: (selection: string, installation: string, at: string) =>
      `Selection ${selection} of ${installation}, exported on ${at}.`,
    events: ['event', 'events'],
    heads: ['signed head', 'signed heads'],
    root: 'Root:',
    recomputed: 'Every outcome was computed again.',
    notRecomputed: 'The outcomes were not recomputed (to the end).',
    erased: (count: string) =>
      `Erased, as the record says: the data of ${count} of the candidates.`,
    leftOut: (count: string) =>
      `Left out of this bundle, but not erased: the data of ${count} of the candidates.`,
    unexplained: (count: string) =>
      `No longer there, while the record does not say that they were erased: the data of ${count} of the candidates.`,
    stated: 'For them the screening rests on what was stated when it was confirmed.',
    witnessed: (witness: string, size: string, isGiven: boolean) =>
      `Witness ${witness} saw the first ${size} events${isGiven ? '' : ' (key from the bundle itself)'}.`,
    unwitnessed: 'No witness co-signed.',
    receipt: (entry: string, at: string) => `The receipt of ${at} fits: ${entry}.`,
    event: 'event at position',
    range: (from: number, through: number) => `between positions ${from} and ${through}`,
    line: 'line',
    somewhere: 'in the bundle',
  },
} as const
