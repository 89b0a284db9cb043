/**
 * What a vacancy serves and how many posts it has say the same.
 *
 * A vacancy for a post has at least one post to fill; one that only makes a reserve has none. A
 * candidate who reads otherwise does not know whether somebody is hired now.
 *
 * Source: rule 12.
 *
 * @module
 */

import { finding } from './codes.ts'
import { type Check } from './context.ts'

/** Reports a number of posts that what the vacancy serves contradicts. */
export const checkPosts: Check = ({ announcement: { serves, posts } }) =>
  (serves === 'reserve-only') === (posts === 0)
    ? []
    : [finding('posts-contradict-serves', ['announcement', 'posts'], { serves, posts })]
