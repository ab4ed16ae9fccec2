import { redirect, type RequestEvent } from '@sveltejs/kit'
import { officePeople } from '#lib/server/domain/desk/office-people.ts'
import {
  addressOf,
  askFrom,
  columnsFrom,
  columnsOf,
  filtersOf,
  type ListName,
  lists,
  placeFrom,
  placeText,
  sortsOf,
  usualColumns
} from '#lib/server/domain/office-lists/ask.ts'
import { tagChoices } from '#lib/server/domain/office-lists/choices.ts'
import { chooseColumns } from '#lib/server/domain/office-lists/choose-columns.ts'
import { columnsForm, saveFilterForm } from '#lib/server/domain/office-lists/forms.ts'
import { chosenColumns, savedFilters } from '#lib/server/domain/office-lists/keep-store.ts'
import { listPage, readerOf } from '#lib/server/domain/office-lists/queries.ts'
import { saveFilter } from '#lib/server/domain/office-lists/save-filter.ts'
import { nextTopics, topicLabel } from '#lib/server/domain/topics/vocabulary.ts'
import { noteLook } from '#lib/server/domain/sensitive-looks/store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'

/** The list that an address names. @throws the 404 of everything that is not there. */
export function listNamed(event: RequestEvent): ListName {
  const named = (event.params as Record<string, string>).list
  const list = lists.find((one) => one === named)
  if (!list) notFound(event.locals.locale)
  return list
}

/** Where a list itself stands, below the office. */
export const pathOf = (list: ListName) => (list === 'people' ? 'people' : 'memberships')

const idsOf = (lines: readonly { id: string }[]) => lines.map((one) => one.id)

/** One page of a list with everything that its page offers. */
export async function loadList(event: RequestEvent, list: ListName) {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  const given = event.url.searchParams
  const ask = askFrom(list, given)
  const at = now()
  const reader = readerOf(actor, at)
  const named = columnsFrom(list, given.getAll('columns'))
  const topics = [...new Set([...nextTopics(null), ...(ask.filter.topic ? [ask.filter.topic] : [])])]
  const label = new Intl.Collator(locale)
  return inRequestHub(event, async (tx) => {
    const own = actor.personId ?? ''
    const kept = columnsFrom(list, (await chosenColumns(tx, actor.hub, list, own)) ?? [])
    const page = await listPage(tx, reader, ask, placeFrom(given))
    if (list === 'people') await noteLook(tx, actor, 'list', idsOf(page.lines), at)
    const address = addressOf(ask)
    if (named) address.set('columns', named.join() || 'none')
    return {
      list,
      ask,
      address: String(address),
      lines: page.lines.map((line) =>
        'topics' in line ? { ...line, topics: line.topics.map((id) => topicLabel(id, locale)) } : line
      ),
      count: page.count,
      before: page.before && placeText(page.before),
      after: page.after && placeText(page.after),
      columns: named ?? kept ?? usualColumns[list],
      allColumns: columnsOf[list],
      filters: filtersOf[list],
      sorts: sortsOf[list],
      saved: own ? await savedFilters(tx, actor.hub, list, own) : [],
      choices: {
        tag: await tagChoices(tx, actor.hub),
        charge: (await officePeople(tx, actor.hub, at)).map(({ id, name }) => ({ value: id, label: name })),
        topic: topics
          .map((id) => ({ value: id, label: topicLabel(id, locale) }))
          .sort((one, other) => label.compare(one.label, other.label))
      }
    }
  })
}

/** What can be done on a list's own page: choosing its columns, keeping its filter. */
export const listActions = (list: ListName) => ({
  columns: (event: RequestEvent) => {
    mustBeOffice(event)
    return formAction(
      columnsForm,
      async (tx, actor, { column, address }, at) => {
        const columns = await chooseColumns(tx, actor, { list, columns: column ? column.split(',') : [] }, at)
        const back = addressOf(askFrom(list, new URLSearchParams(address)))
        back.set('columns', columns.join() || 'none')
        return back
      },
      (address, { url }) => redirect(303, `${url.pathname}?${address}`)
    )(event)
  },
  keep: (event: RequestEvent) => {
    mustBeOffice(event)
    return formAction(
      saveFilterForm,
      async (tx, actor, input, at) => {
        await saveFilter(tx, actor, { ...input, list }, at)
        return input.address
      },
      (address, { url }) => redirect(303, `${url.pathname}${address ? `?${address}` : ''}`)
    )(event)
  }
})
