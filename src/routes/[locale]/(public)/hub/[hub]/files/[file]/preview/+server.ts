import { fileShownTo } from '#lib/server/domain/listings/attachments.ts'
import { previewResponse } from '#lib/server/http/file-response.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { readConfig } from '#lib/server/platform/config.ts'
import { folderStore } from '#lib/server/platform/files/file-store.ts'
import type { RequestHandler } from './$types'

/** What a file looks like, drawn when it came. */
export const GET: RequestHandler = async (event) => {
  const { actor, hub, locale } = event.locals
  if (!hub) notFound(locale)
  const file = await inRequestHub(event, (tx) => fileShownTo(tx, actor, event.params.file, now()))
  const picture = file && folderStore(readConfig().dataFolder).openPreview(file.storageKey)
  if (!picture) notFound(locale)
  return previewResponse(picture)
}
