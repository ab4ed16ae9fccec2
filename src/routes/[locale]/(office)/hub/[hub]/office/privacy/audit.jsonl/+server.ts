import { exportedSeals } from '#lib/server/http/audit-export.ts'
import { mustBeLead } from '#lib/server/http/office.ts'
import type { RequestHandler } from './$types'

/** The hub's audit trail with its seals, for an auditor. */
export const GET: RequestHandler = (event) => {
  mustBeLead(event)
  return exportedSeals(event)
}
