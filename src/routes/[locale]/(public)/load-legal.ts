import type { ServerLoadEvent } from '@sveltejs/kit'
import type { LegalKind } from '#lib/server/database/schema-belonging.ts'
import { currentLegalText } from '#lib/server/domain/legal/store.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'

/** The version in force of one legal text, or null while nobody has written it. */
export async function loadLegal(event: ServerLoadEvent, kind: LegalKind) {
  const text = await inRequestHub(event, (tx) => currentLegalText(tx, kind, event.locals.locale))
  return { text: text ?? null }
}
