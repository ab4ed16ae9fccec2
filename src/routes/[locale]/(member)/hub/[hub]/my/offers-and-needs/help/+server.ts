import { json } from '@sveltejs/kit'
import { isOffice } from '#lib/server/domain/actor.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { helpFor } from '../../../../../../listing-writing/help.ts'
import { mustBeMember } from '../../../../../../listing-writing/load-writing.ts'
import type { RequestHandler } from './$types'

/** Help with a half-written offer or need, for who may write one: its owner and the office. */
export const POST: RequestHandler = async (event) => {
  mustBeSignedIn(event)
  if (!isOffice(event.locals.actor)) mustBeMember(event)
  return json(await helpFor(event, await givenIn(event.request, event.locals.locale)))
}

/** Texts by name; what is no text is left out, and what is no JSON at all is missing. */
async function givenIn(request: Request, locale: App.Locals['locale']): Promise<Record<string, string>> {
  const given: unknown = await request.json().catch(() => null)
  if (typeof given !== 'object' || given === null) notFound(locale)
  return Object.fromEntries(
    Object.entries(given).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  )
}
