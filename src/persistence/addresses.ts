/**
 * Addresses of mailboxes: one way to write each, and a keyed hash that finds one without any being readable.
 *
 * @module
 */

import { createHmac } from 'node:crypto'
import { domainToASCII } from 'node:url'
import type { SealingKey } from './sealing.ts'

/**
 * The address in the form in which it is kept and compared: without spaces around it, in lower case. Two addresses that
 * differ in case are one: no provider in use tells them apart.
 */
export function normalAddress(address: string): string {
  const trimmed = address.trim().normalize('NFC').toLowerCase()
  const at = trimmed.lastIndexOf('@')
  return `${trimmed.slice(0, at)}@${domainToASCII(trimmed.slice(at + 1))}`
}

/** The hash that finds a normal address. */
export function hashOfAddress(key: SealingKey, address: string): Buffer {
  return keyedHash(key, 'email', address)
}

/** A hash of a text that nobody without the key can make; hashes for different purposes have nothing in common. */
export function keyedHash(key: SealingKey, purpose: string, text: string): Buffer {
  return createHmac('sha256', key).update(`keur-${purpose}/1\0${text}`).digest()
}
