import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { unreadable } from './readable.ts'

const file = new URL('../../../regulations/opgroeien-19498.yaml', import.meta.url)
const regulation = schema.parse(parse(readFileSync(file, 'utf8')))

function isTaken(phone: string): boolean {
  return unreadable(regulation, { person: { phone } }).length === 0
}

describe('a telephone number', () => {
  for (const phone of ['+32 470 00 00 00', '0032 (0)2/000.00.19', '02-000 00 19', '000019', '']) {
    test(`is “${phone}”`, () => assert.ok(isTaken(phone)))
  }
  for (const phone of ['abc', '0470 x', '12', '1234567890123456', '32+470000000']) {
    test(`is not “${phone}”`, () => assert.ok(!isTaken(phone)))
  }
})
