/**
 * Settings that are figures, read from text.
 *
 * @module
 */

import { z } from 'zod'

/** The port of a server; 0 for a free one. */
export const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535)
/** A number from 1 to 9999. */
export const count = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number)
/** Minutes within a day. */
export const minutes = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .refine((value) => value <= 1440)
/** Days within a year. */
export const days = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((value) => value <= 366)
/** So many people. */
export const people = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
/** A number of one figure. */
export const few = z.string().regex(/^\d$/).transform(Number)
