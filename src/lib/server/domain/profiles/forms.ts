import * as v from 'valibot'
import { organisationKinds } from '#lib/engines/matching/types.ts'
import { line, lines, optional, version } from '../forms.ts'
import { checkIdentifier, type IdentifierScheme } from './identifiers.ts'
import {
  fieldVisibilities,
  naceSections,
  type ProfileField,
  profileFields,
  profileLanguages,
  sizeClasses
} from './rules.ts'

export const website = v.pipe(
  v.string('form.required'),
  v.trim(),
  v.transform((text) => (/^[\w-]+(\.[\w-]+)+(\/.*)?$/.test(text) ? `https://${text}` : text)),
  v.maxLength(300, 'form.too_long'),
  v.regex(/^https?:\/\/[^\s/]+\.[^\s]+$/i, 'form.website')
)

const identifier = (scheme: IdentifierScheme) =>
  optional(
    v.pipe(
      v.string('form.required'),
      v.maxLength(80, 'form.too_long'),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const found = checkIdentifier(scheme, dataset.value)
        if (found.ok) return found.value
        addIssue({ message: found.why === 'check' ? 'form.check_digits' : `form.identifier.${scheme}` })
        return NEVER
      })
    )
  )

/** Several boxes of one name arrive joined by commas. */
const some = <Value extends string>(allowed: readonly Value[]) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => allowed.filter((one) => text.split(',').includes(one)))
  )

const organisationId = v.pipe(v.string('form.required'), v.uuid('form.required'))

const mostSites = 20
/** One place a line. */
const sites = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((one) => one.replace(/\s+/g, ' ').trim())
        .filter(Boolean)
    )
  ]),
  v.maxLength(mostSites, 'form.too_many'),
  v.everyItem((one) => one.length <= 100, 'form.too_long_line')
)

export const profileForm = v.object({
  organisationId,
  version,
  name: v.pipe(
    line(2, 300),
    v.check((text) => !/:\/\/|\bwww\./i.test(text), 'form.no_address')
  ),
  kind: v.picklist(organisationKinds, 'form.required'),
  city: optional(line(2, 100)),
  sites,
  website: optional(website),
  sizeClass: optional(v.picklist(sizeClasses, 'form.required')),
  naceSection: optional(v.picklist(naceSections, 'form.required')),
  naceCode: optional(v.pipe(v.string(), v.trim(), v.regex(/^\d{2}(\.\d{1,2})?$/, 'form.nace_code'))),
  languages: some(profileLanguages),
  descriptionDe: lines(6000),
  descriptionEn: lines(6000),
  vat: identifier('vat'),
  register: identifier('register'),
  lei: identifier('lei'),
  ror: identifier('ror'),
  euid: identifier('euid')
})

export type ProfileInput = v.InferOutput<typeof profileForm>

export const topicsForm = v.object({
  organisationId,
  version,
  topics: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text.split(',').filter(Boolean))
  )
})

const audience = v.picklist(fieldVisibilities, 'form.required')

export const visibilityForm = v.object({
  organisationId,
  version,
  ...(Object.fromEntries(profileFields.map((field) => [field, audience])) as Record<
    ProfileField,
    typeof audience
  >)
})

export const logoForm = v.object({
  organisationId,
  isGone: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text === 'yes')
  )
})
