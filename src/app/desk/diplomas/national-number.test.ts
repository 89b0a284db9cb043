import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nationalNumberIn } from './national-number.ts'

describe('a national register number', () => {
  // Made up: days on which nobody was born, with the check digits that follow from the rule.
  const right = ['85.00.00-001.38', '85000000138', '85 00 00 001 38', '00.00.00-001.28']
  for (const typed of right) {
    test(`is read from ${typed}`, () => {
      assert.equal(nationalNumberIn(typed), typed.replaceAll(/\D/gu, ''))
    })
  }

  for (const typed of [
    '',
    '85000000139',
    '8500000019',
    '850000001381',
    'x85000000138',
    '85000000183',
  ]) {
    test(`is not read from "${typed}"`, () => {
      assert.equal(nationalNumberIn(typed), undefined)
    })
  }
})
