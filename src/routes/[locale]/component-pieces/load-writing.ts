import type { ServerLoadEvent } from '@sveltejs/kit'
import type { ComponentRecord } from '#lib/server/domain/components/component-store.ts'
import { interfaceTexts } from '#lib/server/domain/components/interface-fields.ts'
import { componentToEdit } from '#lib/server/domain/components/own-queries.ts'
import { componentVisibilities } from '#lib/server/domain/components/policy.ts'
import { propertyText } from '#lib/server/domain/components/property-text.ts'
import { propertiesFor, readTerms, rolesOf, type Terms } from '#lib/server/domain/components/terms.ts'
import { underTerms } from '#lib/server/domain/components/under-terms.ts'
import { colleaguesOf } from '#lib/server/domain/listings/contact.ts'
import { isOfficeHere } from '#lib/server/domain/listings/policy.ts'
import { organisationsToWriteFor } from '#lib/server/domain/listings/own-queries.ts'
import { faultText } from '#lib/server/http/components/fault-text.ts'
import { termNames, type TermNames } from '#lib/server/http/components/names.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { mustBeMember } from '../listing-writing/load-writing.ts'

type Locale = App.Locals['locale']

/** The fields that the form asks of a class, and what can be chosen in them. */
function fieldsOf(terms: Terms, names: TermNames, componentClass: string) {
  return propertiesFor(terms, componentClass).map(({ key, holds, isRequired }) => ({
    key,
    label: names.properties[key]!,
    type: holds.type,
    isRequired,
    dimension: holds.type === 'quantity' || holds.type === 'range' ? holds.dimension : null,
    isMultiple: holds.type === 'choice' && holds.isMultiple,
    options:
      holds.type === 'choice'
        ? holds.options.map((one) => ({ value: one, label: names.option(key, one) }))
        : []
  }))
}

function choicesIn(terms: Terms, names: TermNames, locals: App.Locals) {
  return {
    spoken: [...terms.protocols.values()].flatMap(({ key, protocol }) =>
      rolesOf(protocol).map((role) => ({
        value: `${key} ${role}`,
        label: `${names.protocols[key]}, ${names.roles[`${key} ${role}`]}`
      }))
    ),
    visibilities: componentVisibilities.filter((one) => one !== 'private' || !locals.actor.acting)
  }
}

/** What is stated, as the form holds it: one text for each field. */
function textsOf(stated: ComponentRecord['stated'], locale: Locale): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [key, value] of Object.entries(stated)) {
    if (value.type !== 'interfaces') {
      texts[`p.${key}`] = value.type === 'choice' ? value.chosen.join(',') : propertyText(value, locale)
      continue
    }
    value.interfaces.forEach((one, at) => {
      for (const [field, text] of Object.entries(interfaceTexts(one, locale)))
        texts[`i.${at}.${field}`] = text ?? ''
    })
  }
  return texts
}

/** A form for a new component: first its class, then what the class asks for. */
export async function loadNewComponent(event: ServerLoadEvent) {
  mustBeMember(event)
  const { actor, locale } = event.locals
  const asked = event.url.searchParams
  return inRequestHub(event, async (tx) => {
    const terms = await readTerms(tx, actor.hub)
    const names = termNames(terms, locale)
    const organisations = await organisationsToWriteFor(tx, actor)
    const organisation =
      organisations.find((one) => one.id === asked.get('organisation')) ?? organisations[0]!
    const found = terms.classes.find((one) => one.key === asked.get('class'))
    return {
      classes: terms.classes.map(({ key }) => ({ key, label: names.classes[key]! })),
      class: found ? { key: found.key, label: names.classes[found.key]! } : null,
      organisations,
      organisation,
      fields: found ? fieldsOf(terms, names, found.key) : [],
      choices: choicesIn(terms, names, event.locals),
      colleagues: await colleaguesOf(tx, organisation.id, now()),
      self: actor.personId
    }
  })
}

/** Pages for people of a member, and for the office, which looks after members' components. */
export function mustBeKeeper(event: Parameters<typeof mustBeMember>[0]): void {
  mustBeSignedIn(event)
  if (!isOfficeHere(event.locals.actor)) mustBeMember(event)
}

/** One to look after; for who may not, it does not exist. */
export async function loadOwnComponent(event: ServerLoadEvent, id: string) {
  mustBeKeeper(event)
  const { actor, locale } = event.locals
  const found = await inRequestHub(event, async (tx) => {
    const one = await componentToEdit(tx, actor, id)
    if (!one) return undefined
    const terms = await readTerms(tx, actor.hub)
    const names = termNames(terms, locale)
    const { stated, ...rest } = one
    const { outcomes } = underTerms(one.class, stated, terms)
    const problems = [...outcomes].flatMap(([key, outcome]) =>
      outcome.status === 'reenter'
        ? [{ key, label: names.properties[key] ?? key, text: faultText(outcome.reasons[0]!, locale, names) }]
        : []
    )
    return {
      component: { ...rest, texts: textsOf(stated, locale) },
      className: names.classes[one.class] ?? one.class,
      problems,
      fields: fieldsOf(terms, names, one.class),
      choices: choicesIn(terms, names, event.locals),
      colleagues: await colleaguesOf(tx, one.organisationId, now())
    }
  })
  if (!found) notFound(locale)
  return { ...found, done: event.url.searchParams.get('done') }
}

export type OwnComponent = Awaited<ReturnType<typeof loadOwnComponent>>
