/**
 * The pages that everybody may see.
 *
 * @module
 */

import { type PageRoute } from '../../visit.ts'
import { aboutPage } from './about/view.tsx'
import { accessibilityPage } from './accessibility/view.tsx'
import { feed } from './machines/feed.ts'
import { regulationFile, regulationPage } from './regulation/handler.tsx'
import { vacanciesPage } from './vacancies/handler.tsx'
import { vacancyPage } from './vacancy/handler.tsx'

/** Every public page and what answers it. */
export const PUBLIC_PAGES: readonly PageRoute[] = [
  { page: 'vacancies', session: 'shown', get: vacanciesPage },
  { page: 'feed', get: feed },
  { page: 'vacancy', session: 'shown', get: vacancyPage },
  { page: 'regulation', session: 'shown', get: regulationPage },
  { page: 'regulationFile', get: regulationFile },
  { page: 'about', session: 'shown', get: aboutPage },
  { page: 'accessibility', session: 'shown', get: accessibilityPage },
]
