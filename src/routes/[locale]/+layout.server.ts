import { isLocale } from '#lib/i18n/catalogue.ts'
import { isOffice } from '#lib/server/domain/actor.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals, params }) => {
  if (!isLocale(params.locale) || ('hub' in params && !locals.hub)) notFound(locals.locale)
  return {
    locale: locals.locale,
    network: locals.network && { name: locals.network.name, isDemo: locals.network.isDemo },
    hub: locals.hub && { slug: locals.hub.slug, name: locals.hub.name },
    signedIn: locals.actor.personId !== null,
    displayName: locals.displayName,
    isOffice: isOffice(locals.actor)
  }
}
