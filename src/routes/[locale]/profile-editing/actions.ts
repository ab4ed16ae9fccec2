import { redirect, type RequestEvent } from '@sveltejs/kit'
import { DomainError } from '#lib/server/domain/errors.ts'
import { chooseVisibility } from '#lib/server/domain/profiles/choose-visibility.ts'
import { confirmTopics } from '#lib/server/domain/profiles/confirm-topics.ts'
import { editProfile } from '#lib/server/domain/profiles/edit-profile.ts'
import { logoForm, profileForm, topicsForm, visibilityForm } from '#lib/server/domain/profiles/forms.ts'
import { setLogo } from '#lib/server/domain/profiles/set-logo.ts'
import { fileFormAction, formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'

const saved = (_result: unknown, event: RequestEvent) => redirect(303, `${event.url.pathname}?saved=yes`)
const profile = formAction(profileForm, editProfile, saved)
const topics = formAction(topicsForm, confirmTopics, saved)
const visibility = formAction(visibilityForm, chooseVisibility, saved)

export function saveProfile(event: RequestEvent) {
  mustBeSignedIn(event)
  return profile(event)
}

export function saveTopics(event: RequestEvent) {
  mustBeSignedIn(event)
  return topics(event)
}

export function saveVisibility(event: RequestEvent) {
  mustBeSignedIn(event)
  return visibility(event)
}

const logo = fileFormAction(
  logoForm,
  'logo',
  (tx, actor, { fields: { organisationId, isGone }, file }, now) => {
    if (!isGone && !file) throw new DomainError('logo.not_a_picture', { field: 'logo' })
    return setLogo(tx, actor, { organisationId, content: isGone ? null : file }, now)
  },
  saved
)

export function saveLogo(event: RequestEvent) {
  mustBeSignedIn(event)
  return logo(event)
}
