/**
 * What a witness says of what it sees.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'
import { counted } from '../progress.ts'
import type { Problem } from '../problem.ts'
import { type FolderProblem } from './folder.ts'
import { type Contradiction, type Seen } from './round.ts'

/** One line on what was seen; nothing where nothing is to be said. */
export function seenInWords(seen: Seen, language: Language): string | undefined {
  const words = WORDS[language]
  if (seen.kind !== 'cosigned') return undefined
  const { selection, size, before } = seen
  const entries = words.entries(size, counted(size, language))
  return `${words.cosigned(selection, entries, counted(size - before, language))}\n`
}

/** What is wrong with what was seen; nothing where it is right. */
export function seenAsProblem(seen: Seen, language: Language): Problem | undefined {
  const words = WORDS[language]
  if (seen.kind === 'not-taken') {
    const { selection, no } = seen
    return { file: selection, code: no.code, message: no.says[language], fix: words.notTaken }
  }
  if (seen.kind === 'not-signed') {
    return { file: seen.selection, code: 'head-not-signed', ...words.notSigned }
  }
  if (seen.kind !== 'contradiction') return undefined
  const { selection, how, isProof, evidence, before, now } = seen
  return {
    file: selection,
    code: `contradiction-${how}`,
    message: CONTRADICTIONS[how][language],
    why: isProof ? words.proof : words.noProof,
    fix: words.evidence(evidence),
    facts: { before, now, evidence },
  }
}

/** Both heads of a contradiction, for whoever reads along. */
export function headsOf(seen: Seen, language: Language): string {
  if (seen.kind !== 'contradiction') return ''
  const words = WORDS[language]
  const now = seen.now ?? `${words.nothing}\n`
  return `${words.before}\n${indented(seen.before)}${words.now}\n${indented(now)}`
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gmu, '    ')
}

/** Why the folder cannot be used. */
export function folderProblem(
  { code, reason }: FolderProblem,
  folder: string,
  language: Language,
): Problem {
  return { file: folder, code, ...FOLDER[code][language](reason) }
}

/** Why the site cannot be asked. */
export function siteProblem(address: string, reason: string, language: Language): Problem {
  return { file: address, code: 'site-away', ...SITE[language](reason), facts: { reason } }
}

const CONTRADICTIONS = {
  gone: {
    nl: 'TEGENSPRAAK. De site toont dit register niet meer, en het was er wel.',
    en: 'CONTRADICTION. The site does not show this record any more, and it was there.',
  },
  shrunk: {
    nl: 'TEGENSPRAAK. Dit register heeft minder inschrijvingen dan toen het ondertekend werd.',
    en: 'CONTRADICTION. This record has fewer entries than when it was co-signed.',
  },
  'same-size-other-root': {
    nl: 'TEGENSPRAAK. Dit register telt evenveel inschrijvingen als toen, maar het zijn andere.',
    en: 'CONTRADICTION. This record counts as many entries as then, but they are others.',
  },
  'not-added-to': {
    nl: 'TEGENSPRAAK. Dit register begint niet met wat er stond toen het ondertekend werd: het is herschreven.',
    en: 'CONTRADICTION. This record does not begin with what stood there when it was co-signed: it was rewritten.',
  },
} as const satisfies Readonly<Record<Contradiction, Readonly<Record<Language, string>>>>

