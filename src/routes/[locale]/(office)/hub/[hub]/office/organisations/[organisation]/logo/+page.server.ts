import { mustBeOffice } from '#lib/server/http/office.ts'
import { saveLogo } from '../../../../../../../profile-editing/actions.ts'
import { loadProfile } from '../../../../../../../profile-editing/load-profile.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  mustBeOffice(event)
  return loadProfile(event, event.params.organisation)
}

export const actions: Actions = {
  default: (event) => {
    mustBeOffice(event)
    return saveLogo(event)
  }
}
