/**
 * The program `keur`.
 *
 * @module
 */

import { CommanderError, type Command } from 'commander'
import { languageOf, remarkOnLanguage } from './language.ts'
import { type Problem, STATUS, type Status, problemsAsJson, problemsAsText } from './problem.ts'
import { programFor } from './program.ts'
import { type Terminal, endWithReader, terminalOf } from './terminal.ts'
import { usageProblem } from './usage.ts'

/**
 * Runs a command line and resolves to its exit status: 0 done, 1 the files are wrong, 2 the command line is not understood
 * or a file cannot be read or written, 3 a defect of Keur.
 */
export async function main(argv: readonly string[]): Promise<number> {
  endWithReader()
  const terminal = terminalOf(languageOf(argv, process.env))
  const remark = argv.includes('--json')
    ? undefined
    : remarkOnLanguage(process.env, terminal.language)
  if (remark !== undefined) terminal.err(remark)
  try {
    return await runLine(argv, terminal)
  } catch (error) {
    terminal.err(defect(error, terminal))
    return STATUS.defect
  }
}

async function runLine(argv: readonly string[], terminal: Terminal): Promise<Status> {
  let status: Promise<Status> | undefined
  const program = programFor(terminal, (started) => {
    status = started
  })
  if (argv.length === 0) {
    terminal.err(program.helpInformation())
    return STATUS.usage
  }
  try {
    refuseUnknown(program, argv)
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return usage(error, argv, { program, terminal })
    throw error
  }
  return status ?? STATUS.usage
}

/** An unknown command is refused even when its help is asked for. */
function refuseUnknown(program: Command, argv: readonly string[]): void {
  const words = argv.filter((_, index) => argv[index - 1] !== '--lang')
  const first = words.find((word) => !word.startsWith('--lang=') && word !== '--lang') ?? ''
  if (first === '' || first.startsWith('-') || first === 'help') return
  if (program.commands.some((command) => command.name() === first)) return
  throw new CommanderError(2, 'commander.unknownCommand', `unknown command '${first}'`)
}

function usage(
  error: CommanderError,
  argv: readonly string[],
  { program, terminal }: { readonly program: Command; readonly terminal: Terminal },
): Status {
  if (error.exitCode === 0) return STATUS.done
  const named = program.commands.find((command) => argv.includes(command.name())) ?? program
  const options = named.options.flatMap(({ long }) => long ?? [])
  const problem: Problem = usageProblem(error, terminal.language, [...options, '--help'])
  const isForMachine = argv.includes('--json')
  terminal.err(
    isForMachine ? problemsAsJson([problem]) : problemsAsText([problem], terminal.language),
  )
  return STATUS.usage
}

function defect(error: unknown, { language }: Terminal): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${DEFECT[language]}\n${detail}\n`
}

const DEFECT = {
  nl: 'Dit is een fout van Keur, niet van jou. Er is niets geschreven. Meld ze met wat hieronder staat.',
  en: 'This is a defect of Keur, not a mistake of yours. Nothing was written. Report it with what stands below.',
} as const
