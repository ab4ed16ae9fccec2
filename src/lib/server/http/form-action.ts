import { fail, type RequestEvent } from '@sveltejs/kit'
import * as v from 'valibot'
import type { MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import type { Tx } from '../database/connection.ts'
import type { Actor } from '../domain/actor.ts'
import { DomainError } from '../domain/errors.ts'
import { type Instant, now } from '../platform/clock.ts'
import { formOf } from './form-of.ts'
import { inRequestHub } from './request-hub.ts'
import { statusOf } from './status.ts'

/** What a page gets back when a form was not taken: what was typed, and a sentence for each field ('' = the form). */
export interface Refused {
  values: Record<string, string>
  errors: Record<string, string>
}

export type Deed<Input, Result> = (tx: Tx, actor: Actor, input: Input, now: Instant) => Promise<Result>

/**
 * The one way a form reaches a deed: parse, open the transaction, do, say what was refused. `then` runs after commit,
 * usually to redirect.
 */
export function formAction<Schema extends v.GenericSchema, Result, Event extends RequestEvent>(
  schema: Schema,
  deed: Deed<v.InferOutput<Schema>, Result>,
  then: (result: Result, event: Event) => unknown
) {
  return async (event: Event) => {
    const given = textFields(await formOf(event))
    return takeForm(event, schema, given, deed, then)
  }
}

/** The same for a form that carries one file beside its fields; null where none was chosen. */
export function fileFormAction<Schema extends v.GenericSchema, Result, Event extends RequestEvent>(
  schema: Schema,
  name: string,
  deed: Deed<{ fields: v.InferOutput<Schema>; file: Uint8Array | null }, Result>,
  then: (result: Result, event: Event) => unknown
) {
  return async (event: Event) => {
    const form = await formOf(event)
    const sent = form.get(name)
    const file = sent instanceof File && sent.size > 0 ? new Uint8Array(await sent.arrayBuffer()) : null
    return takeForm(
      event,
      schema,
      textFields(form),
      (tx, actor, fields, at) => deed(tx, actor, { fields, file }, at),
      then
    )
  }
}

async function takeForm<Schema extends v.GenericSchema, Result, Event extends RequestEvent>(
  event: Event,
  schema: Schema,
  values: Record<string, string>,
  deed: Deed<v.InferOutput<Schema>, Result>,
  then: (result: Result, event: Event) => unknown
) {
  const parsed = v.safeParse(schema, values)
  if (!parsed.success) return refused(400, values, fieldErrors(event.locals.locale, parsed.issues))
  return done(event, values, (tx, actor, at) => deed(tx, actor, parsed.output, at), then)
}

/** What a form means where rows of the database say what it may hold: an input, or a sentence for each field. */
export type FormReader<Input> = (
  tx: Tx,
  values: Record<string, string>
) => Promise<{ input: Input } | { errors: Record<string, string> }>

/** `formAction` for a form whose fields the hub itself decides on. */
export function readAction<Input, Result, Event extends RequestEvent>(
  read: (event: Event) => FormReader<Input>,
  deed: Deed<Input, Result>,
  then: (result: Result, event: Event) => unknown
) {
  return async (event: Event) => {
    const values = textFields(await formOf(event))
    const found = await inRequestHub(event, (tx) => read(event)(tx, values))
    if ('errors' in found) return refused(400, values, found.errors)
    return done(event, values, (tx, actor, at) => deed(tx, actor, found.input, at), then)
  }
}

/** For a form with a file whose content must be read before any transaction begins; what cannot be read is refused like a field. */
export async function takeUploadForm<
  Schema extends v.GenericSchema,
  Content extends object,
  Result,
  Event extends RequestEvent
>(
  event: Event,
  schema: Schema,
  read: (file: File | null) => Promise<Content>,
  deed: Deed<v.InferOutput<Schema> & Content, Result>,
  then: (result: Result, event: Event) => unknown
) {
  const form = await formOf(event)
  const values = textFields(form)
  const parsed = v.safeParse(schema, values)
  if (!parsed.success) return refused(400, values, fieldErrors(event.locals.locale, parsed.issues))
  const sent = form.get('file')
  const file = sent instanceof File && sent.size > 0 ? sent : null
  let content: Content
  try {
    content = await read(file)
  } catch (thrown) {
    return refusedBecause(event, values, thrown)
  }
  const input = { ...(parsed.output as object), ...content } as v.InferOutput<Schema> & Content
  return done(event, values, (tx, actor, at) => deed(tx, actor, input, at), then)
}

async function done<Result, Event extends RequestEvent>(
  event: Event,
  values: Record<string, string>,
  work: (tx: Tx, actor: Actor, at: Instant) => Promise<Result>,
  then: (result: Result, event: Event) => unknown
) {
  let result: Result
  try {
    result = await inRequestHub(event, (tx) => work(tx, event.locals.actor, now()))
  } catch (thrown) {
    return refusedBecause(event, values, thrown)
  }
  return then(result, event)
}

/** What a deed refused, beside the field it names. @throws what is no refusal. */
function refusedBecause(event: RequestEvent, values: Record<string, string>, thrown: unknown) {
  if (!(thrown instanceof DomainError)) throw thrown
  const sentence = translate(event.locals.locale)(`error.${thrown.code}`, thrown.params)
  return refused(statusOf[thrown.code], values, { [String(thrown.params.field ?? '')]: sentence })
}

function refused(status: number, values: Record<string, string>, errors: Record<string, string>) {
  return fail(status, { values, errors } satisfies Refused)
}

/**
 * What was typed, without the one character (NUL) that PostgreSQL takes in no text and no keyboard writes. Several boxes
 * of one name arrive joined by commas.
 */
export function textFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue
    const text = value.replaceAll('\0', '')
    fields[name] = name in fields ? `${fields[name]},${text}` : text
  }
  return fields
}

/** One sentence a field: the first rule it breaks. */
export function fieldErrors(locale: App.Locals['locale'], issues: readonly v.BaseIssue<unknown>[]) {
  const errors: Record<string, string> = {}
  const say = translate(locale)
  for (const issue of issues) {
    const field = v.getDotPath(issue) ?? ''
    if (errors[field]) continue
    const deepest = issue.issues?.at(-1) ?? issue
    const key = deepest.message.startsWith('form.') ? (deepest.message as MessageKey) : 'form.required'
    const limit = typeof deepest.requirement === 'number' ? deepest.requirement : 0
    const given = typeof deepest.input === 'string' ? deepest.input.length : 0
    errors[field] = say(key, { limit, given, over: given - limit, count: Math.abs(given - limit) })
  }
  return errors
}
