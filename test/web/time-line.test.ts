import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { shippedServices } from '../browser/harness/shipped.ts'
import { timeLineOf } from '#web/pages/public/vacancy/time-line.ts'

describe('the time line of a selection', () => {
  test('follows the days; what overlaps keeps the order of the regulation', async () => {
    const moments = timeLineOf(
      await regulation('opgroeien-req18582'),
      at('2025-06-12T10:00:00Z'),
      'nl',
    )
    assert.deepEqual(
      moments.map(({ when, what, state }) => `${when}: ${what} (${state})`),
      [
        'tot en met di 3 juni 2025: Solliciteren (past)',
        '9 – 15 juni 2025: Nazicht van de voorwaarden (now)',
        'di 10 juni 2025: Uitnodiging (past)',
        '10 – 14 juni 2025: Testperiode (now)',
        '9 – 15 juni 2025: Beoordeling (now)',
        'do 19 juni 2025, 19.00 uur: Verzending van de case (ahead)',
        'do 19 juni 2025, 19.45 uur: Inlevering (ahead)',
        '23 of 26 juni 2025: Zitting (ahead)',
        'dag volgt: Persoonlijkheidsvragenlijst (ahead)',
        '23 of 26 juni 2025: Zitting (ahead)',
      ],
    )
  })

  test('is over when every day is', async () => {
    const moments = timeLineOf(await regulation('ago-4711'), at('2030-01-01T00:00:00Z'), 'nl')
    assert.deepEqual([...new Set(moments.map(({ state }) => state))], ['past'])
  })

  test('lets no day follow for what is over', async () => {
    const moments = timeLineOf(
      await regulation('opgroeien-req18582'),
      at('2025-07-01T10:00:00Z'),
      'nl',
    )
    assert.deepEqual(
      moments.flatMap(({ when, what }) => (what === 'Persoonlijkheidsvragenlijst' ? when : [])),
      ['zonder dag'],
    )
  })

  test('says next where nothing goes on', async () => {
    const moments = timeLineOf(
      await regulation('opgroeien-req18582'),
      at('2025-06-05T10:00:00Z'),
      'nl',
    )
    assert.deepEqual(
      moments.filter(({ state }) => state === 'now').map(({ what }) => what),
      ['Nazicht van de voorwaarden'],
    )
  })

  test('names a round where it begins, and what failing it means where it ends', async () => {
    const moments = timeLineOf(
      await regulation('opgroeien-19498'),
      at('2025-06-05T10:00:00Z'),
      'nl',
    )
    assert.deepEqual(
      moments.map(({ round, isEliminatory }) => [round?.slice(0, 15), isEliminatory]),
      [
        [undefined, false],
        ['Selectieronde 1', true],
        ['Selectieronde 1', true],
        ['Selectieronde 2', false],
        [undefined, false],
        ['Selectieronde 3', true],
      ],
    )
  })
})

async function regulation(name: string): Promise<Regulation> {
  const { vacancies } = await shippedServices()
  const found = await vacancies.find(name, at('2020-01-01T00:00:00Z'))
  assert.ok(found !== undefined)
  return found.regulation
}

function at(text: string): Instant {
  const instant = parseInstant(text)
  assert.ok(instant !== undefined)
  return instant
}
