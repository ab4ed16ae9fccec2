import { setTimeout as after } from 'node:timers/promises'
import type { RequestEvent } from '@sveltejs/kit'
import { hubCards } from '#lib/server/domain/hubs/queries.ts'
import { understand } from '#lib/server/domain/listings/advice.ts'
import { alikeListings } from '#lib/server/domain/listings/duplicates.ts'
import { longestBody, longestTitle } from '#lib/server/domain/listings/forms.ts'
import { giveAwaysIn } from '#lib/server/domain/listings/must-keep-owner-hidden.ts'
import { mayWriteFor } from '#lib/server/domain/listings/policy.ts'
import type { ListingText } from '#lib/server/domain/listings/record-store.ts'
import { answerFor } from '#lib/server/domain/matching/partner-answer.ts'
import { findPartners } from '#lib/server/domain/matching/partner-search.ts'
import { topicLabel } from '#lib/server/domain/topics/vocabulary.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { isId } from '#lib/server/platform/identifiers.ts'
import { now } from '#lib/server/platform/clock.ts'
import { liveIndex } from '#lib/server/platform/matching/live-index.ts'

const shownMatches = 3
const patienceMilliseconds = 1500

/** What a half-written offer or need is like: understood, alike, giving away its owner, matching. */
export async function helpFor(event: RequestEvent, given: Readonly<Record<string, string>>) {
  const { actor, locale } = event.locals
  const organisationId = given.organisationId ?? ''
  if (!isId(organisationId) || !mayWriteFor(actor, organisationId)) notFound(locale)
  const texts = textsIn(given)
  const noun = given.noun === 'offer' ? 'offer' : 'need'
  const except = isId(given.recordId ?? '') ? given.recordId! : null
  const visibility = given.visibility === 'anonymous' ? 'anonymous' : 'public'
  const { concepts, hints } = understand(texts)
  const found = await inRequestHub(event, async (tx) => ({
    alike: await alikeListings(tx, actor, { noun, texts, except }, now()),
    giveAways: await giveAwaysIn(tx, actor.hub, { organisationId, visibility, texts })
  }))
  return {
    ...found,
    hints,
    concepts: concepts.map(({ concept, words }) => ({ label: topicLabel(concept, locale), words })),
    matches: await matchesFor(event, texts, organisationId)
  }
}

export type WritingHelp = Awaited<ReturnType<typeof helpFor>>

function textsIn(given: Readonly<Record<string, string>>): ListingText[] {
  const text = (language: 'de' | 'en', suffix: 'De' | 'En'): ListingText => ({
    language,
    title: (given[`title${suffix}`] ?? '').replaceAll('\0', '').slice(0, longestTitle),
    body: (given[`body${suffix}`] ?? '').replaceAll('\0', '').slice(0, longestBody)
  })
  return [text('de', 'De'), text('en', 'En')].filter(({ title, body }) => `${title}${body}`.trim() !== '')
}

/** The first partners a text would find; none while the index is still being filled. */
async function matchesFor(event: RequestEvent, texts: readonly ListingText[], organisationId: string) {
  const { actor, locale } = event.locals
  const one = texts.find(({ language }) => language === locale) ?? texts[0]
  const text = one ? `${one.title}. ${one.body}`.trim() : ''
  const live = text.length < 20 ? null : await Promise.race([liveIndex(), after(patienceMilliseconds, null)])
  if (!live) return []
  // Read at the network: an organisation of this hub may be quoted with what it published in another.
  const atNetwork = { locals: { ...event.locals, actor: { ...actor, hub: 0 } } }
  return inRequestHub(atNetwork, async (tx) => {
    const cards = await hubCards(tx)
    const question = {
      text,
      hub: null,
      kinds: [],
      places: [],
      top: shownMatches,
      exclude: [organisationId]
    }
    return (await findPartners(tx, live, question)).map((match) => {
      const { organisation, reasons } = answerFor(match, cards, locale)
      const { slug, name, kind, city } = organisation
      const about = [...new Set(reasons.flatMap((reason) => reason.conceptLabel ?? []))].slice(0, 3)
      return { slug, name, kind, city, about }
    })
  })
}
