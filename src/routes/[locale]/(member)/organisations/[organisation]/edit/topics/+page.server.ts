import { saveTopics } from '../../../../../profile-editing/actions.ts'
import { loadProfile } from '../../../../../profile-editing/load-profile.ts'
import { proposedTopics } from '../../../../../profile-editing/propose-topics.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const data = await loadProfile(event, event.params.organisation)
  return { ...data, proposed: proposedTopics(data.profile, event.locals.locale) }
}

export const actions: Actions = { default: saveTopics }
