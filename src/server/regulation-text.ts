/**
 * Regulations that were published, read again from their text.
 *
 * @module
 */

import { regulation, type Regulation } from '#core/regulation/schema/regulation.ts'
import { parseYaml } from '#files/yaml.ts'

/** The regulation of a text that was published, and so was checked. */
export function readRegulation(text: string): Regulation {
  const yaml = parseYaml(text)
  if (!yaml.ok) throw new Error('A published regulation is YAML.')
  return regulation.parse(yaml.value.data)
}
