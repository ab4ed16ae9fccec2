import { redirect, type RequestEvent } from '@sveltejs/kit'
import * as v from 'valibot'
import { editComponent } from '#lib/server/domain/components/edit-component.ts'
import { readTerms } from '#lib/server/domain/components/terms.ts'
import { withdrawComponent } from '#lib/server/domain/components/withdraw-component.ts'
import { writeComponent } from '#lib/server/domain/components/write-component.ts'
import { version } from '#lib/server/domain/forms.ts'
import { readComponentForm } from '#lib/server/http/components/component-form.ts'
import {
  fieldErrors,
  formAction,
  type FormReader,
  readAction,
  textFields
} from '#lib/server/http/form-action.ts'
import { formOf } from '#lib/server/http/form-of.ts'
import { mustBeMember } from '../listing-writing/load-writing.ts'
import { mustBeKeeper } from './load-writing.ts'

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))
const ofComponent = v.object({ componentId: id })

/** The form with what else a deed asks for beside it. */
function reader<More extends v.GenericSchema>(event: RequestEvent, more: More) {
  const { actor, locale } = event.locals
  return (async (tx, values) => {
    const beside = v.safeParse(more, values)
    const read = readComponentForm(values, await readTerms(tx, actor.hub), locale)
    if (!beside.success)
      return { errors: { ...fieldErrors(locale, beside.issues), ...('errors' in read ? read.errors : {}) } }
    return 'errors' in read
      ? read
      : { input: { ...read.input, ...(beside.output as v.InferOutput<More> & object) } }
  }) satisfies FormReader<unknown>
}

const newForm = v.object({ organisationId: id })
const changeForm = v.object({ componentId: id, version })

const written = ({ id: made }: { id: string }, event: RequestEvent) =>
  redirect(303, `${event.url.pathname.replace(/\/[^/]+$/, '')}/${made}?done=written`)
const back = (what: string) => (_result: unknown, event: RequestEvent) =>
  redirect(303, `${event.url.pathname}?done=${what}`)

/** Without scripts another interface comes by a button of its own: the page again, with one more. */
async function another(event: RequestEvent) {
  return { values: { ...textFields(await formOf(event)), another: 'yes' }, errors: {} }
}

/** Guards an action like the page it stands on. */
const guarded =
  <Result>(mustBe: (event: RequestEvent) => void, action: (event: RequestEvent) => Promise<Result>) =>
  (event: RequestEvent): Promise<Result> => {
    mustBe(event)
    return action(event)
  }

const save = readAction((event) => reader(event, changeForm), editComponent, back('changed'))
const withdraw = formAction(ofComponent, withdrawComponent, back('withdrawn'))

export const newComponentActions = {
  save: guarded(
    mustBeMember,
    readAction((event) => reader(event, newForm), writeComponent, written)
  ),
  another: guarded(mustBeMember, another)
}

export const ownComponentActions = {
  save: guarded(mustBeKeeper, save),
  another: guarded(mustBeKeeper, another),
  withdraw: guarded(mustBeKeeper, withdraw)
}
