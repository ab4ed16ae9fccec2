import { ownComponents } from '#lib/server/domain/components/own-queries.ts'
import { readTerms } from '#lib/server/domain/components/terms.ts'
import { underTerms } from '#lib/server/domain/components/under-terms.ts'
import { termNames } from '#lib/server/http/components/names.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { mustBeMember } from '../../../../../listing-writing/load-writing.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  mustBeMember(event)
  const { actor, locale } = event.locals
  return inRequestHub(event, async (tx) => {
    const terms = await readTerms(tx, actor.hub)
    const names = termNames(terms, locale)
    const all = await ownComponents(tx, actor)
    return {
      components: all.map(({ stated, ...one }) => ({
        id: one.id,
        class: one.class,
        className: names.classes[one.class] ?? one.class,
        name: one.name,
        article: one.article,
        organisation: one.organisation,
        status: one.status,
        visibility: one.visibility,
        toEnter: underTerms(one.class, stated, terms).toEnter.length
      }))
    }
  })
}
