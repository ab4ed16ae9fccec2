import { currentLegalText, legalKinds } from '#lib/server/domain/legal/store.ts'
import { mustBeOperator } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOperator(event)
  return inRequestHub(event, async (tx) => {
    const texts = []
    for (const kind of legalKinds) {
      const current = await currentLegalText(tx, kind, event.locals.locale)
      texts.push({ kind, version: current?.version ?? 0, publishedAt: current?.publishedAt ?? null })
    }
    return { texts }
  })
}
