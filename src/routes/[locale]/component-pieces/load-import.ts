import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit'
import * as v from 'valibot'
import { beginImport } from '#lib/server/domain/components/begin-import.ts'
import { readComponentTable } from '#lib/server/domain/components/component-table.ts'
import { findImport } from '#lib/server/domain/components/import-store.ts'
import { takeImport } from '#lib/server/domain/components/take-import.ts'
import { readTerms } from '#lib/server/domain/components/terms.ts'
import { DomainError } from '#lib/server/domain/errors.ts'
import { organisationsToWriteFor } from '#lib/server/domain/listings/own-queries.ts'
import { ownPeoples } from '#lib/server/domain/listings/policy.ts'
import { faultText } from '#lib/server/http/components/fault-text.ts'
import { termNames } from '#lib/server/http/components/names.ts'
import { readUpload } from '#lib/server/http/components/read-upload.ts'
import { tableNames } from '#lib/server/http/components/table-names.ts'
import { takeUploadForm } from '#lib/server/http/form-action.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { mustBeMember } from '../listing-writing/load-writing.ts'

export async function loadUpload(event: ServerLoadEvent) {
  mustBeMember(event)
  return inRequestHub(event, async (tx) => ({
    organisations: await organisationsToWriteFor(tx, event.locals.actor)
  }))
}

/** What a table would bring: lines that can be taken, and each fault with its line and column. */
export async function loadImport(event: RequestEvent | ServerLoadEvent, id: string) {
  mustBeMember(event)
  const { actor, locale } = event.locals
  const found = await inRequestHub(event, async (tx) => {
    const one = await findImport(tx, actor.hub, id)
    if (!one || !ownPeoples(actor).includes(one.organisationId)) return undefined
    const terms = await readTerms(tx, actor.hub)
    const names = termNames(terms, locale)
    const { rows, faults, unknown, count } = readComponentTable(one.lines, terms, tableNames(terms), locale)
    return {
      id: one.id,
      fileName: one.fileName,
      takenRows: one.takenAt ? (one.rowsTaken ?? 0) : null,
      count,
      unknown,
      rows: rows.map(({ line, words }) => ({
        line,
        name: words.name,
        className: names.classes[words.class] ?? words.class,
        article: words.article
      })),
      faults: faults.map(({ line, column, fault }) => ({
        line,
        column: column ?? missingColumn(fault, names),
        text: faultText(fault, locale, names)
      }))
    }
  })
  if (!found) notFound(locale)
  return found
}

/** A property that is missing because the table has no column for it still has a name. */
const missingColumn = (
  { params }: { params: Record<string, string | number> },
  names: ReturnType<typeof termNames>
): string => names.properties[String(params.property ?? '')] ?? ''

const uploadForm = v.object({ organisationId: v.pipe(v.string('form.required'), v.uuid('form.required')) })

export const uploadActions = {
  upload: (event: RequestEvent) => {
    mustBeMember(event)
    return takeUploadForm(
      event,
      uploadForm,
      async (file) => {
        if (!file) throw new DomainError('file.none', { field: 'file' })
        return { fileName: file.name, lines: await readUpload(file) }
      },
      beginImport,
      ({ id }) => redirect(303, `${event.url.pathname}/${id}`)
    )
  }
}

export const takeActions = {
  take: async (event: RequestEvent) => {
    mustBeMember(event)
    const { actor, locale } = event.locals
    const importId = event.params.import ?? ''
    const names = await inRequestHub(event, async (tx) => tableNames(await readTerms(tx, actor.hub)))
    return takeUploadForm(
      event,
      v.object({}),
      async () => ({ importId, names, style: locale }),
      takeImport,
      () => redirect(303, event.url.pathname)
    )
  }
}
