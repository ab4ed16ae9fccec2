import type { Db } from '../../database/connection.ts'
import type { Reader } from '../office-lists/organisation-rows.ts'
import { type Choice, chosenRows, mostRows } from './chosen.ts'
import type { BulkInput } from './forms.ts'
import { type BulkParams, type Reason, reasonAgainst } from './kinds.ts'
import { bulkRows, idOf } from './rows.ts'

export interface BulkPreview {
  count: number
  /** How many it can be done for, and some of them. */
  can: number
  names: string[]
  /** Why not, how many, and some of them. */
  cannot: { reason: Reason; count: number; names: string[] }[]
  isTooMany: boolean
}

const someNames = 8
const atOnce = 1000

/** The particulars of what is to be done, without which rows. */
export function paramsOf({ address: _a, of: _o, row: _r, kind: _k, ...params }: BulkInput): BulkParams {
  return params
}

/** What would happen now, row by row, without doing any of it. */
export async function previewBulk(db: Db, reader: Reader, input: BulkInput & Choice): Promise<BulkPreview> {
  const { rows: keys } = await (await chosenRows(db, reader, input)).execute(db)
  const preview: BulkPreview = {
    count: keys.length,
    can: 0,
    names: [],
    cannot: [],
    isTooMany: keys.length > mostRows
  }
  if (preview.isTooMany) return preview
  for (let from = 0; from < keys.length; from += atOnce) {
    const some = keys.slice(from, from + atOnce)
    const found = await bulkRows(db, reader.hub, some)
    for (const key of some) {
      const row = found.get(idOf(key))
      note(preview, row?.name ?? '', reasonAgainst(input.kind, paramsOf(input), row))
    }
  }
  return preview
}

function note(preview: BulkPreview, name: string, reason: Reason | null) {
  if (reason === null) {
    preview.can++
    if (preview.names.length < someNames) preview.names.push(name)
    return
  }
  let one = preview.cannot.find((other) => other.reason === reason)
  if (!one) preview.cannot.push((one = { reason, count: 0, names: [] }))
  one.count++
  if (one.names.length < someNames) one.names.push(name)
}
