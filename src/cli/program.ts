/**
 * The command line as commander understands it, in the reader's language.
 *
 * @module
 */

import { Command, Option } from 'commander'
import type { Language, Text } from '#core/values/text.ts'
import packageFile from '../../package.json' with { type: 'json' }
import type { Call, CommandSpec } from './command.ts'
import { commands } from './commands/all.ts'
import { LANGUAGES } from './language.ts'
import type { Status } from './problem.ts'
import type { Terminal } from './terminal.ts'
import { wrapped } from './wrap.ts'

/** The program. It throws commander's errors and writes only its help and version itself. */
export function programFor(terminal: Terminal, called: (status: Promise<Status>) => void): Command {
  const { language } = terminal
  const program = shared(new Command('keur'), language)
    .description(WORDS.purpose[language])
    .version(packageFile.version, '-V, --version', WORDS.version[language])
    .helpCommand(WORDS.helpUsage[language], WORDS.helpCommand[language])
    .addHelpText('after', `\n${wrapped(WORDS.more[language]).join('\n')}`)
  for (const spec of commands) {
    const command = shared(spec.shape(program.command(spec.name), language), language)
      .summary(spec.summary[language])
      .description(capital(spec.summary[language]))
      .addHelpText('after', helpText(spec, language))
    command.action(() => {
      called(runOf(spec, { args: command.args, options: command.opts(), terminal }))
    })
  }
  return program
}

async function runOf(spec: CommandSpec, call: Call): Promise<Status> {
  const run = await spec.load()
  return run(call)
}

/** What every command has: its language, its help, and our own words for what goes wrong. */
function shared(command: Command, language: Language): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => TITLES[title]?.[language] ?? title,
      styleUsage: (usage) => withWords(usage, language),
      subcommandTerm: (subcommand) => subcommand.name(),
      argumentDescription: ({ description }) => description,
      optionDescription: ({ description }) => description,
    })
    .helpOption('-h, --help', WORDS.help[language])
    .addOption(new Option('--lang <nl|en>', WORDS.lang[language]).choices(LANGUAGES))
}

function withWords(text: string, language: Language): string {
  return text
    .replace('[options]', WORDS.optionsPlace[language])
    .replace('[command]', WORDS.commandPlace[language])
}

function helpText({ examples, notes }: CommandSpec, language: Language): string {
  const lines = examples.flatMap(({ line, does }) => [
    `  ${line}`,
    ...wrapped(does[language], '      '),
  ])
  const title = WORDS.examples[language]
  return [
    '',
    title,
    ...lines,
    ...(notes === undefined ? [] : ['', ...wrapped(notes[language])]),
  ].join('\n')
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const TITLES: Readonly<Record<string, Text>> = {
  'Usage:': { nl: 'Gebruik:', en: 'Usage:' },
  'Arguments:': { nl: 'Argumenten:', en: 'Arguments:' },
  'Options:': { nl: 'Opties:', en: 'Options:' },
  'Commands:': { nl: 'Opdrachten:', en: 'Commands:' },
}

const WORDS = {
  purpose: {
    nl: 'Keur past de vooraf bekendgemaakte regels van een selectieprocedure toe, precies zoals ze er staan, en legt elke uitkomst uit.',
    en: 'Keur applies the announced rules of a selection exactly as they stand, and explains every outcome.',
  },
  version: { nl: 'toont het versienummer', en: 'shows the version number' },
  help: { nl: 'toont deze hulp', en: 'shows this help' },
  helpUsage: { nl: 'help [opdracht]', en: 'help [command]' },
  helpCommand: { nl: 'toont de hulp van een opdracht', en: 'shows the help of a command' },
  lang: {
    nl: 'de taal: nl of en (zonder: KEUR_LANG, anders nl)',
    en: 'the language: nl or en (without: KEUR_LANG, else nl)',
  },
  optionsPlace: { nl: '[opties]', en: '[options]' },
  commandPlace: { nl: '[opdracht]', en: '[command]' },
  examples: { nl: 'Voorbeelden:', en: 'Examples:' },
  more: {
    nl: 'Voorbeelden staan in de hulp van elke opdracht: keur decide --help. Meer: docs/cli.md.',
    en: 'Examples are in the help of every command: keur decide --help. More: docs/cli.md.',
  },
} as const satisfies Readonly<Record<string, Text>>
