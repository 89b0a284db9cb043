/**
 * What somebody reads whose link leads to no alert any more.
 *
 * @module
 */

import { CONFIRM_DAYS } from '#app/alerts/settings.ts'
import { WordsView } from '../../components/words-view.tsx'
import { pathTo } from '../../paths.ts'
import { show, type Visit } from '../../visit.ts'

/** Answers with 404. */
export function isGone(visit: Visit): Response | Promise<Response> {
  const { frame } = visit
  const { language, t } = frame
  return show(
    visit,
    <WordsView
      frame={frame}
      title={t('Deze melding is er niet meer', 'This alert is no longer there')}
      says={[
        t(
          `Ze is gestopt, of ze werd niet binnen ${CONFIRM_DAYS} dagen bevestigd. Wat erover bewaard was, is gewist, en er komen geen mails voor.`,
          `It was stopped, or it was not confirmed within ${CONFIRM_DAYS} days. What was kept about it is erased, and no mails come for it.`,
        ),
        t(
          'Kwam je hier met een link die net gestuurd is? Misschien is hij niet helemaal overgenomen uit de mail.',
          'Did you come here by a link that was just sent? Perhaps it was not copied completely from the mail.',
        ),
      ]}
      on={{ words: t('Vraag nieuwe mails', 'Ask for new mails'), path: pathTo('alerts', language) }}
    />,
    404,
  )
}
