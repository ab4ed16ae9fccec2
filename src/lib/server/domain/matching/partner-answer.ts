import type { Locale } from '#lib/i18n/catalogue.ts'
import type { HubCard } from '../hubs/queries.ts'
import { topicLabel } from '../topics/vocabulary.ts'
import type { FoundPartner } from './partner-search.ts'

/** Names for the numbers and ids in an answer, in the reader's language. */
export function answerFor(found: FoundPartner, hubs: readonly HubCard[], locale: Locale) {
  const { match, organisation, texts } = found
  return {
    organisation: {
      ...organisation,
      hubs: organisation.hubs.flatMap((id) => {
        const hub = hubs.find((card) => card.id === id)
        return hub ? [{ slug: hub.slug, name: hub.name }] : []
      })
    },
    score: match.score,
    reasons: (match.reasons ?? []).map((reason) => ({
      type: reason.type,
      share: reason.share,
      concept: reason.concept,
      conceptLabel: reason.concept ? topicLabel(reason.concept, locale) : undefined,
      query: reason.query,
      evidence: reason.evidence
    })),
    texts
  }
}
