import { exportedIntroductions } from '../../../../../../introduction-pieces/export.ts'
import type { RequestHandler } from './$types'

/** The office's introductions for a spreadsheet. */
export const GET: RequestHandler = (event) => exportedIntroductions(event, 'xlsx')
