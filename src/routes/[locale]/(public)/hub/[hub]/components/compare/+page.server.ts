import { audienceOf } from '#lib/server/domain/audience.ts'
import { shownComponents } from '#lib/server/domain/components/browse.ts'
import { readTerms } from '#lib/server/domain/components/terms.ts'
import { factLines } from '#lib/server/http/components/fact-lines.ts'
import { termNames } from '#lib/server/http/components/names.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { isId } from '#lib/server/platform/identifiers.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

const most = 4

/** Some components side by side: each line one property, and whether they differ in it. */
export const load: PageServerLoad = (event) => {
  const { actor, locale } = event.locals
  const ids = [...new Set(event.url.searchParams.getAll('c'))].filter(isId).slice(0, most)
  return inRequestHub(event, async (tx) => {
    const terms = await readTerms(tx, actor.hub)
    const names = termNames(terms, locale)
    const found = await shownComponents(tx, audienceOf(actor, now()), ids)
    const columns = found.map((one) => ({ one, ...factLines(one, terms, names, locale) }))
    const keys = terms.properties.map((one) => one.key).filter((key) => key !== 'interfaces')
    const lines = keys.flatMap((key) => {
      const cells = columns.map(({ facts }) => facts.find((fact) => fact.key === key)?.text ?? '')
      return cells.some(Boolean) ? [lineOf(key, names.properties[key]!, cells)] : []
    })
    const spoken = columns.map(({ interfaces }) =>
      interfaces.map((one) => [one.title, ...one.details].join(', ')).join('\n')
    )
    return {
      components: found.map(({ id, name, organisation, ...one }) => ({
        id,
        name,
        organisation,
        class: one.class,
        className: names.classes[one.class] ?? one.class
      })),
      lines: [...lines, lineOf('interfaces', names.properties.interfaces ?? '', spoken)]
    }
  })
}

const lineOf = (key: string, label: string, cells: string[]) => ({
  key,
  label,
  cells,
  differs: new Set(cells).size > 1
})
