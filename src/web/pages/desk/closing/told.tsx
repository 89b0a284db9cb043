/**
 * Who is told what, and which letters have to be posted.
 *
 * @module
 */

import { type LetterToPost, type ReleaseView } from '#app/desk/closing/letters/release-view.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type OutcomeCode } from '#core/selection/state.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { Table } from '../../../components/table.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { OUTCOME } from '../words.ts'
import { ClosedLetter } from './closed-letter.tsx'
import { Onward } from './onward.tsx'

interface ToldProps {
  readonly at: AtSelection
  readonly view: ReleaseView
}

/** Whom a release tells what, before it is done; what was done, after. */
export function ToBeTold({ at, view }: ToldProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  const { counts, progress, participants } = view
  if (progress !== 'decided') {
    return (
      <p class="govuk-body-l">
        {t(
          'Er is nog niets om mee te delen: de uitkomsten zijn niet bevestigd, of een verandering wacht op bevestiging.',
          'There is nothing to tell yet: the outcomes are not confirmed, or a change waits to be confirmed.',
        )}
      </p>
    )
  }
  if (counts.size === 0) {
    return (
      <>
        <p class="govuk-body-l">
          {t(
            `Alle ${participants} kandidaten kregen hun resultaat.`,
            `All ${participants} candidates were given their result.`,
          )}
        </p>
        <div class="keur-actions">
          <Onward at={at} round={view.round.round} />
        </div>
      </>
    )
  }
  return (
    <>
      <p class="govuk-body">
        {t(
          'Iedereen krijgt op hetzelfde moment een brief met de eigen redenen en de weg naar beroep. Daarna is dat niet terug te nemen.',
          'Everybody gets a letter at the same moment, with their own reasons and the way to appeal. That cannot be taken back.',
        )}
      </p>
      <Table
        caption={t('Wie krijgt wat', 'Who gets what')}
        isCaptionHidden
        head={[t('Uitkomst', 'Outcome'), t('Brieven', 'Letters')]}
        figures={[1]}
        rows={[...counts].map(([what, count]) => [toldInWords(what, language), String(count)])}
      />
      {specialsIn(view, t).map((words) => (
        <p class="govuk-body">{words}</p>
      ))}
    </>
  )
}

function toldInWords(what: OutcomeCode | 'called', language: Language): string {
  return what === 'called' ? CALLED[language] : OUTCOME[what][language]
}

const CALLED: Text = { nl: 'Alsnog opgeroepen', en: 'Called after all' }

function specialsIn(
  { again, onPaper }: ReleaseView,
  t: (nl: string, en: string) => string,
): readonly string[] {
  const replaced =
    again === 1
      ? t(
          '1 van hen kreeg over deze ronde al een ander bericht. De nieuwe brief zegt dat hij dat vervangt.',
          '1 of them was told something else about this round before. The new letter says that it replaces that.',
        )
      : t(
          `${again} van hen kregen over deze ronde al een ander bericht. Hun nieuwe brief zegt dat hij dat vervangt.`,
          `${again} of them were told something else about this round before. Their new letter says that it replaces that.`,
        )
  const posted =
    onPaper === 1
      ? t(
          '1 van hen gaf geen mailadres: die brief druk je af en verstuur je met de post.',
          '1 of them gave no mail address: print that letter and send it by post.',
        )
      : t(
          `${onPaper} van hen gaven geen mailadres: hun brief druk je af en verstuur je met de post.`,
          `${onPaper} of them gave no mail address: print their letter and send it by post.`,
        )
  return [...(again === 0 ? [] : [replaced]), ...(onPaper === 0 ? [] : [posted])]
}

/** The letters that have to be printed. */
export function ToPost({ at, view }: ToldProps): Html | null {
  const { t } = at.visit.frame
  const { toPost } = view
  if (toPost.length === 0) return null
  return (
    <section aria-labelledby="post">
      <h2 class="govuk-heading-m" id="post">
        {t('Met de post te versturen', 'To be sent by post')}
      </h2>
      <p class="govuk-body">
        {t(
          'Dat je een brief opent, komt in het register.',
          'That you open a letter is kept in the record.',
        )}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {toPost.map((letter) => (
          <LetterLine at={at} letter={letter} />
        ))}
      </ul>
      {view.isMoreToPost ? (
        <p class="govuk-body">
          {t(
            'Er zijn er meer. Oudere staan in het dossier van de kandidaat.',
            'There are more. Older ones stand in the file of the candidate.',
          )}
        </p>
      ) : null}
    </section>
  )
}

interface LetterLineProps {
  readonly at: AtSelection
  readonly letter: LetterToPost
}

/** One letter; where it is closed to the reader, who prints it. */
function LetterLine({ at, letter: { letter, candidate, created, others } }: LetterLineProps): Html {
  const { language, visit, selection } = at
  const words = `${visit.frame.t('Brief aan', 'Letter to')} ${candidate}`
  const when = formatInstant(created, language)
  return others === undefined ? (
    <li>
      <a class="govuk-link" href={pathTo('deskLetter', language, { selection, letter })}>
        {words} (pdf)
      </a>
      , {when}
    </li>
  ) : (
    <li>
      {words}, {when}: <ClosedLetter at={at} others={others} />
    </li>
  )
}
