import { listActions, loadList } from '../list-pieces/load-list.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadList(event, 'organisations')

export const actions: Actions = listActions('organisations')
