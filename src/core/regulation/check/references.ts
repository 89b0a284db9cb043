/**
 * Every name leads to something that exists.
 *
 * A name that nothing has is reported with the names there are and the one that was probably
 * meant. Names outside the regulation (competences, profile) are checked when they are known.
 *
 * @module
 */

import { type Path } from '../../profile/visit.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check, type CheckContext } from './context.ts'
import { expressionsOf } from './expressions.ts'
import { nearest } from './nearest.ts'
import { askedCompetences, roundReferences } from './round-references.ts'

/** A name, where it stands, and the names it may be. */
export interface Reference {
  /** What is named, as a word the messages know: `condition`, `round`, … */
  readonly kind: string
  readonly name: string
  readonly known: readonly string[]
  readonly path: Path
}

/** Reports a name that nothing has. */
export const checkReferences: Check = (regulation, context) =>
  [
    ...routeReferences(regulation),
    ...expressionReferences(regulation),
    ...formReferences(regulation),
    ...announcementReferences(regulation, context),
    ...roundReferences(regulation, context),
    ...listReferences(regulation),
    ...hiringReferences(regulation),
  ].flatMap(unknownName)

function unknownName({ kind, name, known, path }: Reference): readonly CheckFinding[] {
  if (known.includes(name)) return []
  return [finding('reference-unknown', path, { kind, name, known, nearest: nearest(name, known) })]
}

function routeReferences({ routes, conditions }: Regulation): readonly Reference[] {
  const known = Object.keys(conditions)
  const knownRoutes = Object.keys(routes)
  return Object.entries(routes).flatMap(([route, rule]) => {
    const at: Path = ['routes', route]
    return [
      ...rule.conditions.map((name, index) =>
        reference('condition', name, known, [...at, 'conditions', index]),
      ),
      ...(rule.exemptions ?? []).map(({ condition }, index) =>
        reference('condition', condition, known, [...at, 'exemptions', index, 'condition']),
      ),
      ...(rule['closed-to'] ?? []).map((closure, index) =>
        reference('route', closure['who-qualify-for'], knownRoutes, [
          ...at,
          'closed-to',
          index,
          'who-qualify-for',
        ]),
      ),
    ]
  })
}

function expressionReferences(regulation: Regulation): readonly Reference[] {
  const conditions = Object.keys(regulation.conditions)
  const kinds = Object.keys(regulation['experience-kinds'] ?? {})
  const tables = Object.keys(regulation['publication-tables'] ?? {})
  const lists = (regulation.announcement.references ?? []).flatMap(({ about, reference: name }) =>
    about === 'diploma-list' ? [name] : [],
  )
  return expressionsOf(regulation).flatMap(({ expression, path }) => {
    const { condition, experience, selection, diploma } = expression
    const list = diploma?.['on-list']
    const table = selection?.['published-generally']
    return [
      condition === undefined
        ? []
        : reference('condition', condition, conditions, [...path, 'condition']),
      experience === undefined
        ? []
        : reference('experience-kind', experience['relevant-to'], kinds, [
            ...path,
            'experience',
            'relevant-to',
          ]),
      list === undefined || lists.length === 0
        ? []
        : reference('diploma-list', list, lists, [...path, 'diploma', 'on-list']),
      table === undefined
        ? []
        : reference('publication-table', table, tables, [
            ...path,
            'selection',
            'published-generally',
          ]),
    ].flat()
  })
}

function formReferences({
  conditions,
  applications,
  rounds,
  routes,
}: Regulation): readonly Reference[] {
  const attachments = Object.keys(applications.attachments ?? {})
  const evidence = Object.entries(conditions).flatMap(([condition, rule]) =>
    (rule.evidence ?? []).map((name, index) =>
      reference('attachment', name, attachments, ['conditions', condition, 'evidence', index]),
    ),
  )
  const attachmentRoutes = Object.entries(applications.attachments ?? {}).flatMap(
    ([attachment, { routes: names = [] }]) =>
      names.map((name, index) =>
        reference('route', name, Object.keys(routes), [
          'applications',
          'attachments',
          attachment,
          'routes',
          index,
        ]),
      ),
  )
  const names = rounds.map(({ round }) => round)
  const scored = Object.entries(applications.questions ?? {}).flatMap(([question, rule]) => {
    const target = rule['scored-in']
    if (target === undefined) return []
    const at: Path = ['applications', 'questions', question, 'scored-in']
    const round = rounds.find((candidate) => candidate.round === target.round)
    return [
      reference('round', target.round, names, [...at, 'round']),
      ...(round === undefined
        ? []
        : [
            reference('measure', target.measure, Object.keys(round.measures ?? {}), [
              ...at,
              'measure',
            ]),
          ]),
    ]
  })
  return [...evidence, ...scored, ...attachmentRoutes]
}

function announcementReferences(
  { announcement, conditions }: Regulation,
  { competences, profiles }: CheckContext,
): readonly Reference[] {
  const known = Object.keys(conditions)
  const expected = (announcement.expectations ?? []).flatMap(({ condition }, index) =>
    condition === 'none'
      ? []
      : reference('condition', condition, known, [
          'announcement',
          'expectations',
          index,
          'condition',
        ]),
  )
  const asked =
    competences === undefined
      ? []
      : askedCompetences(announcement.competences, ['announcement', 'competences'], competences)
  const profile =
    announcement.profile === undefined || profiles === undefined
      ? []
      : [reference('profile', announcement.profile, profiles, ['announcement', 'profile'])]
  return [...expected, ...asked, ...profile]
}

function listReferences(regulation: Regulation): readonly Reference[] {
  const list = regulation['ranked-list']
  if (list === undefined) return []
  const rounds = regulation.rounds.map(({ round }) => round)
  const from = regulation.rounds.find(({ round }) => round === list.entry.from)
  const measures = [...Object.keys(from?.measures ?? {}), 'total']
  return [
    reference('round', list.entry.from, rounds, ['ranked-list', 'entry', 'from']),
    reference('round', list.call['goes-to'], rounds, ['ranked-list', 'call', 'goes-to']),
    ...(from === undefined ? [] : list.order).map((name, index) =>
      reference('measure', name, measures, ['ranked-list', 'order', index]),
    ),
  ]
}

function hiringReferences({ hiring, routes, rounds }: Regulation): readonly Reference[] {
  const known = Object.keys(routes)
  const names = rounds.map(({ round }) => round)
  const byList = (['start', 'probation', 'pay'] as const).flatMap((list) =>
    hiring[list].flatMap((rule, index) =>
      rule.routes.map((name, position) =>
        reference('route', name, known, ['hiring', list, index, 'routes', position]),
      ),
    ),
  )
  const admission = Object.entries(hiring['admission-conditions']).flatMap(([condition, rule]) =>
    rule.routes.map((name, position) =>
      reference('route', name, known, [
        'hiring',
        'admission-conditions',
        condition,
        'routes',
        position,
      ]),
    ),
  )
  const result = hiring.result.from.map((name, index) =>
    reference('round', name, names, ['hiring', 'result', 'from', index]),
  )
  return [...byList, ...admission, ...result]
}

function reference(kind: string, name: string, known: readonly string[], path: Path): Reference {
  return { kind, name, known, path }
}
