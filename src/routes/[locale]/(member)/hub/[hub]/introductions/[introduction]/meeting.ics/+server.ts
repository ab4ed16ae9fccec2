import { meetingCalendar } from '#lib/server/domain/meetings/invitation-queries.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { answered, notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { RequestHandler } from './$types'

/** The agreed meeting as a file for a calendar. */
export const GET: RequestHandler = async (event) => {
  if (!event.locals.hub) notFound(event.locals.locale)
  mustBeSignedIn(event)
  const text = await answered(event, () =>
    inRequestHub(event, (tx) => meetingCalendar(tx, event.locals.actor, event.params.introduction, now()))
  )
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8; method=REQUEST',
      'content-disposition': 'attachment; filename="meeting.ics"'
    }
  })
}
