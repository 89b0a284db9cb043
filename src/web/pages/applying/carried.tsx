/**
 * A form that was sent, carried along by another page so that nothing of it is lost.
 *
 * @module
 */

import { type Html } from '../../html.ts'
import { type Sent, VERSION } from './sent.ts'

/** Hidden fields with everything that was sent; with another version where one is given. */
export function Carried({
  sent,
  version,
}: {
  readonly sent: Sent
  readonly version?: number
}): Html {
  const fields =
    version === undefined ? sent.fields : sent.fields.filter(([name]) => name !== VERSION)
  return (
    <>
      {fields.map(([name, text]) => (
        <input type="hidden" name={name} value={text} />
      ))}
      {version === undefined ? null : (
        <input type="hidden" name={VERSION} value={String(version)} />
      )}
    </>
  )
}
