import { createHash, timingSafeEqual } from 'node:crypto'
import { notFound } from '#lib/server/http/refusal.ts'
import { readConfig } from '#lib/server/platform/config.ts'
import { metricsText } from '#lib/server/platform/metrics.ts'
import type { RequestHandler } from './$types'

/** For Prometheus. To whoever does not bring the word, there is no such page. */
export const GET: RequestHandler = async ({ request, locals }) => {
  const { metricsToken } = readConfig()
  if (!metricsToken || !isSame(request.headers.get('authorization') ?? '', `Bearer ${metricsToken}`))
    notFound(locals.locale)
  const { type, text } = await metricsText()
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } })
}

const digest = (text: string) => createHash('sha256').update(text).digest()
const isSame = (given: string, right: string) => timingSafeEqual(digest(given), digest(right))
