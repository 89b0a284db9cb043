import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CommanderError } from 'commander'
import { usageProblem } from './usage.ts'

describe('what to write instead of an argument too many', () => {
  const error = new CommanderError(
    1,
    'commander.excessArguments',
    "error: too many arguments for 'export'. Expected 1 argument but got 2.",
  )

  test('is --out where the command writes to a file', () => {
    const { message, fix } = usageProblem(error, 'nl', ['--out', '--json'])
    assert.equal(message, 'Er staan te veel argumenten achter export.')
    assert.match(fix, /^Het bestand om naar te schrijven volgt op `--out`\./)
  })

  test('is quotation marks where it does not', () => {
    assert.match(usageProblem(error, 'en', ['--json']).fix, /^Put a name with spaces/)
  })
})
