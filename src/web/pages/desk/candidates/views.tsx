/**
 * Saved views below the table: asked again, forgotten, and this one saved.
 *
 * @module
 */

import { type SavedView } from '#app/desk/candidates/views.ts'
import { Button } from '../../../components/forms/button.tsx'
import { TextField } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { type AskedTable, writtenAsk } from './query.ts'

interface ViewsProps {
  readonly at: AtSelection
  readonly asked: AskedTable
  readonly views: readonly SavedView[]
}

/** The views. */
export function Views({ at, asked, views }: ViewsProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const path = pathTo('deskCandidates', language, { selection })
  return (
    <section class="keur-views" aria-labelledby="weergaven">
      <h2 class="govuk-heading-s" id="weergaven">
        {t('Bewaarde weergaven', 'Saved views')}
      </h2>
      {views.length === 0 ? null : (
        <ul class="govuk-list">
          {views.map(({ name, query }) => (
            <li>
              <form method="post" action={path} class="keur-views__one">
                <a class="govuk-link" href={path + query}>
                  {name}
                </a>
                <input type="hidden" name="naam" value={name} />
                <input type="hidden" name="vraag" value={writtenAsk(asked)} />
                <button type="submit" name="doe" value="vergeet" class="keur-link-button">
                  {t('vergeet', 'forget')}
                  <span class="govuk-visually-hidden"> {name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={path}>
        <input type="hidden" name="vraag" value={writtenAsk(asked)} />
        <TextField
          language={language}
          name="naam"
          label={t('Bewaar wat je nu ziet onder een naam', 'Save what you see now under a name')}
          width={20}
        />
        <Button kind="second" name="doe" value="bewaar">
          {t('Bewaar deze weergave', 'Save this view')}
        </Button>
      </form>
    </section>
  )
}
