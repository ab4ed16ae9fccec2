import { DomainError } from '#lib/server/domain/errors.ts'
import { changeDigestByLink } from '#lib/server/domain/matches/change-digest-by-link.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { RequestHandler } from './$types'

/** The one click of a mail program: no more digests. The body is the mail program's and is not read. */
export const POST: RequestHandler = async (event) => {
  const { actor, hub, locale } = event.locals
  if (!hub) notFound(locale)
  try {
    await inRequestHub(event, (tx) =>
      changeDigestByLink(tx, actor, { token: event.params.token, frequency: 'never' }, now())
    )
  } catch (thrown) {
    if (thrown instanceof DomainError) notFound(locale)
    throw thrown
  }
  return new Response(null, { status: 204 })
}
