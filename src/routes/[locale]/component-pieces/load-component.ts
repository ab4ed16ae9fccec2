import type { ServerLoadEvent } from '@sveltejs/kit'
import { audienceOf } from '#lib/server/domain/audience.ts'
import { shownComponents } from '#lib/server/domain/components/browse.ts'
import { mayLookAfterComponent } from '#lib/server/domain/components/policy.ts'
import { goesWith, similarTo } from '#lib/server/domain/components/neighbours.ts'
import { readTerms } from '#lib/server/domain/components/terms.ts'
import { findingText } from '#lib/server/http/components/finding-text.ts'
import { factLines } from '#lib/server/http/components/fact-lines.ts'
import { measuredFacts } from '#lib/server/http/components/measured-facts.ts'
import { termNames } from '#lib/server/http/components/names.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { isId } from '#lib/server/platform/identifiers.ts'
import { now } from '#lib/server/platform/clock.ts'

/** One component with everything that is stated of it, what goes with it and why, and what is similar. */
export async function loadComponent(event: ServerLoadEvent, id: string) {
  const { actor, locale, network } = event.locals
  if (!isId(id)) notFound(locale)
  const found = await inRequestHub(event, async (tx) => {
    const audience = audienceOf(actor, now())
    const [one] = await shownComponents(tx, audience, [id])
    if (!one) return undefined
    const terms = await readTerms(tx, actor.hub)
    const names = termNames(terms, locale)
    const neighbours = await goesWith(tx, audience, one, terms)
    const { stated, ...rest } = one
    return {
      component: {
        ...rest,
        className: names.classes[one.class] ?? one.class,
        ...factLines(one, terms, names, locale)
      },
      goesWith: neighbours.map(({ findings, protocol, ...other }) => ({
        ...other,
        className: names.classes[other.class] ?? other.class,
        protocol: names.protocols[protocol] ?? protocol,
        reasons: findings.map((finding) => findingText(finding, locale, names))
      })),
      similar: (await similarTo(tx, audience, one)).map((other) => ({
        ...other,
        className: names.classes[other.class] ?? other.class
      })),
      measured: measuredFacts(stated, names),
      isOurs: mayLookAfterComponent(actor, {
        organisationId: one.organisationId,
        visibility: one.visibility as never
      }),
      isPublic: one.visibility === 'public'
    }
  })
  if (!found) notFound(locale)
  return { ...found, baseUrl: network?.baseUrl ?? event.url.origin }
}
