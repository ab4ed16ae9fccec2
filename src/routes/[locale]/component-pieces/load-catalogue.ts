import type { ServerLoadEvent } from '@sveltejs/kit'
import { audienceOf } from '#lib/server/domain/audience.ts'
import { browseCatalogue } from '#lib/server/domain/components/browse.ts'
import {
  catalogueQuestion,
  componentsOnPage,
  type Demand,
  filterKind
} from '#lib/server/domain/components/catalogue-question.ts'
import { readTerms } from '#lib/server/domain/components/terms.ts'
import { ownMembers } from '#lib/server/domain/listings/policy.ts'
import { shortFacts } from '#lib/server/http/components/fact-lines.ts'
import { faultText } from '#lib/server/http/components/fault-text.ts'
import { termNames } from '#lib/server/http/components/names.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'

/** Options of one property that are offered at once; the rest is found by words. */
const mostOptions = 12

const optionsIn = (demands: readonly Demand[], property: string): string[] =>
  demands.flatMap((one) => (one.property === property && 'options' in one ? one.options : []))

/** The catalogue of a hub, narrowed by words, class, member and demands on properties. */
export async function loadCatalogue(event: ServerLoadEvent) {
  const { actor, locale } = event.locals
  const search = event.url.searchParams
  return inRequestHub(event, async (tx) => {
    const terms = await readTerms(tx, actor.hub)
    const names = termNames(terms, locale)
    const question = catalogueQuestion(search, terms, locale)
    const found = await browseCatalogue(tx, audienceOf(actor, now()), question)
    const inClass = terms.properties.filter(
      (one) => question.class === null || one.classes.includes(question.class)
    )
    return {
      question: { text: question.text, class: question.class, member: question.member, page: question.page },
      count: found.count,
      pages: Math.max(1, Math.ceil(found.count / componentsOnPage)),
      components: found.components.map(({ stated, ...one }) => ({
        ...one,
        summary: (locale === 'de' ? one.summaryDe || one.summaryEn : one.summaryEn || one.summaryDe).slice(
          0,
          240
        ),
        className: names.classes[one.class] ?? one.class,
        facts: shortFacts({ class: one.class, stated }, terms, names, locale)
      })),
      classes: found.classes.map((one) => ({
        value: one.class,
        label: names.classes[one.class] ?? one.class,
        count: one.count
      })),
      members: found.members.map((one) => ({ value: one.slug, label: one.name, count: one.count })),
      options: inClass.flatMap((term) => {
        if (filterKind(term) !== 'options') return []
        const chosen = optionsIn(question.demands, term.key)
        const values = found.options
          .filter((one) => one.property === term.key)
          .map((one) => ({
            value: one.option,
            label: names.option(term.key, one.option),
            count: one.count,
            isChosen: chosen.includes(one.option)
          }))
        const shown = values.filter((one, at) => at < mostOptions || one.isChosen)
        return shown.length > 0 ? [{ key: term.key, label: names.properties[term.key]!, values: shown }] : []
      }),
      spans: inClass.flatMap((term) => {
        if (filterKind(term) !== 'span') return []
        const { holds, key } = term
        const dimension = holds.type === 'quantity' || holds.type === 'range' ? holds.dimension : null
        const fault = question.faults[key]
        return [
          {
            key,
            label: names.properties[key]!,
            dimension,
            text: search.get(`p.${key}`)?.slice(0, 100) ?? '',
            error: fault ? faultText(fault.fault, locale, names) : undefined
          }
        ]
      }),
      mayWrite: ownMembers(actor).length > 0
    }
  })
}

export type CatalogueData = Awaited<ReturnType<typeof loadCatalogue>>
