import { isActionFailure, redirect, type RequestEvent } from '@sveltejs/kit'
import { answerWithLink } from '#lib/server/domain/introductions/answer-with-link.ts'
import { linkAnswerForm, linkOutcomeForm } from '#lib/server/domain/introductions/forms.ts'
import { questionOf } from '#lib/server/domain/introductions/queries.ts'
import { tellWithLink } from '#lib/server/domain/outcomes/tell-with-link.ts'
import { mustBeWithin, refusedAsTooMany } from '#lib/server/http/attempts.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { introductionChoices } from '#lib/server/http/introduction-choices.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

/** The question of a mail. Opening it changes nothing: mail scanners open links. */
export const load: PageServerLoad = async (event) => {
  const isDone = event.url.searchParams.has('thanks')
  const question = isDone
    ? undefined
    : await inRequestHub(event, (tx) => questionOf(tx, event.locals.actor, event.params.token, now()))
  if (!question && !isDone && event.request.method === 'GET') await mustBeWithin(event, 'guessFromNetwork')
  return { question: question ?? null, isDone, choices: introductionChoices }
}

const thanks = (event: RequestEvent) => redirect(303, `${event.url.pathname}?thanks`)

async function counted<T>(event: RequestEvent, answer: T) {
  if (!isActionFailure(answer) || answer.status !== 410) return answer
  return (await refusedAsTooMany(event, 'guessFromNetwork')) ?? answer
}

export const actions: Actions = {
  answer: async (event) => {
    const { token } = event.params
    const answer = await formAction(
      linkAnswerForm,
      (tx, actor, fields, at) => answerWithLink(tx, actor, { ...fields, token }, at),
      () => thanks(event)
    )(event)
    return counted(event, answer)
  },
  tell: async (event) => {
    const { token } = event.params
    const answer = await formAction(
      linkOutcomeForm,
      (tx, actor, fields, at) => tellWithLink(tx, actor, { ...fields, token }, at),
      () => thanks(event)
    )(event)
    return counted(event, answer)
  }
}
