/**
 * A step with one member in a form of its own that opens.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type MemberView } from '#app/desk/lists/lists.ts'
import { type StepSent } from '#app/desk/lists/steps.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { type Asked, SEEN } from './asked.ts'

/** What the page of a member is drawn from. */
export interface MemberProps {
  readonly at: AtSelection
  readonly view: MemberView
  readonly asked: Asked
}

/** What a step says of itself. */
export interface StepProps extends MemberProps {
  readonly step: StepSent['step']
  readonly title: string
  readonly button: string
  readonly children?: Child
}

/** A form that opens; open from the start when it came back. */
export function StepForm({
  at,
  view,
  asked,
  step,
  title,
  button,
  children,
}: StepProps): Html | null {
  const { language, selection } = at
  if (!view.steps.has(step)) return null
  const { candidate } = view
  return (
    <Disclosure title={title} isOpen={asked.sent.one('stap') === step} id={`stap-${step}`}>
      <form
        method="post"
        action={pathTo('deskMember', language, { selection, candidate })}
        novalidate
      >
        <input type="hidden" name="stap" value={step} />
        <input type="hidden" name={SEEN} value={view.seen} />
        {children}
        <Button>{button}</Button>
      </form>
    </Disclosure>
  )
}
