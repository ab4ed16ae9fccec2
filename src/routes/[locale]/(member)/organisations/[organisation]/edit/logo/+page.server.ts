import { saveLogo } from '../../../../../profile-editing/actions.ts'
import { loadProfile } from '../../../../../profile-editing/load-profile.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadProfile(event, event.params.organisation)

export const actions: Actions = { default: saveLogo }
