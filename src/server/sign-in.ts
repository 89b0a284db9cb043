/**
 * Signing in, put together from the settings.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import { type OpenIdSettings, openIdSettings } from '#app/sign-in/openid-settings.ts'
import { type SignIn, openSignIn } from '#app/sign-in/sign-in.ts'
import type { Text } from '#core/values/text.ts'
import type { Store } from '#persistence/store.ts'
import { PATHS } from '#web/paths.ts'

/** What signing in is put together from. */
export interface SignInParts {
  readonly store: Store
  readonly origin: string
  readonly from: Text
  /** The file with the settings of the identity provider. */
  readonly openId: string | undefined
  readonly isDemonstration: boolean
}

/** Signing in. Throws a `SettingsFailure` where the file of the identity provider cannot be used. */
export function signInOf({ store, openId, ...rest }: SignInParts): SignIn {
  const provider = openId === undefined ? undefined : providerIn(openId)
  const returnAt = `${rest.origin}${PATHS.signInReturn.nl}`
  return openSignIn(store, { ...rest, openId: provider }, returnAt)
}

/** A file that the settings name cannot be used. */
class SettingsFailure extends Error {
  override readonly name = 'SettingsFailure'
  readonly says: Text

  constructor(says: Text, cause: unknown) {
    super(says.en, { cause })
    this.says = says
  }
}

/** What is wrong is told by its place, never with a value: secrets stand in this file. */
function providerIn(file: string): OpenIdSettings {
  let read: unknown
  try {
    read = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const says = {
      nl: `KEUR_OPENID: ${file} is niet te lezen als JSON.`,
      en: `KEUR_OPENID: ${file} cannot be read as JSON.`,
    }
    throw new SettingsFailure(says, error)
  }
  const settings = openIdSettings.safeParse(read)
  if (settings.success) return settings.data
  const places = settings.error.issues.map((issue) => issue.path.join('/')).join(', ')
  const says = {
    nl: `KEUR_OPENID: in ${file} klopt dit niet: ${places}.`,
    en: `KEUR_OPENID: in ${file} this is not right: ${places}.`,
  }
  throw new SettingsFailure(says, settings.error)
}
