/**
 * The foot of every page: what Keur is, accessibility, what happens to data.
 *
 * @module
 */

import { type Html } from '../html.ts'
import { type Frame } from '../frame.ts'
import { pathTo } from '../paths.ts'
import { Mark } from './mark.tsx'

/** The footer. */
export function Footer({ frame }: { readonly frame: Frame }): Html {
  const { language, t } = frame
  return (
    <footer class="keur-footer">
      <div class="govuk-width-container keur-footer__row">
        <div class="keur-footer__brand">
          <Mark size={48} />
          <p>
            <strong>Keur</strong>
            {t(
              'Selecties met regels die vooraf vaststaan. Iedere uitkomst is na te rekenen.',
              'Selections by rules that are fixed beforehand. Every outcome can be recomputed.',
            )}
          </p>
        </div>
        <ul class="keur-footer__list">
          <FooterLink path={pathTo('about', language)}>
            {t('Over deze site en je gegevens', 'About this site and your data')}
          </FooterLink>
          <FooterLink path={pathTo('accessibility', language)}>
            {t('Toegankelijkheid', 'Accessibility')}
          </FooterLink>
          <FooterLink path={pathTo('alerts', language)}>
            {t('Op de hoogte blijven', 'Stay informed')}
          </FooterLink>
        </ul>
      </div>
    </footer>
  )
}

function FooterLink({
  path,
  children,
}: {
  readonly path: string
  readonly children?: string
}): Html {
  return (
    <li>
      <a class="govuk-link" href={path}>
        {children}
      </a>
    </li>
  )
}
