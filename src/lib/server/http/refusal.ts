import { error } from '@sveltejs/kit'
import { DomainError } from '../domain/errors.ts'
import { translate } from '#lib/i18n/translate.ts'
import { statusOf } from './status.ts'

/** Answers a domain refusal in a load function with its page: `return await answered(event, () => ...)`. */
export async function answered<T>(event: { locals: App.Locals }, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown
    throw error(statusOf[thrown.code], {
      message: translate(event.locals.locale)(`error.${thrown.code}`, thrown.params),
      code: thrown.code
    })
  }
}

/** The 404 that a private record and a missing one share, to the byte. */
export function notFound(locale: App.Locals['locale']): never {
  throw error(404, { message: translate(locale)('error.not_found'), code: 'not_found' })
}
