import { ownComponents } from '#lib/server/domain/components/own-queries.ts'
import { readTerms } from '#lib/server/domain/components/terms.ts'
import { componentsCsv } from '#lib/server/http/components/component-csv.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { mustBeMember } from '../../../../../../listing-writing/load-writing.ts'
import type { RequestHandler } from './$types'

/** One's own components as a table; without any, its heads: a form to fill in. */
export const GET: RequestHandler = async (event) => {
  mustBeMember(event)
  const { actor, locale } = event.locals
  const body = await inRequestHub(event, async (tx) =>
    componentsCsv(await ownComponents(tx, actor), await readTerms(tx, actor.hub), locale)
  )
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${locale === 'de' ? 'komponenten' : 'components'}.csv"`,
      'cache-control': 'private, no-store'
    }
  })
}
