import { redirect, type RequestEvent } from '@sveltejs/kit'
import { isOfficeLead } from '#lib/server/domain/actor.ts'
import { changeRule } from '#lib/server/domain/retention/change-rule.ts'
import { ruleForm } from '#lib/server/domain/retention/forms.ts'
import { lastRun, previewOf, rulesOf } from '#lib/server/domain/retention/store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'

/** The rules of the hub the request is in (hub 0: of the network), each with what would go now. */
export function loadRetention(event: RequestEvent) {
  const { actor } = event.locals
  return inRequestHub(event, async (tx) => {
    const rules = []
    for (const rule of await rulesOf(tx, actor.hub))
      rules.push({ ...rule, preview: await previewOf(tx, actor.hub, rule, now()) })
    return {
      rules,
      last: (await lastRun(tx, actor.hub))?.at ?? null,
      isLead: isOfficeLead(actor),
      saved: event.url.searchParams.has('saved')
    }
  })
}

export const changeRetention = formAction(ruleForm, changeRule, (_result, event) =>
  redirect(303, `${event.url.pathname}?saved=1`)
)
