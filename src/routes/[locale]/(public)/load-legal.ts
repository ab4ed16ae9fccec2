import type { ServerLoadEvent } from '@sveltejs/kit'
import { currentLegalText, type legalKinds } from '#lib/server/domain/legal/store.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'

/** The version in force of one legal text, or null while nobody has written it. */
export async function loadLegal(event: ServerLoadEvent, kind: (typeof legalKinds)[number]) {
  const text = await inRequestHub(event, (tx) => currentLegalText(tx, kind, event.locals.locale))
  return { text: text ?? null }
}
