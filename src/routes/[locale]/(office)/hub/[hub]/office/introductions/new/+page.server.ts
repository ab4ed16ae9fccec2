import { redirect } from '@sveltejs/kit'
import { arrangeIntroduction } from '#lib/server/domain/introductions/arrange-introduction.ts'
import { arrangementForm } from '#lib/server/domain/introductions/forms.ts'
import { matchToArrange, membersToArrange } from '#lib/server/domain/introductions/arrangement-queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

/** Two chosen by hand, or a match: first who, then what it is about and who is asked when. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  const asked = event.url.searchParams
  const matchId = asked.get('match')
  return inRequestHub(event, async (tx) => {
    if (matchId) {
      const match = await matchToArrange(tx, actor, matchId, locale)
      if (!match) notFound(locale)
      return { match: { id: matchId, ...match }, members: [], asking: null, asked: null }
    }
    const members = await membersToArrange(tx, actor.hub, locale, now())
    const chosen = (name: string) => members.find((one) => one.id === asked.get(name)) ?? null
    return { match: null, members, asking: chosen('asking'), asked: chosen('asked') }
  })
}

const arrange = formAction(
  arrangementForm,
  (tx, actor, input, at) => {
    const { matchId, askMode, note } = input
    const side = (organisationId: string | null, listing: string | null) => ({
      organisationId,
      listing: listing ? { hub: actor.hub, id: listing } : null
    })
    const sides = {
      asking: side(input.asking, input.askingListing),
      asked: side(input.asked, input.askedListing)
    }
    const origin = matchId ? ('match' as const) : ('office' as const)
    return arrangeIntroduction(
      tx,
      actor,
      { origin, matchId, askMode, note, sides: matchId ? null : sides },
      at
    )
  },
  (id, event) => redirect(303, event.url.pathname.replace(/new$/, id))
)

export const actions: Actions = {
  default: (event) => {
    mustBeOffice(event)
    return arrange(event)
  }
}
