import type { ServerLoadEvent } from '@sveltejs/kit'
import { organisationKinds } from '#lib/engines/matching/types.ts'
import { identifierSchemes } from '#lib/server/domain/profiles/identifiers.ts'
import { profileToEdit } from '#lib/server/domain/profiles/queries.ts'
import {
  naceSections,
  profileFields,
  profileLanguages,
  sizeClasses
} from '#lib/server/domain/profiles/rules.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'

/** A profile with what its form offers to choose from; for who may not change it, it does not exist. */
export async function loadProfile(event: ServerLoadEvent, slug: string) {
  mustBeSignedIn(event)
  const profile = await inRequestHub(event, (tx) => profileToEdit(tx, event.locals.actor, slug, now()))
  if (!profile) notFound(event.locals.locale)
  const choices = { kinds: organisationKinds, sizeClasses, naceSections, identifierSchemes }
  return {
    profile,
    choices: { ...choices, languages: profileLanguages, fields: profileFields },
    saved: event.url.searchParams.get('saved') === 'yes'
  }
}
