import { redirect, type RequestEvent } from '@sveltejs/kit'
import * as v from 'valibot'
import { answerIntroduction } from '#lib/server/domain/introductions/answer-introduction.ts'
import { answerForm, outcomeForm } from '#lib/server/domain/introductions/forms.ts'
import { nudgeSide } from '#lib/server/domain/introductions/nudge-side.ts'
import { colleaguesOf, officeIntroduction } from '#lib/server/domain/introductions/office-page-queries.ts'
import { withdrawIntroduction } from '#lib/server/domain/introductions/withdraw-introduction.ts'
import { valueClassOf } from '#lib/server/domain/outcomes/rules.ts'
import { tellOutcome } from '#lib/server/domain/outcomes/tell-outcome.ts'
import { type Deed, formAction } from '#lib/server/http/form-action.ts'
import { introductionChoices } from '#lib/server/http/introduction-choices.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { answered } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

/** One introduction for the office that brokers it. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor } = event.locals
  return answered(event, () =>
    inRequestHub(event, async (tx) => {
      const found = await officeIntroduction(tx, actor, event.params.introduction)
      return {
        ...found,
        outcomes: found.outcomes.map(
          ({ id, side, what, agreedKind, valueFromCents, valueToCents, reason, reasonText, via, at }) => ({
            id,
            side,
            what,
            agreedKind,
            value: valueClassOf(valueFromCents, valueToCents),
            reason,
            reasonText,
            via,
            at
          })
        ),
        colleagues: await colleaguesOf(tx, actor, event.params.introduction, now()),
        choices: introductionChoices
      }
    })
  )
}

function about<Schema extends v.GenericSchema, Input>(
  schema: Schema,
  deed: Deed<Input & { introductionId: string }, unknown>,
  shape: (fields: v.InferOutput<Schema>) => Input
) {
  return (event: RequestEvent) => {
    mustBeOffice(event)
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
  answer: about(answerForm, answerIntroduction, (fields) => fields),
  tell: about(outcomeForm, tellOutcome, (fields) => fields),
  nudge: about(nothing, nudgeSide, () => ({})),
  cancel: about(nothing, withdrawIntroduction, () => ({}))
}
