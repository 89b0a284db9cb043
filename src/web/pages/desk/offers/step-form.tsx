/**
 * A step with an offer in a form of its own that opens.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type OfferView } from '#app/desk/offers/offers.ts'
import { type OfferStepSent } from '#app/desk/offers/steps.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { type Asked, SEEN } from '../lists/asked.ts'

/** What the page of an offer is drawn from. */
export interface OfferProps {
  readonly at: AtSelection
  readonly view: OfferView
  readonly asked: Asked
}

interface StepProps extends OfferProps {
  readonly step: OfferStepSent['step']
  /** Which of the admission conditions. */
  readonly condition?: string
  readonly title: string
  readonly button: string
  readonly children?: Child
}

/** A form that opens; open from the start when it came back. Nothing where the step cannot be taken. */
export function OfferStepForm(props: StepProps): Html | null {
  const { at, view, asked, step, condition, title, button, children } = props
  const { language, selection } = at
  if (!view.steps.has(step)) return null
  const { sent } = asked
  const isBack = sent.one('stap') === step && sent.one('condition') === (condition ?? '')
  return (
    <Disclosure title={title} isOpen={isBack} id={`stap-${step}${condition ?? ''}`}>
      <form
        method="post"
        action={pathTo('deskOffer', language, { selection, offer: view.offer.offer })}
        novalidate
      >
        <input type="hidden" name="stap" value={step} />
        {condition === undefined ? null : (
          <input type="hidden" name="condition" value={condition} />
        )}
        <input type="hidden" name={SEEN} value={view.seen} />
        {children}
        <Button>{button}</Button>
      </form>
    </Disclosure>
  )
}
