import { redirect } from '@sveltejs/kit'
import { changeHub } from '#lib/server/domain/hubs/change-hub.ts'
import { hubForm } from '#lib/server/domain/hubs/forms.ts'
import { accents } from '#lib/server/domain/hubs/look.ts'
import { hubSettings } from '#lib/server/domain/hubs/settings.ts'
import { nextTopics, topicsIn, withNarrower } from '#lib/server/domain/topics/vocabulary.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeLead } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeLead(event)
  const { actor, locale } = event.locals
  const settings = await inRequestHub(event, (tx) => hubSettings(tx, actor.hub))
  if (!settings) notFound(locale)
  const groups = topicsIn(nextTopics(null), locale).map((group) => ({
    ...group,
    topics: topicsIn(withNarrower(group.id), locale).sort((a, b) => a.label.localeCompare(b.label, locale))
  }))
  return { settings, accents, groups, saved: event.url.searchParams.get('saved') === 'yes' }
}

// The hub may have got a new address by this.
const change = formAction(
  hubForm,
  async (tx, actor, input, now) => {
    await changeHub(tx, actor, input, now)
    return input.slug
  },
  (slug, event) => redirect(303, `/${event.locals.locale}/hub/${slug}/office/settings?saved=yes`)
)

export const actions: Actions = {
  default: (event) => {
    mustBeLead(event)
    return change(event)
  }
}
