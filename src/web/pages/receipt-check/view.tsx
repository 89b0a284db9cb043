/**
 * The page that verifies a receipt: the form that the script works on, what it may find, and how to do the same without it.
 *
 * @module
 */

import { Button } from '../../components/forms/button.tsx'
import { FileField } from '../../components/forms/file-field.tsx'
import { TextArea } from '../../components/forms/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { KEYS_PATH } from './record-routes.ts'
import { Verdicts } from './verdicts.tsx'

/** What the page is drawn from. */
export interface ReceiptCheckProps {
  readonly frame: Frame
  readonly installation: string
  /** The keys of the installation, in base64. */
  readonly keys: readonly string[]
  /** The keys of the witnesses that are known here, `name+id+key`. */
  readonly witnesses: readonly string[]
}

/** The page. */
export function ReceiptCheckView(props: ReceiptCheckProps): Html {
  const { frame } = props
  const { assets, t } = frame
  const lead = t(
    'Ga zelf na of een ontvangstbewijs van deze site echt is, en of het in het register staat.',
    'Verify by yourself that a receipt of this site is genuine, and that it stands in the record.',
  )
  return (
    <Page
      frame={frame}
      title={t('Een ontvangstbewijs nagaan', 'Verify a receipt')}
      lead={lead}
      description={lead}
      head={<script src={assets.receiptCheck} defer></script>}
    >
      <div class="keur-reading">
        <p class="govuk-inset-text">
          {t(
            'Je browser rekent alles zelf na. Het bestand verlaat je toestel niet: deze pagina verstuurt niets.',
            'Your browser works it out by itself. The file does not leave your device: this page sends nothing.',
          )}
        </p>
        <CheckForm {...props} />
        <p data-without-script="">
          {t(
            'Hiervoor moet JavaScript aanstaan. Staat het uit, dan ga je het bestand na met de opdrachten hieronder.',
            'This needs JavaScript switched on. Where it is off, you verify the file with the commands below.',
          )}
        </p>
        <div data-verdict-place="" tabindex={-1}></div>
        <ByCommand frame={frame} />
      </div>
      <Verdicts frame={frame} />
    </Page>
  )
}

/** Hidden until the script runs, since nothing comes of it without. */
function CheckForm({ frame, installation, keys, witnesses }: ReceiptCheckProps): Html {
  const { language, t } = frame
  return (
    <form
      lang={language}
      data-receipt-check=""
      data-installation={installation}
      data-keys={keys.join(' ')}
      data-witnesses={witnesses.join(' ')}
      autocomplete="off"
      hidden
    >
      <FileField
        language={language}
        name="bestand"
        label={t('Kies het bestand', 'Choose the file')}
        hint={t(
          'Het bestand om na te gaan (JSON), dat je bij je ontvangstbewijs kreeg.',
          'The file to verify (JSON) that came with your receipt.',
        )}
        accept=".json,application/json"
      />
      <TextArea
        language={language}
        name="tekst"
        label={t('Of plak wat erin staat', 'Or paste what it says')}
        rows={6}
      />
      <Button>{t('Ga het na', 'Verify')}</Button>
    </form>
  )
}

function ByCommand({ frame }: { readonly frame: Frame }): Html {
  const { t } = frame
  const bundle = t('bundel.jsonl', 'bundle.jsonl')
  const receipt = t('ontvangstbewijs.json', 'receipt.json')
  return (
    <section aria-labelledby="opdrachten">
      <h2 class="govuk-heading-m" id="opdrachten">
        {t('Zonder deze site', 'Without this site')}
      </h2>
      <p>
        {t(
          'Wie een uitgevoerd register kreeg (een bundel), rekent het hele register na op een eigen computer, en ziet of een ontvangstbewijs erin past:',
          'Whoever was given an exported record (a bundle) recomputes all of it on a computer of their own, and sees whether a receipt fits in it:',
        )}
      </p>
      <pre class="keur-command" tabindex={0}>
        <code>{`keur verify ${bundle} --receipt ${receipt}`}</code>
      </pre>
      <p>
        {t('Met ', 'With ')}
        <code>--key</code>
        {t(
          ' neem je een sleutel die je van elders hebt, in plaats van die in de bundel. De sleutels van deze site zijn ',
          ' you take a key that you have from elsewhere instead of those in the bundle. The keys of this site are ',
        )}
        <a class="govuk-link" href={KEYS_PATH}>
          {t('openbaar', 'public')}
        </a>
        {t(
          ', en zo ook de laatste ondertekende stand van elk register: ',
          ', and so is the last signed head of each record: ',
        )}
        <code>/record/{t('SELECTIE', 'SELECTION')}/head</code>.
      </p>
    </section>
  )
}
