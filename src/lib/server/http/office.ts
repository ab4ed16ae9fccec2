import { redirect } from '@sveltejs/kit'
import { isOffice } from '../domain/actor.ts'
import { notFound } from './refusal.ts'

/** Pages of a hub's office: who is not signed in is asked to; for everybody else they do not exist. */
export function mustBeOffice(event: { locals: App.Locals }): void {
  const { actor, hub, locale } = event.locals
  if (!actor.personId) redirect(303, `/${locale}/sign-in`)
  if (!hub || !isOffice(actor)) notFound(locale)
}
