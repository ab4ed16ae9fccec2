import { fileShownTo } from '#lib/server/domain/listings/attachments.ts'
import { fileResponse } from '#lib/server/http/file-response.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { readConfig } from '#lib/server/platform/config.ts'
import { folderStore } from '#lib/server/platform/files/file-store.ts'
import type { RequestHandler } from './$types'

/** A file, for whoever may read what it belongs to. */
export const GET: RequestHandler = async (event) => {
  const { actor, hub, locale } = event.locals
  if (!hub) notFound(locale)
  const file = await inRequestHub(event, (tx) => fileShownTo(tx, actor, event.params.file, now()))
  if (!file) notFound(locale)
  return fileResponse(event.request, folderStore(readConfig().dataFolder), file)
}
