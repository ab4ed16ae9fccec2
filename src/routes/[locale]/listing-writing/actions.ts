import { redirect, type RequestEvent } from '@sveltejs/kit'
import { attachFile, detachFile, mustMayAttach } from '#lib/server/domain/listings/attach-file.ts'
import { decideCheck } from '#lib/server/domain/listings/decide-check.ts'
import { editListing } from '#lib/server/domain/listings/edit-listing.ts'
import {
  checkForm,
  detachForm,
  editingForm,
  ofRecord,
  releaseForm,
  renewalForm,
  writingForm
} from '#lib/server/domain/listings/forms.ts'
import { askForRelease, releaseListing } from '#lib/server/domain/listings/release-listing.ts'
import { renewListing } from '#lib/server/domain/listings/renew-listing.ts'
import { takeOverListing } from '#lib/server/domain/listings/take-over-listing.ts'
import { withdrawListing } from '#lib/server/domain/listings/withdraw-listing.ts'
import { writeListing } from '#lib/server/domain/listings/write-listing.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { formOf } from '#lib/server/http/form-of.ts'
import { uploadAction } from '#lib/server/http/upload-action.ts'
import { readConfig } from '#lib/server/platform/config.ts'
import { folderStore } from '#lib/server/platform/files/file-store.ts'
import { helpFor } from './help.ts'
import { mustBeWriter, type Writer } from './load-writing.ts'

type Action = (event: RequestEvent) => Promise<unknown>

/** Guards an action like the page it stands on. */
const guarded =
  (writer: Writer, action: Action): Action =>
  (event) => {
    mustBeWriter(event, writer)
    return action(event)
  }

const listOf = (event: RequestEvent) => event.url.pathname.replace(/\/[^/]+$/, '')
const written = (what: string) => (result: { id: string }, event: RequestEvent) =>
  redirect(303, `${listOf(event)}/${result.id}?done=${what}`)
const back = (what: string) => (_result: unknown, event: RequestEvent) =>
  redirect(303, `${event.url.pathname}?done=${what}`)

/** Without scripts the help comes by a button of its own: the page again, with what was typed and what is said of it. */
async function preview(event: RequestEvent) {
  const values: Record<string, string> = {}
  for (const [name, value] of await formOf(event)) {
    if (typeof value !== 'string') continue
    values[name] = name in values ? `${values[name]},${value}` : value
  }
  return { values, errors: {}, help: await helpFor(event, values) }
}

const write = formAction(writingForm, writeListing, written('written'))
const edit = formAction(editingForm, editListing, back('changed'))
const withdraw = formAction(ofRecord, withdrawListing, back('withdrawn'))
const renew = formAction(renewalForm, renewListing, back('renewed'))
const release = formAction(releaseForm, releaseListing, back('released'))
const askRelease = formAction(ofRecord, askForRelease, back('asked'))
const takeOver = formAction(ofRecord, takeOverListing, back('takenOver'))
const detach = formAction(detachForm, detachFile, ({ storageKey }, event) => {
  folderStore(readConfig().dataFolder).remove(storageKey)
  redirect(303, `${event.url.pathname}?done=detached#files`)
})
/** The record is the one of the address: a form with a file is read only once it is known whose it is. */
function attach(event: RequestEvent) {
  const recordId = event.params.listing ?? ''
  return uploadAction(
    event,
    (tx, actor) => mustMayAttach(tx, actor, recordId),
    (tx, actor, taken, at) => attachFile(tx, actor, { recordId, taken }, at),
    () => redirect(303, `${event.url.pathname}?done=attached#files`)
  )
}
const check = formAction(checkForm, decideCheck, back('checked'))

export const newActions = (writer: Writer) => ({
  save: guarded(writer, write),
  preview: guarded(writer, preview)
})

export const existingActions = (writer: Writer) => ({
  save: guarded(writer, edit),
  preview: guarded(writer, preview),
  withdraw: guarded(writer, withdraw),
  renew: guarded(writer, renew),
  release: guarded(writer, release),
  takeOver: guarded(writer, takeOver),
  attach: guarded(writer, attach),
  detach: guarded(writer, (event) => detach(event)),
  askRelease: guarded(writer, askRelease),
  check: guarded(writer, check)
})
