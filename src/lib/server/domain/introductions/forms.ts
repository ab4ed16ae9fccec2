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

/** What is asked about, and `own`: the own organisation, with the offer or need of it behind a blank. */
export const proposalForm = v.pipe(
  v.object({
    listingId: id,
    own: v.pipe(v.string('form.required'), v.regex(/^[0-9a-f-]{36}( [0-9a-f-]{36})?$/, 'form.required')),
    note: lines(1000),
    shows: v.optional(v.picklist(shownBefore, 'form.required'), 'organisation')
  }),
  v.transform(({ own, ...rest }) => {
    const [organisationId, ownListingId] = own.split(' ') as [string, string | undefined]
    return { ...rest, organisationId, ownListingId: ownListingId ?? null }
  })
)

/** From a match, which knows both sides. */
export const matchProposalForm = v.object({
  matchId: id,
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

/** A match, or two of the hub's members with what of theirs it is about; chosen by the office. */
export const arrangementForm = v.pipe(
  v.object({
    matchId: maybe(id),
    asking: maybe(id),
    asked: maybe(id),
    askingListing: maybe(id),
    askedListing: maybe(id),
    askMode: v.picklist(askModes, 'form.required'),
    note: lines(1000)
  }),
  v.check(({ matchId, asking, asked }) => Boolean(matchId ?? (asking && asked)), 'form.required')
)
