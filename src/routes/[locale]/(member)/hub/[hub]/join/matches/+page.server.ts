import { setTimeout as after } from 'node:timers/promises'
import { redirect } from '@sveltejs/kit'
import { hubCards } from '#lib/server/domain/hubs/queries.ts'
import { applicationForm } from '#lib/server/domain/joinings/forms.ts'
import { answerFor } from '#lib/server/domain/matching/partner-answer.ts'
import { findPartners } from '#lib/server/domain/matching/partner-search.ts'
import { applyForMembership } from '#lib/server/domain/memberships/apply-for-membership.ts'
import { wholeText } from '#lib/server/domain/listings/rules.ts'
import { levels } from '#lib/server/domain/memberships/rules.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { liveIndex } from '#lib/server/platform/matching/live-index.ts'
import { loadStep } from '../load-step.ts'
import type { Actions, PageServerLoad } from './$types'

/** Matches shown for each text: enough to see that it works, few enough to read. */
const shown = 3
const patienceMilliseconds = 2500

export const load: PageServerLoad = async (event) => {
  const step = await loadStep(event, 'matches')
  const { written, organisation } = step.state
  const { actor, locale } = event.locals
  const live = await Promise.race([liveIndex(), after(patienceMilliseconds, null)])
  const questions = written.slice(-2).flatMap(({ id, noun, texts }) => {
    const text = texts.find((one) => one.language === locale) ?? texts[0]
    return text ? [{ id, noun, text: wholeText(text) }] : []
  })
  if (!live) return { ...step, levels, isReady: false, matches: [] }
  // Read at the network: an organisation of this hub may be quoted with what it published in another.
  const atNetwork = { locals: { ...event.locals, actor: { ...actor, hub: 0 } } }
  const matches = await inRequestHub(atNetwork, async (tx) => {
    const cards = await hubCards(tx)
    const exclude = organisation ? [organisation.id] : []
    const answers = []
    for (const { id, noun, text } of questions) {
      const question = { text, hub: null, kinds: [], places: [], top: shown, exclude }
      const found = await findPartners(tx, live, question)
      answers.push({ id, noun, text, results: found.map((one) => answerFor(one, cards, locale)) })
    }
    return answers
  })
  return { ...step, levels, isReady: true, matches }
}

const apply = formAction(applicationForm, applyForMembership, (_result, event) =>
  redirect(303, `/${event.locals.locale}/hub/${event.locals.hub!.slug}/join/matches#standing`)
)

export const actions: Actions = {
  apply: (event) => {
    mustBeSignedIn(event)
    return apply(event)
  }
}
