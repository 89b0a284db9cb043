import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

import { checkCompetences } from './check-competences.ts'
import { checkProfile } from './check.ts'
import {
  type CompetenceDictionary,
  type Profile,
  competenceDictionarySchema,
  profileSchema,
} from './schema.ts'
import { isMap } from './visit.ts'

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../../profiles/${name}.yaml`, import.meta.url), 'utf8'))

const dictionary: CompetenceDictionary = competenceDictionarySchema.parse(read('competences'))
const complaints: Profile = profileSchema.parse(read('klachtendeskundige'))
const starters: Profile = profileSchema.parse(read('klantenbeheerder-expert-starters'))

const asked = (profile: Profile): Readonly<Record<string, number>> =>
  Object.fromEntries(
    profile['behavioural-competences'].map(({ competence, level }) => [competence, level]),
  )

const titles = (profile: Profile): readonly string[] =>
  profile['result-areas'].map(({ title }) => title.nl)

const warnings = (profile: Profile): readonly string[] =>
  checkProfile(profile, dictionary).map(
    ({ severity, code, path }) => `${severity} ${code} ${path.join('.')}`,
  )

const sizes = ({ 'technical-competences': technical }: Profile): readonly number[] => [
  technical['knowledge-of'].length,
  technical['insight-in'].length,
  technical['able-to-use'].length,
]

function partNamed(value: unknown, name: string): unknown {
  if (!Array.isArray(value)) return isMap(value) ? value[name] : undefined
  return value.find((item) => isMap(item) && (item['id'] === name || item['competence'] === name))
}

describe('the shipped competence dictionary', () => {
  test('names 23 competences in 5 clusters (rule 121)', () => {
    assert.equal(dictionary.competences.length, 23)
    const sizeOf = (cluster: string): number =>
      dictionary.competences.filter((competence) => competence.cluster === cluster).length
    assert.deepEqual(
      dictionary.clusters.map(({ id }) => [id, sizeOf(id)]),
      [
        ['persoon', 3],
        ['interactie', 8],
        ['denken', 3],
        ['oplossing', 5],
        ['beheer', 4],
      ],
    )
  })

  test('describes the levels in use, each by five indicators (rules 127, 128)', () => {
    const described = dictionary.competences.filter(({ levels }) => levels.length > 0)
    assert.deepEqual(
      Object.fromEntries(described.map(({ id, levels }) => [id, levels.map(({ level }) => level)])),
      {
        'verantwoordelijkheid-nemen': [1],
        communiceren: [1, 2],
        inleving: [1],
        samenwerken: [1, 2],
        klantgerichtheid: [1],
        analyseren: [1],
        oordeelsvorming: [1],
        'plannen-en-organiseren': [1],
        zorgvuldigheid: [1, 2],
      },
    )
    const indicators = described.flatMap(({ levels }) => levels.map((level) => level.indicators))
    assert.deepEqual(new Set(indicators.map(({ length }) => length)), new Set([5]))
    assert.ok(described.every(({ definition }) => definition !== 'not-stated'))
  })

  test('knows the classes of a level where a source states them (rule 129)', () => {
    const stated = dictionary.competences.flatMap(({ id, levels }) =>
      levels.flatMap(({ level, classes }) =>
        classes === undefined ? [] : [`${id} ${level}: ${classes.from}-${classes.to}`],
      ),
    )
    assert.deepEqual(stated, [
      'verantwoordelijkheid-nemen 1: 11-16',
      'klantgerichtheid 1: 11-14',
      'analyseren 1: 11-14',
      'oordeelsvorming 1: 13-14',
      'zorgvuldigheid 2: 13-16',
    ])
  })

  test('is sound, with three assumptions', () => {
    assert.deepEqual(
      checkCompetences(dictionary).map(({ code, path }) => `${code} ${path.join('.')}`),
      [
        'assumption competences.3',
        'assumption competences.18',
        'assumption competences.22.levels.0',
      ],
    )
  })
})

describe('the shipped profile of the complaints expert', () => {
  test('asks the competences and levels of rule 125', () => {
    assert.deepEqual(asked(complaints), {
      'verantwoordelijkheid-nemen': 1,
      klantgerichtheid: 1,
      samenwerken: 1,
      zorgvuldigheid: 2,
      analyseren: 1,
      'plannen-en-organiseren': 1,
      communiceren: 1,
      inleving: 1,
    })
  })

  test('has the result areas of rule 32', () => {
    assert.deepEqual(titles(complaints), [
      'Voorbereiding',
      'Uitvoering van de klachtenbehandeling',
      'Rapporteren',
      'Beheer van gegevens',
      'Informeren en adviseren',
      'Kennis van het vakgebied',
      'Opvolgen van het kwaliteitskader op teamniveau',
    ])
    assert.deepEqual(
      complaints['result-areas'].map(({ activities }) => activities.length),
      [4, 7, 3, 1, 7, 4, 3],
    )
  })

  test('says that nobody reports to it, and leaves its class open (rules 26, 29)', () => {
    assert.equal(complaints.reporting['reported-by'], 'none')
    assert.equal(complaints['quantitative-data'].other, 'not-stated')
    assert.equal(complaints.class, 'not-stated')
  })

  test('names four decrees, its own indicators and its technical competences', () => {
    assert.equal(complaints['legal-knowledge'].length, 4)
    assert.deepEqual(sizes(complaints), [5, 2, 2])
    const additions = complaints['behavioural-competences'].map(
      ({ competence, additions: added }) => [competence, added?.length ?? 0],
    )
    assert.deepEqual(
      additions.filter(([, count]) => count !== 0),
      [['klantgerichtheid', 2]],
    )
  })

  test('passes the checks with these warnings', () => {
    assert.deepEqual(warnings(complaints), [
      'warning approval-missing approval',
      'warning assumption family',
      'warning assumption text-findings.0',
      'warning assumption text-findings.1',
    ])
  })
})

describe('the shipped profile of the customer manager for starters', () => {
  test('asks the competences and levels of rule 126', () => {
    assert.deepEqual(asked(starters), {
      'verantwoordelijkheid-nemen': 1,
      klantgerichtheid: 1,
      samenwerken: 2,
      zorgvuldigheid: 2,
      analyseren: 1,
      oordeelsvorming: 1,
      communiceren: 2,
    })
  })

  test('has the result areas of rule 33', () => {
    assert.deepEqual(titles(starters), [
      'Vervolledigen dossiers',
      'Analyse',
      '(Voorstel van) beslissing',
      'Communicatie en contacten',
      'Kennis uitbouwen en inzetten',
      'Opvolging',
      'Optimalisatie van de werking of het beleid',
      'Organisatie- en samenwerkingsvorm',
    ])
    assert.deepEqual(
      starters['result-areas'].map(({ activities }) => activities.length),
      [6, 4, 3, 4, 8, 2, 2, 3],
    )
  })

  test('is of class 13/14 and leaves open who reports to it (rules 26, 29)', () => {
    assert.ok(starters.class !== 'not-stated')
    assert.deepEqual([starters.class.from, starters.class.to], [13, 14])
    assert.equal(starters.reporting['reported-by'], 'not-stated')
  })

  test('may ask for an evening or a weekend, exceptionally (rule 41)', () => {
    const work = starters['other-information']['evening-or-weekend-work']
    assert.ok(work !== 'not-stated')
    assert.equal(work.frequency, 'exceptional')
  })

  test('names its specialisation and technical competences (rules 36, 37)', () => {
    assert.equal(starters.specialisation.length, 3)
    assert.deepEqual(sizes(starters), [6, 2, 3])
  })

  test('passes the checks with these warnings', () => {
    const damage = starters['text-findings'].map((_, index) => `text-findings.${index}`)
    assert.equal(damage.length, 12)
    assert.deepEqual(warnings(starters), [
      'warning approval-not-filled approval.human-resources',
      'warning approval-not-filled approval.job-holder',
      'warning assumption behavioural-competences.6',
      ...damage.map((path) => `warning assumption ${path}`),
    ])
  })

  test('says where in it each damaged text is read', () => {
    for (const profile of [complaints, starters]) {
      for (const { where } of profile['text-findings']) {
        const place = where.split('.').reduce<unknown>(partNamed, profile)
        assert.notEqual(place, undefined, where)
      }
    }
  })
})
