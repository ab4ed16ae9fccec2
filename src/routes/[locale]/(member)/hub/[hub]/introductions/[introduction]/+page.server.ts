import { redirect, type RequestEvent } from '@sveltejs/kit'
import { answerIntroduction } from '#lib/server/domain/introductions/answer-introduction.ts'
import { answerForm, outcomeForm } from '#lib/server/domain/introductions/forms.ts'
import { introductionPage } from '#lib/server/domain/introductions/queries.ts'
import { withdrawIntroduction } from '#lib/server/domain/introductions/withdraw-introduction.ts'
import { cancelMeeting } from '#lib/server/domain/meetings/cancel-meeting.ts'
import { fixTime } from '#lib/server/domain/meetings/fix-time.ts'
import { durations, fixTimeForm, offerTimesForm, pickTimeForm } from '#lib/server/domain/meetings/forms.ts'
import { offerTimes } from '#lib/server/domain/meetings/offer-times.ts'
import { pickTime } from '#lib/server/domain/meetings/pick-time.ts'
import { instantOf } from '#lib/server/domain/meetings/wall-time.ts'
import { valueClassOf } from '#lib/server/domain/outcomes/rules.ts'
import { tellOutcome } from '#lib/server/domain/outcomes/tell-outcome.ts'
import { type Deed, formAction } from '#lib/server/http/form-action.ts'
import { introductionChoices } from '#lib/server/http/introduction-choices.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { answered, notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import * as v from 'valibot'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustStandHere(event)
  const { actor, locale } = event.locals
  const found = await answered(event, () =>
    inRequestHub(event, (tx) => introductionPage(tx, actor, event.params.introduction, now()))
  )
  // The office has a page of its own for it.
  if (!found.introduction.own)
    redirect(303, `/${locale}/hub/${event.params.hub}/office/introductions/${found.introduction.id}`)
  const { meeting, lastTold, outcomes: _, ...rest } = found
  return {
    ...rest,
    meeting: meeting && {
      ...meeting,
      times: meeting.times.map((time) => ({ ...time, at: instantOf(time.wall, meeting.timeZone) }))
    },
    lastTold: lastTold && {
      what: lastTold.what,
      agreedKind: lastTold.agreedKind,
      value: valueClassOf(lastTold.valueFromCents, lastTold.valueToCents),
      at: lastTold.at
    },
    choices: introductionChoices,
    durations,
    personId: actor.personId
  }
}

function mustStandHere(event: RequestEvent): void {
  if (!event.locals.hub) notFound(event.locals.locale)
  mustBeSignedIn(event)
}

/** A form about the introduction of the path, for somebody of one of its sides. */
function about<Schema extends v.GenericSchema, Input>(
  schema: Schema,
  deed: Deed<Input & { introductionId: string }, unknown>,
  shape: (fields: v.InferOutput<Schema>) => Input
) {
  return (event: RequestEvent) => {
    mustStandHere(event)
    const introductionId = event.params.introduction ?? ''
    return formAction(
      schema,
      (tx, actor, fields, at) => deed(tx, actor, { ...shape(fields), introductionId }, at),
      () => redirect(303, event.url.pathname)
    )(event)
  }
}

const nothing = v.object({})

export const actions: Actions = {
  // Which side somebody speaks for follows from who they are; the office answers on its own page.
  answer: about(answerForm, answerIntroduction, (fields) => ({ ...fields, side: null })),
  withdraw: about(nothing, withdrawIntroduction, () => ({})),
  offer: about(offerTimesForm, offerTimes, ({ time1, time2, time3, time4, time5, ...frame }) => ({
    ...frame,
    times: [time1, time2, time3, time4, time5].filter((time) => time !== null)
  })),
  pick: about(pickTimeForm, pickTime, (fields) => fields),
  fix: about(fixTimeForm, fixTime, (fields) => fields),
  cancel: about(nothing, cancelMeeting, () => ({})),
  tell: about(outcomeForm, tellOutcome, (fields) => ({ ...fields, side: null }))
}
