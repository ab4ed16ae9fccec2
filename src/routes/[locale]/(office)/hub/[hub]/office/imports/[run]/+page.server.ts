import { fail, redirect } from '@sveltejs/kit'
import type { MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { DomainError } from '#lib/server/domain/errors.ts'
import { readMappingForm } from '#lib/server/domain/imports/forms.ts'
import { fieldNames } from '#lib/server/domain/imports/mapping/fields.ts'
import { formOf } from '#lib/server/http/form-of.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { answered } from '#lib/server/http/refusal.ts'
import { statusOf } from '#lib/server/http/status.ts'
import { firstProblems, launchImport, openUpload, previewImport } from '#lib/server/jobs/office-imports.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const shownProblems = 50

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  return answered(event, async () => {
    const { run, opened } = await openUpload(event.locals.actor, event.params.run)
    const isOpen = run.status !== 'running' && run.status !== 'done'
    const say = translate(event.locals.locale)
    return {
      run,
      refusal: run.refusal && say(`error.${run.refusal.code}` as MessageKey, run.refusal.params),
      file: isOpen && opened ? fileView(run, opened) : null,
      isChangingMapping: event.url.searchParams.has('mapping'),
      problems: run.preview || run.result ? await firstProblems(run.id, shownProblems) : []
    }
  })
}

type Uploaded = Awaited<ReturnType<typeof openUpload>>

/** What the mapping page shows of a file: its columns with examples, and how they would be read. */
function fileView(run: Uploaded['run'], { table, proposal, remembered }: NonNullable<Uploaded['opened']>) {
  const columns = proposal.header.map((title, index) => ({
    title,
    example:
      proposal.sample
        .map((row) => row.cells[index]?.trim() ?? '')
        .find(Boolean)
        ?.slice(0, 120) ?? ''
  }))
  return {
    columns,
    fields: [...fieldNames],
    mapping: run.mapping ?? proposal.mapping,
    doubts: proposal.doubts,
    remembered,
    headerRow: proposal.headerRow,
    encoding: table.encoding,
    format: table.sheet ? `XLSX (${table.sheet})` : table.format.toUpperCase()
  }
}

export const actions: Actions = {
  preview: (event) =>
    tried(event, async (values) => {
      const { actor, locale } = event.locals
      const { opened } = await openUpload(actor, event.params.run)
      if (!opened) throw new DomainError('import.not_ready')
      const { mapping, errors } = readMappingForm(values, opened.proposal.header, opened.proposal.mapping)
      if (errors) {
        const say = translate(locale)
        const sentences = Object.entries(errors).map(([field, key]) => [field, say(key)])
        return fail(422, { values, errors: Object.fromEntries(sentences) as Record<string, string> })
      }
      await previewImport(actor, event.params.run, mapping)
      redirect(303, event.url.pathname)
    }),
  run: (event) =>
    tried(event, async (values) => {
      await launchImport(event.locals.actor, event.params.run, values.acceptMoved === 'yes')
      redirect(303, event.url.pathname)
    })
}

/** A refusal of the domain comes back as a sentence above the form. */
async function tried<T>(event: RequestEvent, work: (values: Record<string, string>) => Promise<T>) {
  mustBeOffice(event)
  const values: Record<string, string> = {}
  for (const [name, value] of await formOf(event)) if (typeof value === 'string') values[name] = value
  try {
    return await work(values)
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown
    const sentence = translate(event.locals.locale)(`error.${thrown.code}`, thrown.params)
    return fail(statusOf[thrown.code], { values, errors: { '': sentence } as Record<string, string> })
  }
}
