import { withdrawByLink } from '#lib/server/domain/consents/withdraw-consent.ts'
import { DomainError } from '#lib/server/domain/errors.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { RequestHandler } from './$types'

/** The one click of a mail program (RFC 8058). The body is the mail program's and is not read. */
export const POST: RequestHandler = async (event) => {
  const { actor, hub, locale } = event.locals
  if (!hub) notFound(locale)
  try {
    await inRequestHub(event, (tx) =>
      withdrawByLink(tx, actor, { token: event.params.token, via: 'oneClick' }, now())
    )
  } catch (thrown) {
    if (thrown instanceof DomainError) notFound(locale)
    throw thrown
  }
  return new Response(null, { status: 204 })
}
