import * as v from 'valibot'
import { organisationKinds } from '#lib/engines/matching/types.ts'
import { line, lines, optional } from '../forms.ts'
import { checkIdentifier, type IdentifierScheme } from './identifiers.ts'
import { naceSections, profileLanguages, sizeClasses } from './rules.ts'

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

export const profileForm = v.object({
  version: v.pipe(v.string('form.required'), v.toNumber('form.required')),
  name: line(2, 300),
  kind: v.picklist(organisationKinds, 'form.required'),
  city: optional(line(2, 100)),
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

export type ProfileInput = v.InferOutput<typeof profileForm> & { organisationId: string }
