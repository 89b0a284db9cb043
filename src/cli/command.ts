/**
 * What a command is: how it is called, and what runs. Its work is imported only when it is called, so that the program
 * starts quickly.
 *
 * @module
 */

import type { Command } from 'commander'
import type { Language, Text } from '#core/values/text.ts'
import type { Status } from './problem.ts'
import type { Terminal } from './terminal.ts'

/** A command as it was called. */
export interface Call {
  /** The arguments in order, those of a repeated argument included. */
  readonly args: readonly string[]
  /** The options by their name, as commander reads them. */
  readonly options: Readonly<Record<string, unknown>>
  readonly terminal: Terminal
}

/** Does the work of a command. */
export type Run = (call: Call) => Promise<Status>

/** A command. */
export interface CommandSpec {
  readonly name: string
  readonly summary: Text
  /** Adds arguments and options. */
  readonly shape: (command: Command, language: Language) => Command
  /** Whole command lines, each with what it does. */
  readonly examples: readonly { readonly line: string; readonly does: Text }[]
  /** Anything else the help says. */
  readonly notes?: Text
  readonly load: () => Promise<Run>
}

/** The text of an option; undefined when it was not given. */
export function textOption({ options }: Call, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** The texts of an option that may be given more than once. */
export function textsOption({ options }: Call, name: string): readonly string[] {
  const values = options[name]
  return Array.isArray(values) ? values.map(String) : []
}

/** Whether a flag was given. */
export function hasFlag({ options }: Call, name: string): boolean {
  return options[name] === true
}
