import * as v from 'valibot'
import { email } from '../forms.ts'

/** An address, and where to go on to; whether that is a path of ours, `safeNext` decides. */
export const signInForm = v.object({ email, next: v.optional(v.string(), '') })
