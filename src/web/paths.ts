/**
 * Every address of the site, in both languages, in one table: Dutch addresses at the top, English ones under `/en`.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'

/** The addresses of the site by page; a part that starts with a colon stands for a name. */
export const PATHS = {
  vacancies: { nl: '/vacatures', en: '/en/vacancies' },
  feed: { nl: '/vacatures.atom', en: '/en/vacancies.atom' },
  vacancy: { nl: '/vacatures/:selection', en: '/en/vacancies/:selection' },
  regulation: {
    nl: '/vacatures/:selection/reglement',
    en: '/en/vacancies/:selection/regulation',
  },
  regulationFile: {
    nl: '/vacatures/:selection/reglement.yaml',
    en: '/en/vacancies/:selection/regulation.yaml',
  },
  qualify: { nl: '/vacatures/:selection/voldoe-ik', en: '/en/vacancies/:selection/do-i-qualify' },
  apply: { nl: '/vacatures/:selection/solliciteren', en: '/en/vacancies/:selection/apply' },
  signIn: { nl: '/aanmelden', en: '/en/sign-in' },
  signInLink: { nl: '/aanmelden/link/:token', en: '/en/sign-in/link/:token' },
  signInPasskey: { nl: '/aanmelden/passkey', en: '/en/sign-in/passkey' },
  signInPasskeyQuestion: { nl: '/aanmelden/passkey/vraag', en: '/en/sign-in/passkey/question' },
  signInProvider: { nl: '/aanmelden/dienst', en: '/en/sign-in/provider' },
  signInReturn: { nl: '/aanmelden/terug', en: '/en/sign-in/return' },
  signOut: { nl: '/afmelden', en: '/en/sign-out' },
  account: { nl: '/mijn-account', en: '/en/my-account' },
  newPasskey: { nl: '/mijn-account/passkey', en: '/en/my-account/passkey' },
  newPasskeyQuestion: { nl: '/mijn-account/passkey/vraag', en: '/en/my-account/passkey/question' },
  demonstration: { nl: '/demonstratie', en: '/en/demonstration' },
  alerts: { nl: '/op-de-hoogte', en: '/en/stay-informed' },
  accessibility: { nl: '/toegankelijkheid', en: '/en/accessibility' },
  about: { nl: '/over-deze-site', en: '/en/about-this-site' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, `/${string}`>>>>

/** A page that has an address in the table. */
export type PageName = keyof typeof PATHS

/** The names in the address of a page. */
type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** What the address of a page needs: nothing, or a value for each name. */
export type Names<Page extends PageName> = [NamesIn<(typeof PATHS)[Page]['nl']>] extends [never]
  ? []
  : [names: Readonly<Record<NamesIn<(typeof PATHS)[Page]['nl']>, string>>]

/** The address of `page` in `language`, with its names filled in and escaped. */
export function pathTo<Page extends PageName>(
  page: Page,
  language: Language,
  ...[names]: Names<Page>
): string {
  return filledIn(PATHS[page][language], names ?? {})
}

/** A path of the table with its names filled in; a name that is not given leaves its part empty. */
export function filledIn(path: string, names: Readonly<Record<string, string>>): string {
  return path.replace(/:([a-zA-Z]+)/gu, (_, name: string) => encodeURIComponent(names[name] ?? ''))
}

/** The language of an address. */
export function languageOf(path: string): Language {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'nl'
}

/** The page to sign in on, which goes on at `path`, an address of this site. */
export function signInFor(language: Language, path: string): string {
  return `${PATHS.signIn[language]}?${new URLSearchParams({ [CONTINUE_AT]: path }).toString()}`
}

/** The name under which addresses and forms carry where to go on. */
export const CONTINUE_AT = 'verder'
