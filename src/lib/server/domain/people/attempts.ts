import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { keyedHash } from '../../platform/secrets.ts'
import { DomainError } from '../errors.ts'
import { networkPrefix } from './rules.ts'

/**
 * How often within one hour, counted from the full hour. An address gets few links, so that nobody's mailbox is flooded;
 * a network prefix gets many, because a whole house may sit behind one.
 */
export const mostPerHour = {
  linkForAddress: 5,
  linkFromNetwork: 100,
  guessFromNetwork: 60,
  codeForPerson: 10,
  guessForPerson: 30,
  passkeyFromNetwork: 200,
  providerFromNetwork: 200
} as const

export type AttemptKind = keyof typeof mostPerHour

/**
 * Counts an attempt and refuses the one that is too many. A refused deed takes its count back with it; so guesses, which
 * end in refusals, are counted in a transaction of their own before the deed begins.
 * @throws DomainError `too_many_attempts` with the minutes until the next full hour.
 */
export async function countAttempt(tx: Tx, kind: AttemptKind, of: string, now: Instant): Promise<void> {
  const counted = /FromNetwork$/.test(kind) ? networkPrefix(of) : of
  const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000)
  const { count } = await tx
    .insertInto('sign_in_attempt')
    .values({ kind, key_hash: keyedHash(counted, kind), hour, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'key_hash', 'hour'])
        .doUpdateSet((row) => ({ count: row('sign_in_attempt.count', '+', 1) }))
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  if (count <= mostPerHour[kind]) return
  const minutes = Math.max(1, Math.ceil((hour.getTime() + 3_600_000 - now.getTime()) / 60_000))
  throw new DomainError('too_many_attempts', { minutes, count: minutes })
}
