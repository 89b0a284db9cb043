/**
 * What came of verifying a bundle, for a person and for a program.
 *
 * @module
 */

import type { Language, Text } from '#core/values/text.ts'
import type { Finding } from '#verify/finding.ts'
import type { ReceiptVerdict } from '#verify/receipt.ts'
import type { Verification } from '#verify/verification.ts'
import { findingWords } from './finding-words.ts'
import { counted } from './progress.ts'
import { wrapped } from './wrap.ts'

/** For a program: one object. */
export function verificationAsJson(verification: Verification, language: Language): string {
  const { findings, header, receipts, isOutcomeRecomputed, witnessed, ...counts } = verification
  const said = {
    format: 'keur-verification/1',
    fits: findings.length === 0,
    installation: header?.installation,
    selection: header?.selection,
    exported: header?.exported,
    ...counts,
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
  { findings, witnessed, receipts, root, isOutcomeRecomputed, withheld, erased }: Verification,
  language: Language,
): readonly string[] {
  const words = WORDS[language]
  const outcome = isOutcomeRecomputed ? words.recomputed : words.notRecomputed
  const gone = [
    ...(erased === 0 ? [] : [words.erased(counted(erased, language))]),
    ...(withheld === erased ? [] : [words.leftOut(counted(withheld - erased, language))]),
  ]
  const witnesses = witnessed.map(({ witness, size, isTrusted }) =>
    words.witnessed(witness, counted(size, language), isTrusted),
  )
  return [
    ...wrapped(`${words.root} ${root}`, '  '),
    ...wrapped([outcome, ...gone].join(' '), '  '),
    ...witnesses.flatMap((line) => wrapped(line, '  ')),
    ...receipts.flatMap((verdict) => receiptLines(verdict, language)),
    ...(findings.length === 0 && witnessed.length === 0 ? wrapped(words.unwitnessed, '  ') : []),
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
      `Gewist volgens het register: gegevens van ${count} van de kandidaten; hun screening steunt op wat bij de bevestiging vastgelegd is.`,
    leftOut: (count: string) =>
      `Niet in deze bundel: gegevens van ${count} van de kandidaten; hun screening steunt op wat bij de bevestiging vastgelegd is.`,
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
      `Erased, by the record: the data of ${count} of the candidates; their screening rests on what was stated when it was confirmed.`,
    leftOut: (count: string) =>
      `Not in this bundle: the data of ${count} of the candidates; their screening rests on what was stated when it was confirmed.`,
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
