import * as v from 'valibot'
import { day, email, line, lines, optional } from '../forms.ts'
import { requestDecisions, requestKinds, requestReasons } from './rules.ts'

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))
const needed = (most: number) => v.pipe(lines(most), v.minLength(1, 'form.required'))

/** Where it is asked: a hub's number, or 0 for the network. */
export const askForm = v.object({
  hub: v.pipe(v.string('form.required'), v.regex(/^\d{1,6}$/, 'form.required'), v.transform(Number)),
  kind: v.picklist(requestKinds, 'form.required'),
  message: lines(2000)
})
export const enterForm = v.object({
  kind: v.picklist(requestKinds, 'form.required'),
  name: line(2, 200),
  address: optional(email),
  receivedOn: day,
  message: lines(2000)
})
export const requestIdForm = v.object({ requestId: id })
export const extendForm = v.object({ requestId: id, reason: needed(1000) })
export const answerForm = v.object({
  requestId: id,
  decision: v.picklist(requestDecisions, 'form.required'),
  reasonCode: v.optional(v.union([v.literal(''), v.picklist(requestReasons, 'form.required')]), ''),
  blockedUntil: v.optional(optional(day), ''),
  answer: needed(2000)
})