const WORDS = {
  nl: {
    entries: (size: number, words: string) =>
      size === 1 ? 'één inschrijving' : `${words} inschrijvingen`,
    cosigned: (selection: string, entries: string, more: string) =>
      `${selection}: ${entries}, ${more} nieuw; ondertekend.`,
    notTaken: 'De handtekening is bewaard en gaat bij de volgende keer opnieuw mee.',
    notSigned: {
      message: 'De site toont geen stand met een handtekening van een sleutel die gekend is.',
      why: 'Zo’n stand kan van iedereen zijn.',
      fix: 'Vraag de site naar haar sleutels langs een andere weg, en geef ze mee met --key.',
    },
    proof:
      'De site ondertekende beide standen zelf: samen bewijzen ze het, voor iedereen die haar sleutel kent.',
    noProof:
      'Onder wat nu getoond wordt, staat geen geldige handtekening van de site. De eerdere stand wel.',
    evidence: (file: string) =>
      `Er is niets ondertekend. Bewaar ${file}, maak het bekend, en vraag de site om uitleg.`,
    before: '  Eerder gezien en ondertekend:',
    now: '  Nu getoond:',
    nothing: '(niets)',
  },
  en: {
    entries: (size: number, words: string) => (size === 1 ? 'one entry' : `${words} entries`),
    cosigned: (selection: string, entries: string, more: string) =>
      `${selection}: ${entries}, ${more} new; co-signed.`,
    notTaken: 'The signature is kept and goes along again the next time.',
    notSigned: {
      message: 'The site shows no head with a signature of a key that is known.',
      why: 'Such a head may be anybody’s.',
      fix: 'Ask the site for its keys in another way, and give them along with --key.',
    },
    proof:
      'The site signed both heads itself: together they prove it, to everybody who knows its key.',
    noProof:
      'Under what is shown now stands no valid signature of the site. Under the earlier head there does.',
    evidence: (file: string) =>
      `Nothing was co-signed. Keep ${file}, make it known, and ask the site to explain.`,
    before: '  Seen and co-signed before:',
    now: '  Shown now:',
    nothing: '(nothing)',
  },
} as const

type Worded = (reason: string) => { readonly message: string; readonly fix: string }

const FOLDER: Readonly<Record<FolderProblem['code'], Readonly<Record<Language, Worded>>>> = {
  'witness-name': {
    nl: (key) => ({
      message:
        key === ''
          ? 'Deze getuige heeft nog geen naam.'
          : `Deze map is van een getuige met een andere naam: ${key}`,
      fix: 'Geef met --name een naam als getuige.example: letters, cijfers, . _ / en -.',
    }),
    en: (key) => ({
      message:
        key === ''
          ? 'This witness has no name yet.'
          : `This folder is that of a witness of another name: ${key}`,
      fix: 'Give a name such as witness.example with --name: letters, digits, . _ / and -.',
    }),
  },
  'witness-key': {
    nl: () => ({
      message: 'Het bestand `key` in deze map is geen sleutel van een getuige.',
      fix: 'Zet het juiste bestand terug, of kies een nieuwe map en maak de nieuwe sleutel bekend.',
    }),
    en: () => ({
      message: 'The file `key` in this folder is no key of a witness.',
      fix: 'Put the right file back, or choose a new folder and make the new key known.',
    }),
  },
  'witness-busy': {
    nl: (id) => ({
      message: `Een andere getuige gebruikt deze map (proces ${id}).`,
      fix: 'Stop die eerst, of kies een andere map.',
    }),
    en: (id) => ({
      message: `Another witness uses this folder (process ${id}).`,
      fix: 'Stop that one first, or choose another folder.',
    }),
  },
  'witness-folder': {
    nl: (reason) => ({
      message: `Deze map kan niet gebruikt worden (${reason}).`,
      fix: 'Kies met --state een map waarin je mag schrijven.',
    }),
    en: (reason) => ({
      message: `This folder cannot be used (${reason}).`,
      fix: 'Choose a folder in which you may write with --state.',
    }),
  },
}

const SITE: Readonly<Record<Language, Worded>> = {
  nl: (reason) => ({
    message: `De site is niet te bereiken, of geeft geen registers (${reason}).`,
    fix: 'Kijk het adres na, of probeer het later opnieuw. Wat al gezien was, is bewaard.',
  }),
  en: (reason) => ({
    message: `The site cannot be reached, or gives no records (${reason}).`,
    fix: 'Check the address, or try again later. What was seen already is kept.',
  }),
}
