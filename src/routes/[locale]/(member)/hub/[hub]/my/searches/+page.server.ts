import { redirect, type RequestEvent } from '@sveltejs/kit'
import { removalForm, searchForm, watchForm } from '#lib/server/domain/matches/forms.ts'
import { removeSearch, saveSearch } from '#lib/server/domain/matches/save-search.ts'
import { searchesOf } from '#lib/server/domain/matches/search-store.ts'
import { unwatchListing, watchListing } from '#lib/server/domain/matches/watch-listing.ts'
import { watchedBy } from '#lib/server/domain/matches/watch-queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeMember } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { isId } from '#lib/server/platform/identifiers.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeMember(event)
  const { actor, locale } = event.locals
  return inRequestHub(event, async (tx) => ({
    searches: await searchesOf(tx, actor.hub, actor.personId!),
    watched: await watchedBy(tx, actor, locale, now())
  }))
}

const back = (_result: unknown, event: RequestEvent) => redirect(303, event.url.pathname)
/** Whoever pressed the button on the page of an offer or need comes back there. */
const backToListing = (_result: unknown, event: RequestEvent) => {
  const listing = event.url.searchParams.get('at') ?? ''
  const list = event.url.pathname.replace(/my\/searches$/, 'offers-and-needs')
  redirect(303, isId(listing) ? `${list}/${listing}` : event.url.pathname)
}
const save = formAction(searchForm, saveSearch, back)
const remove = formAction(removalForm, removeSearch, back)
const watch = formAction(watchForm, watchListing, backToListing)
const unwatch = formAction(watchForm, unwatchListing, backToListing)

export const actions: Actions = {
  save: (event) => {
    mustBeMember(event)
    return save(event)
  },
  remove: (event) => {
    mustBeMember(event)
    return remove(event)
  },
  watch: (event) => {
    mustBeMember(event)
    return watch(event)
  },
  unwatch: (event) => {
    mustBeMember(event)
    return unwatch(event)
  }
}
