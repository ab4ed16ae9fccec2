import { redirect, type RequestEvent } from '@sveltejs/kit'
import { isOfficeLead } from '#lib/server/domain/actor.ts'
import {
  checkIdentity,
  decideRequest,
  extendRequest
} from '#lib/server/domain/privacy-requests/decide-request.ts'
import { enterRequest } from '#lib/server/domain/privacy-requests/enter-request.ts'
import { answerForm, enterForm, extendForm } from '#lib/server/domain/privacy-requests/forms.ts'
import {
  canExtend,
  requestDecisions,
  requestKinds,
  requestReasons
} from '#lib/server/domain/privacy-requests/rules.ts'
import { requestOf, requestsOf } from '#lib/server/domain/privacy-requests/store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { finishErasure } from '#lib/server/jobs/apply-erasures.ts'
import { now } from '#lib/server/platform/clock.ts'
import { readConfig } from '#lib/server/platform/config.ts'
import { isId } from '#lib/server/platform/identifiers.ts'
import * as v from 'valibot'

/** Pages of one request carry its id in their address. */
type RequestOf = RequestEvent<{ request: string }>

/** The queue of the hub the request is in (hub 0: of the network). */
export const loadRequests = (event: RequestEvent) =>
  inRequestHub(event, async (tx) => ({
    requests: await requestsOf(tx, event.locals.actor.hub),
    kinds: requestKinds,
    today: now().toISOString().slice(0, 10),
    saved: event.url.searchParams.get('saved')
  }))

export async function loadRequest(event: RequestOf) {
  const { actor, locale } = event.locals
  const id = event.params.request ?? ''
  const request = isId(id) ? await inRequestHub(event, (tx) => requestOf(tx, actor.hub, id)) : undefined
  if (!request) notFound(locale)
  return {
    request,
    mayExtend: canExtend(request, now()),
    mayErase: isOfficeLead(actor),
    decisions: requestDecisions,
    reasons: requestReasons,
    today: now().toISOString().slice(0, 10),
    saved: event.url.searchParams.get('saved')
  }
}

const back = (_result: unknown, event: RequestEvent) => redirect(303, `${event.url.pathname}?saved=1`)
/** The request still waits for its answer. */
const stay = (_result: unknown, event: RequestEvent) => redirect(303, `${event.url.pathname}?saved=1&step`)

export const enter = formAction(enterForm, enterRequest, back)

const here = (event: RequestOf) => ({ requestId: event.params.request ?? '' })
const { requestId: _extended, ...extension } = extendForm.entries
const { requestId: _answered, ...answer } = answerForm.entries

/** The request stands in the address of the page, not in its forms. */
function mustBeId(event: RequestOf) {
  if (!isId(event.params.request ?? '')) notFound(event.locals.locale)
}

export const requestActions = {
  check: (event: RequestOf) => {
    mustBeId(event)
    return formAction(
      v.object({}),
      (tx, actor, _input, at) => checkIdentity(tx, actor, here(event), at),
      stay
    )(event)
  },
  extend: (event: RequestOf) => {
    mustBeId(event)
    const deed = formAction(
      v.object(extension),
      (tx, actor, input, at) => extendRequest(tx, actor, { ...input, ...here(event) }, at),
      stay
    )
    return deed(event)
  },
  answer: (event: RequestOf) => {
    mustBeId(event)
    const deed = formAction(
      v.object(answer),
      (tx, actor, input, at) => decideRequest(tx, actor, { ...input, ...here(event) }, at),
      (erased, done: RequestEvent) => {
        // What lies beside the database is put right once the transaction holds.
        if (erased) finishErasure(readConfig().dataFolder, erased)
        return back(null, done)
      }
    )
    return deed(event)
  }
}
