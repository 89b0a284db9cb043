/**
 * Every command, in the order of the help. A new command is a file beside this one and a line here.
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'
import { appoint } from './appoint.ts'
import { backup } from './backup.ts'
import { check } from './check.ts'
import { decide } from './decide.ts'
import { explain } from './explain.ts'
import { exportCommand } from './export.ts'
import { print } from './print.ts'
import { restore } from './restore.ts'
import { simulate } from './simulate.ts'
import { tour } from './tour.ts'
import { verify } from './verify.ts'
import { witness } from './witness.ts'

/** Every command. */
export const commands: readonly CommandSpec[] = [
  check,
  print,
  decide,
  explain,
  simulate,
  exportCommand,
  verify,
  witness,
  backup,
  restore,
  appoint,
  tour,
]
