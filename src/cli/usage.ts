/**
 * A command line that is not understood, in words.
 *
 * @module
 */

import type { CommanderError } from 'commander'
import { nearest } from '#core/regulation/check/nearest.ts'
import type { Language, Text } from '#core/values/text.ts'
import { commands } from './commands/all.ts'
import type { Problem } from './problem.ts'

interface UsageWords {
  readonly code: string
  readonly message: Text
  readonly fix: Text
  /** What to write instead where the command writes to a file with `--out`. */
  readonly fixWithOut?: Text
}

/** What is wrong, and what to write instead. `options` are the options the command has. */
export function usageProblem(
  { code, message }: CommanderError,
  language: Language,
  options: readonly string[],
): Problem {
  const words = WORDS[code] ?? OTHER
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, text = '']) => text)
  const fill = (text: string): string =>
    text.replaceAll(/\{(\d)\}/g, (_, index: string) => quoted[Number(index)] ?? '')
  const fix = (options.includes('--out') ? words.fixWithOut : undefined) ?? words.fix
  const meant = meantBy(code, quoted[0] ?? '', options)
  return {
    code: words.code,
    message: code in WORDS ? fill(words.message[language]) : message,
    fix: meant === '' ? fill(fix[language]) : `${MEANT[language]} ${meant}?`,
  }
}

function meantBy(code: string, word: string, options: readonly string[]): string {
  if (code === 'commander.unknownCommand') {
    const name = nearest(word, [...commands.map((spec) => spec.name), 'help'])
    return name === '' ? '' : `keur ${name}`
  }
  return code === 'commander.unknownOption' ? nearest(word.replace(/=.*$/, ''), options) : ''
}

const MEANT: Text = { nl: 'Bedoel je', en: 'Do you mean' }

const OTHER: UsageWords = {
  code: 'usage',
  message: { nl: '', en: '' },
  fix: { nl: 'Bekijk `keur --help`.', en: 'See `keur --help`.' },
}

const WORDS: Readonly<Record<string, UsageWords>> = {
  'commander.unknownCommand': {
    code: 'unknown-command',
    message: { nl: 'Er is geen opdracht "{0}".', en: 'There is no command "{0}".' },
    fix: {
      nl: 'Bekijk de opdrachten met `keur --help`.',
      en: 'See the commands with `keur --help`.',
    },
  },
  'commander.unknownOption': {
    code: 'unknown-option',
    message: { nl: 'De optie {0} bestaat hier niet.', en: 'There is no option {0} here.' },
    fix: {
      nl: 'Bekijk de opties met `--help` na de opdracht.',
      en: 'See the options with `--help` after the command.',
    },
  },
  'commander.missingArgument': {
    code: 'missing-argument',
    message: { nl: 'Er ontbreekt een argument: {0}.', en: 'An argument is missing: {0}.' },
    fix: {
      nl: 'Bekijk een voorbeeld met `--help` na de opdracht.',
      en: 'See an example with `--help` after the command.',
    },
  },
  'commander.excessArguments': {
    code: 'excess-arguments',
    message: {
      nl: 'Er staan te veel argumenten achter {0}.',
      en: 'There are too many arguments after {0}.',
    },
    fix: {
      nl: 'Zet een naam met spaties tussen aanhalingstekens; bekijk een voorbeeld met `--help`.',
      en: 'Put a name with spaces between quotation marks; see an example with `--help`.',
    },
    fixWithOut: {
      nl: 'Het bestand om naar te schrijven volgt op `--out`. Zet een naam met spaties tussen aanhalingstekens; bekijk een voorbeeld met `--help`.',
      en: 'The file to write to follows `--out`. Put a name with spaces between quotation marks; see an example with `--help`.',
    },
  },
  'commander.optionMissingArgument': {
    code: 'option-without-value',
    message: { nl: 'De optie {0} heeft een waarde nodig.', en: 'The option {0} needs a value.' },
    fix: { nl: 'Schrijf de waarde erachter.', en: 'Write the value after it.' },
  },
  'commander.missingMandatoryOptionValue': {
    code: 'missing-option',
    message: { nl: 'De optie {0} ontbreekt.', en: 'The option {0} is missing.' },
    fix: {
      nl: 'Bekijk een voorbeeld met `--help` na de opdracht.',
      en: 'See an example with `--help` after the command.',
    },
  },
  'commander.invalidArgument': {
    code: 'option-value',
    message: {
      nl: 'De optie {0} kan niet "{1}" zijn.',
      en: 'The option {0} cannot be "{1}".',
    },
    fix: {
      nl: 'Bekijk met `--help` welke waarden kunnen.',
      en: 'See with `--help` which values there are.',
    },
  },
}
