/**
 * Roles, put together.
 *
 * @module
 */

import type { DeskMeans } from '../means.ts'
import { endRole, previewEnd } from './end.ts'
import { giveRole, previewGift } from './give.ts'
import type { RolesPart } from './roles.ts'
import { rolesViewOf } from './view.ts'

/** What can be done about roles. */
export function openRoles(means: DeskMeans): RolesPart {
  return {
    roles: async (place) => rolesViewOf(means, place),
    previewGift: async (place, sent) => previewGift(means, place, sent),
    giveRole: async (place, sent) => giveRole(means, place, sent),
    previewEnd: async (place, id) => previewEnd(means, place, id),
    endRole: async (place, sent) => endRole(means, place, sent),
  }
}
