import * as v from 'valibot'
import {
  agreedKinds,
  askModes,
  declineReasons,
  nothingReasons,
  outcomeWords,
  shownBefore,
  sides
} from '../../database/schema-introductions.ts'
import { lines } from '../forms.ts'
import { valueClassNames } from '../outcomes/rules.ts'

export const id = v.pipe(v.string('form.required'), v.uuid('form.required'))
const empty = v.pipe(
  v.literal(''),
  v.transform(() => null)
)
const maybe = <Schema extends v.GenericSchema<string, string>>(schema: Schema) =>
  v.optional(v.union([empty, schema]), '')

export const proposalForm = v.object({
  organisationId: id,
  ownListingId: maybe(id),
  note: lines(1000),
  shows: v.optional(v.picklist(shownBefore, 'form.required'), 'organisation')
})

const phone = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.maxLength(40, 'form.too_long'),
  v.transform((text) => text || null)
)

const answerFields = {
  answer: v.picklist(['accepted', 'declined'], 'form.required'),
  reason: maybe(v.picklist(declineReasons, 'form.required')),
  reasonText: v.optional(lines(1000), ''),
  phone,
  message: v.optional(lines(1000), '')
}
/** On the page, and by the office for a side after a call. */
export const answerForm = v.object({
  ...answerFields,
  contactPersonId: maybe(id),
  side: maybe(v.picklist(sides, 'form.required'))
})
/** From the mail: it speaks for the one person it was sent to. */
export const linkAnswerForm = v.object({
  ...answerFields,
  contactPersonId: v.optional(
    v.pipe(
      v.string(),
      v.transform(() => null)
    ),
    ''
  )
})

const toldFields = {
  what: v.picklist(outcomeWords, 'form.required'),
  agreedKind: maybe(v.picklist(agreedKinds, 'form.required')),
  value: v.optional(v.picklist(valueClassNames, 'form.required'), 'unknown'),
  reason: maybe(v.picklist(nothingReasons, 'form.required')),
  reasonText: v.optional(lines(1000), '')
}
export const outcomeForm = v.object({ ...toldFields, side: maybe(v.picklist(sides, 'form.required')) })
export const linkOutcomeForm = v.object(toldFields)

/** Two of the hub's members, or what they show, chosen by the office. `listing` is '' or an id of a listing of this hub. */
export const arrangementForm = v.object({
  asking: v.pipe(
    v.string('form.required'),
    v.minLength(1, 'form.required'),
    v.maxLength(200, 'form.too_long')
  ),
  asked: v.pipe(
    v.string('form.required'),
    v.minLength(1, 'form.required'),
    v.maxLength(200, 'form.too_long')
  ),
  askingListing: maybe(id),
  askedListing: maybe(id),
  matchId: maybe(id),
  askMode: v.picklist(askModes, 'form.required'),
  note: lines(1000)
})
