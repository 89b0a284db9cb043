/**
 * What is done with rounds: closing, confirming, choosing, telling, and the minutes.
 *
 * @module
 */

import { hidden } from '../../applying/pages.ts'
import { filledIn, type Ways } from './way.ts'

/** The ways. */
export const ROUNDS: Ways = {
  RoundClosed: async (desk, { round }, { by }) =>
    filledIn(desk, by, { page: `rondes/${round}`, to: `rondes/${round}/afsluiten`, fields: {} }),
  RoundConfirmed: async (desk, { round, reason = '' }, { by }) =>
    filledIn(desk, by, {
      page: `rondes/${round}`,
      to: `rondes/${round}/bevestigen`,
      fields: { reason },
    }),
  CorrectionConfirmed: async (desk, { round, reason }, { by }) =>
    filledIn(desk, by, {
      page: `rondes/${round}`,
      to: `rondes/${round}/verbetering`,
      fields: { reason },
    }),
  ResultsReleased: async (desk, { round }, { by }) =>
    filledIn(desk, by, { page: `rondes/${round}/meedelen`, fields: {} }),
  ChoiceMade: async (desk, { choice, option, reason }, { by }) =>
    filledIn(desk, by, {
      page: `keuze?${new URLSearchParams({ punt: choice }).toString()}`,
      to: 'keuze',
      fields: { punt: choice, option, reason },
    }),
  MinutesSigned: async (desk, _, { by, staff }) => {
    const page = `/werkplek/${desk.selection}/proces-verbaal`
    const selector = await desk.as(by)
    const { html } = await selector.get(page)
    const form = new URLSearchParams({ observers: '', remarks: '' })
    for (const member of membersIn(html)) form.append('members', member)
    const drawn = await selector.post(page, form)
    if (drawn.status !== 303) return `${drawn.status} on drawing up the minutes`
    for (const name of [...staff.filter((one) => one !== by), by]) {
      const member = await desk.as(name)
      const read = await member.get(page)
      if (!read.html.includes('name="sha256"')) continue
      const fields = { version: hidden(read.html, 'version'), sha256: hidden(read.html, 'sha256') }
      const signed = await member.post(`${page}/akkoord`, {
        ...fields,
        remark: '',
        answer: 'agreed',
      })
      if (signed.status !== 303) return `${signed.status} on signing as ${name}`
    }
    return (await desk.folded()).minutes === undefined ? 'not signed by all' : 'done'
  },
}

/** Those who have to agree are marked beforehand; where nobody has to, the panel. */
function membersIn(html: string): readonly string[] {
  const all = [...html.matchAll(/(<input[^>]*name="members"[^>]*>)[^]*?<label[^>]*>([^<]*)</gu)]
  const marked = all.filter(([, input = '']) => / checked/u.test(input))
  const panel = all.filter(([, , label = '']) => label.includes('(jury)'))
  return (marked.length > 0 ? marked : panel).map(
    ([, input = '']) => /value="([^"]*)"/u.exec(input)?.[1] ?? '',
  )
}
