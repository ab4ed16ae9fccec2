import { error, fail, type RequestEvent } from '@sveltejs/kit'
import { translate } from '#lib/i18n/translate.ts'
import { type AttemptKind, countAttempt } from '../domain/people/attempts.ts'
import { DomainError } from '../domain/errors.ts'
import { now } from '../platform/clock.ts'
import type { Refused } from './form-action.ts'
import { inRequestHub } from './request-hub.ts'
import { statusOf } from './status.ts'

/**
 * Counts an attempt in a transaction of its own, so that it stays counted when the deed refuses it.
 * @param of what is limited; default the network that asks.
 * @returns the sentence for the one that is too many.
 */
async function tooMany(event: RequestEvent, kind: AttemptKind, of?: string): Promise<string | undefined> {
  try {
    await inRequestHub(event, (tx) => countAttempt(tx, kind, of ?? event.getClientAddress(), now()))
    return undefined
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown
    return translate(event.locals.locale)(`error.${thrown.code}`, thrown.params)
  }
}

/** For pages and endpoints. @throws a 429 with its sentence. */
export async function mustBeWithin(event: RequestEvent, kind: AttemptKind, of?: string): Promise<void> {
  const message = await tooMany(event, kind, of)
  if (message) throw error(statusOf.too_many_attempts, { message, code: 'too_many_attempts' })
}

/** For a form's action: what to answer instead on the form's own page, or undefined. */
export async function refusedAsTooMany(event: RequestEvent, kind: AttemptKind, of?: string) {
  const message = await tooMany(event, kind, of)
  return message && fail(statusOf.too_many_attempts, { values: {}, errors: { '': message } } as Refused)
}
