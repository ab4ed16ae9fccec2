import * as v from 'valibot'
import { line, lines, optional, version } from '../forms.ts'
import { readDetails } from './details.ts'
import type { EditingInput } from './edit-listing.ts'
import { type ExchangeKind, exchangeKinds } from './kinds.ts'
import { choosableVisibilities, validities } from './lifecycle.ts'
import type { WritingInput } from './write-listing.ts'

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))
const optionalId = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => text || null),
  v.nullable(v.pipe(v.string(), v.uuid('form.required')))
)
const isChosen = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => text === 'yes')
)
export const longestTitle = 200
export const longestBody = 5000
const title = optional(line(3, longestTitle))
const body = lines(longestBody)

const entries = {
  kind: v.picklist(exchangeKinds, 'form.required'),
  visibility: v.picklist(choosableVisibilities, 'form.required'),
  titleDe: title,
  bodyDe: body,
  titleEn: title,
  bodyEn: body,
  contactPersonId: optionalId,
  confirmsGiveAway: isChosen,
  /** Keep as a draft, or show it. */
  intent: v.picklist(['draft', 'publish'], 'form.required')
}

type Words = Record<'titleDe' | 'titleEn', string | null> & Record<'bodyDe' | 'bodyEn', string>

/**
 * Reads a form into texts and details; fields of other kinds are left out. What `Input` has beside them comes from `entries`
 * and `more`, field by field.
 */
const gathered = <Input>(more: v.ObjectEntries) =>
  v.pipe(
    v.looseObject({ ...entries, ...more }),
    v.rawTransform(({ dataset, addIssue, NEVER }): Input => {
      const given = dataset.value as Record<string, unknown> & Words & { kind: ExchangeKind }
      const problems = textProblems(given)
      const { details, problems: detailProblems } = readDetails(given.kind, textsOnly(given))
      for (const [field, { key }] of Object.entries(detailProblems)) problems.push([field, key])
      for (const [key, message] of problems)
        addIssue({ message, path: [{ type: 'object', origin: 'value', input: given, key, value: '' }] })
      if (problems.length > 0) return NEVER
      const known = [...Object.keys(entries), ...Object.keys(more)].filter((name) => !wordFields.has(name))
      const own = Object.fromEntries(known.map((name) => [name, given[name]]))
      return { ...own, texts: textsOf(given), details } as Input
    })
  )

const wordFields = new Set(['titleDe', 'bodyDe', 'titleEn', 'bodyEn'])

const textsOf = ({ titleDe, bodyDe, titleEn, bodyEn }: Words) =>
  (
    [
      ['de', titleDe, bodyDe],
      ['en', titleEn, bodyEn]
    ] as const
  ).flatMap(([language, title, body]) => (title ? [{ language, title, body }] : []))

/** A text needs a title, and there must be a text. */
function textProblems({ titleDe, bodyDe, titleEn, bodyEn }: Words): [field: string, message: string][] {
  if (!titleDe && !titleEn && !bodyDe && !bodyEn) return [['titleDe', 'form.one_language']]
  const problems: [string, string][] = []
  if (!titleDe && bodyDe) problems.push(['titleDe', 'form.required'])
  if (!titleEn && bodyEn) problems.push(['titleEn', 'form.required'])
  return problems
}

const textsOnly = (given: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  )

const months = v.pipe(v.string('form.required'), v.transform(Number), v.picklist(validities, 'form.required'))

export const writingForm = gathered<WritingInput>({
  noun: v.picklist(['offer', 'need'], 'form.required'),
  organisationId: id,
  months
})
export const editingForm = gathered<EditingInput>({ recordId: id, version })

export const ofRecord = v.object({ recordId: id })
export const detachForm = v.object({ recordId: id, fileId: id })
export const renewalForm = v.object({ recordId: id, months })
export const releaseForm = v.object({ recordId: id, release: v.picklist(['yes', 'no'], 'form.required') })
export const checkForm = v.object({
  recordId: id,
  version,
  outcome: v.picklist(['published', 'returned'], 'form.required'),
  comment: v.optional(lines(2000), '')
})
export const checkSettingForm = v.object({ isOn: v.picklist(['yes', 'no'], 'form.required') })
export const tokenForm = v.object({ answer: v.picklist(['renew', 'withdraw'], 'form.required') })
