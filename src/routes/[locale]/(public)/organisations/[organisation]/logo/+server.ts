import { audienceOf } from '#lib/server/domain/audience.ts'
import { logoOf } from '#lib/server/domain/profiles/queries.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { RequestHandler } from './$types'

/** The picture as it was uploaded, and nothing that a browser could take for anything else. */
export const GET: RequestHandler = async (event) => {
  const { actor, locale } = event.locals
  const logo = await inRequestHub(event, (tx) =>
    logoOf(tx, audienceOf(actor, now()), event.params.organisation)
  )
  if (!logo) notFound(locale)
  return new Response(new Uint8Array(logo.content), {
    headers: {
      'content-type': logo.type,
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      etag: `"${logo.sha256}"`,
      'cache-control': 'private, max-age=300'
    }
  })
}
