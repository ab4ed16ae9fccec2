import { redirect } from '@sveltejs/kit'
import { changeMembership } from '#lib/server/domain/memberships/change-membership.ts'
import { endMembership } from '#lib/server/domain/memberships/end-membership.ts'
import { endForm, membershipForm } from '#lib/server/domain/memberships/forms.ts'
import { membershipOfHub } from '#lib/server/domain/memberships/member-queries.ts'
import { levels } from '#lib/server/domain/memberships/rules.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { isId } from '#lib/server/platform/identifiers.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { membership: id } = event.params
  const { hub } = event.locals.actor
  const membership = isId(id)
    ? await inRequestHub(event, (tx) => membershipOfHub(tx, hub, id, now()))
    : undefined
  if (!membership) notFound(event.locals.locale)
  const isSaved = event.url.searchParams.has('saved')
  return { membership, levels, today: now().toISOString().slice(0, 10), isSaved }
}

const saved = (_: unknown, event: { url: URL }) => redirect(303, `${event.url.pathname}?saved`)
const change = formAction(membershipForm, changeMembership, saved)
const end = formAction(endForm, endMembership, saved)

export const actions: Actions = {
  change: (event) => {
    mustBeOffice(event)
    return change(event)
  },
  end: (event) => {
    mustBeOffice(event)
    return end(event)
  }
}
