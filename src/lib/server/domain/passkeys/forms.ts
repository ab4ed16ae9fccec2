import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import * as v from 'valibot'
import { line } from '../forms.ts'

/** What a browser made of the challenge, as JSON in a hidden field; what it says, the library verifies. */
const response = v.pipe(
  v.string('form.passkey'),
  v.maxLength(20_000, 'form.passkey'),
  v.check((text) => isCredential(text), 'form.passkey'),
  v.transform((text) => JSON.parse(text) as unknown)
)

function isCredential(text: string): boolean {
  try {
    const { id, rawId, type, response } = JSON.parse(text) as Record<string, unknown>
    const isText = [id, rawId, type].every((part) => typeof part === 'string')
    return isText && typeof response === 'object' && response !== null
  } catch {
    return false
  }
}

export const registrationForm = v.object({
  name: line(1, 100),
  response: v.pipe(
    response,
    v.transform((read) => read as RegistrationResponseJSON)
  )
})

export const passkeySignInForm = v.object({
  next: v.optional(v.string(), ''),
  response: v.pipe(
    response,
    v.transform((read) => read as AuthenticationResponseJSON)
  )
})

export const passkeyProofForm = v.object({
  response: v.pipe(
    response,
    v.transform((read) => read as AuthenticationResponseJSON)
  )
})

export const passkeyForm = v.object({ id: v.pipe(v.string(), v.maxLength(2000)) })
