import { officePeople } from '#lib/server/domain/desk/office-people.ts'
import { taskCount, tasksIn } from '#lib/server/domain/tasks/store.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { deskActions } from '../../../../../desk-pieces/actions.ts'
import type { Actions, PageServerLoad } from './$types'

const onPage = 50

/** All tasks of the office, open or done, everybody's or one's own. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { hub, personId } = event.locals.actor
  const asked = event.url.searchParams
  const state = asked.get('state') === 'done' ? 'done' : 'open'
  const isMine = asked.has('mine')
  const pageNumber = Math.min(1000, Math.max(1, Number.parseInt(asked.get('page') ?? '1') || 1))
  const ask = { state, assigneeId: isMine ? personId : null } as const
  return inRequestHub(event, async (tx) => {
    const count = await taskCount(tx, hub, ask)
    return {
      tasks: await tasksIn(tx, hub, { ...ask, limit: onPage, offset: (pageNumber - 1) * onPage }),
      pages: Math.max(1, Math.ceil(count / onPage)),
      office: await officePeople(tx, hub, now()),
      me: personId,
      today: now().toISOString().slice(0, 10),
      pageNumber,
      count,
      state,
      isMine
    }
  })
}

export const actions: Actions = {
  task: deskActions.task,
  changeTask: deskActions.changeTask,
  finish: deskActions.finish,
  reopen: deskActions.reopen
}
