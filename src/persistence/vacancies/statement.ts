/**
 * The one statement that finds a page of vacancies and counts what each filter would give.
 *
 * @module
 */

import { type Filter, FILTERS } from '#core/vacancy/query.ts'

interface Facet {
  /** Where its values come from, beside `seen`. */
  readonly from: string
  /** The value of a vacancy. */
  readonly value: string
  /** How people name a value, as a JSON object with `nl` and `en`. */
  readonly name: string
}

const SAME = `json_build_object('nl', counted.value, 'en', counted.value)`

const FACETS: Readonly<Record<Filter, Facet>> = {
  state: { from: '', value: 'state', name: SAME },
  authority: {
    from: '',
    value: 'authority',
    name: `(select json_build_object('nl', name, 'en', name)
      from keur.authority one where one.authority = counted.value)`,
  },
  grade: {
    from: '',
    value: 'grade',
    name: `(select json_build_object('nl', shown, 'en', shown)
      from (select (card -> 'grade' ->> 'name') || ' (' || grade || ')' as shown
        from keur.vacancy where grade = counted.value limit 1) as named)`,
  },
  place: {
    from: ', unnest(places) as place',
    value: 'place',
    name: `(select json_build_object('nl', counted.value, 'en', split_part(one ->> 'en', ',', 1))
      from (select one from keur.vacancy, jsonb_array_elements(card -> 'places') as of (one)
        where places @> array[counted.value] and split_part(one ->> 'nl', ',', 1) = counted.value limit 1) as named)`,
  },
  route: { from: ', unnest(routes) as route', value: 'route', name: SAME },
}

function facetOf(filter: Filter): string {
  const { from, value, name } = FACETS[filter]
  const others = FILTERS.filter((one) => one !== filter)
  const isKept = others.map((one) => `by_${one}`).join(' and ')
  return `'${filter}', (
    select coalesce(json_agg(json_build_object('value', counted.value, 'name', ${name}, 'count', count)
      order by counted.value collate "C"), '[]')
    from (
      select ${value} as value, count(*) filter (where ${isKept}) as count
      from seen${from} group by ${value}
    ) as counted
  )`
}

/**
 * Values: $1 now, $2 to $6 the chosen values of the filters in their order (none: all), $7 the size of a page, $8 how many
 * to pass over. The conditions on words, and on which vacancies are looked at, stand where the comments are. It gives one
 * row with one JSON value; what each filter would give is counted over all vacancies.
 */
export const SEARCH = `
with spoken as materialized (
  select selection, authority, grade, places, routes, closes,
    case when stopped <= $1::timestamptz then 'stopped' when closes <= $1 then 'closed'
      when published > $1 then 'upcoming' else 'open' end as state
  from keur.vacancy
  where /* words */
),
seen as materialized (
  select *,
    cardinality($2::text[]) = 0 or state = any ($2) as by_state,
    cardinality($3::text[]) = 0 or authority = any ($3) as by_authority,
    cardinality($4::text[]) = 0 or grade = any ($4) as by_grade,
    cardinality($5::text[]) = 0 or places && $5 as by_place,
    cardinality($6::text[]) = 0 or routes && $6 as by_route
  from spoken
),
kept as materialized (
  select selection, state, closes,
    case state when 'open' then 0 when 'upcoming' then 1 else 2 end as rank
  from seen
  where ${FILTERS.map((one) => `by_${one}`).join(' and ')} and /* among */
),
ranked as (
  select selection, state, row_number() over (
    order by rank, case when rank < 2 then closes end, case when rank = 2 then closes end desc,
      selection
  ) as place
  from kept
  order by place
  limit $7 offset $8
)
select json_build_object(
  'total', (select count(*) from kept),
  'vacancies', (
    select coalesce(json_agg(json_build_object('state', state, 'card', card) order by place), '[]')
    from ranked join keur.vacancy using (selection)
  ),
  'facets', json_build_object(${FILTERS.map(facetOf).join(',\n')})
) as found`
