import type { ServerLoadEvent } from '@sveltejs/kit'
import { isOffice } from '#lib/server/domain/actor.ts'
import { mostAttachments } from '#lib/server/domain/files/rules.ts'
import { filesOfRecord } from '#lib/server/domain/listings/attachments.ts'
import { colleaguesOf } from '#lib/server/domain/listings/contact.ts'
import { detailName, fieldsOf } from '#lib/server/domain/listings/details.ts'
import { longestBody, longestTitle } from '#lib/server/domain/listings/forms.ts'
import { exchangeKinds } from '#lib/server/domain/listings/kinds.ts'
import { choosableVisibilities, usualMonths, validities } from '#lib/server/domain/listings/lifecycle.ts'
import { membersToWriteFor } from '#lib/server/domain/listings/office-queries.ts'
import { listingToEdit, organisationsToWriteFor } from '#lib/server/domain/listings/own-queries.ts'
import { ownMembers, ownPeoples } from '#lib/server/domain/listings/policy.ts'
import { checksListings } from '#lib/server/domain/listings/settings.ts'
import { topicLabel } from '#lib/server/domain/topics/vocabulary.ts'
import { mustBeOffice, mustBeSignedIn } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { readConfig } from '#lib/server/platform/config.ts'
import { told } from '../file-pieces/told.ts'

/** Who writes: somebody for an organisation of theirs, or the office for any member. */
export type Writer = 'own' | 'office'

/** Pages for people of a member organisation; for everybody else they do not exist. */
export function mustBeMember(event: Parameters<typeof mustBeSignedIn>[0]): void {
  mustBeSignedIn(event)
  const { hub, actor, locale } = event.locals
  if (!hub || ownMembers(actor).length === 0) notFound(locale)
}

export const mustBeWriter = (event: ServerLoadEvent | Parameters<typeof mustBeMember>[0], writer: Writer) =>
  writer === 'office' ? mustBeOffice(event) : mustBeMember(event)

/** What the form offers to choose from, whoever writes. */
function choicesIn({ locale, actor }: App.Locals, writer: Writer) {
  return {
    kinds: exchangeKinds.map((kind) => ({
      kind,
      fields: fieldsOf(kind).map(([name, field]) => ({
        name,
        key: detailName(kind, name),
        type: field.type,
        options: 'options' in field ? [...field.options] : [],
        // Sectors are topics of the vocabulary and bear its names.
        labels:
          name === 'sectors' && 'options' in field
            ? Object.fromEntries(field.options.map((id) => [id, topicLabel(id, locale)]))
            : {}
      }))
    })),
    // The office does not write what it may not see, nor who of it acts for a member.
    visibilities: choosableVisibilities.filter(
      (one) => one !== 'private' || (writer === 'own' && !actor.acting)
    ),
    validities,
    usualMonths,
    longestTitle,
    longestBody
  }
}

export type WritingChoices = ReturnType<typeof choicesIn>

/** A form for a new offer or need. The office first says for whom. */
export async function loadNew(event: ServerLoadEvent, writer: Writer) {
  mustBeWriter(event, writer)
  const { actor } = event.locals
  const asked = event.url.searchParams
  const noun = asked.get('noun') === 'offer' ? ('offer' as const) : ('need' as const)
  return inRequestHub(event, async (tx) => {
    const organisations =
      writer === 'office'
        ? await membersToWriteFor(tx, actor.hub, now())
        : await organisationsToWriteFor(tx, actor)
    const wanted = asked.get('organisation')
    const organisation =
      organisations.find((one) => one.id === wanted) ?? (writer === 'own' ? organisations[0]! : null)
    return {
      noun,
      writer,
      organisations,
      organisation,
      colleagues: organisation ? await colleaguesOf(tx, organisation.id, now()) : [],
      isChecked: await checksListings(tx, actor.hub),
      choices: choicesIn(event.locals, writer),
      self: actor.personId
    }
  })
}

export type NewListing = Awaited<ReturnType<typeof loadNew>>

/** One to look after; for who may not, it does not exist. */
export async function loadExisting(event: ServerLoadEvent, writer: Writer, id: string) {
  mustBeWriter(event, writer)
  const { actor, locale } = event.locals
  const found = await inRequestHub(event, async (tx) => {
    const record = await listingToEdit(tx, actor, id, now())
    if (!record || (writer === 'own' && !ownMembers(actor).includes(record.organisationId))) return undefined
    const colleagues = await colleaguesOf(tx, record.organisationId, now())
    const files = (await filesOfRecord(tx, actor.hub, record)).map(told)
    return { record, colleagues, files, isChecked: await checksListings(tx, actor.hub) }
  })
  if (!found) notFound(locale)
  return {
    ...found,
    writer,
    choices: choicesIn(event.locals, writer),
    limits: { files: mostAttachments, megabytes: readConfig().mostFileBytes / 1024 / 1024 },
    isOffice: isOffice(actor),
    /** Its people decide alone what the office may not: releasing and taking over. */
    isTheirs: ownPeoples(actor).includes(found.record.organisationId),
    done: event.url.searchParams.get('done')
  }
}

export type ExistingListing = Awaited<ReturnType<typeof loadExisting>>
