import * as v from 'valibot'
import { line, optional, slug } from '../forms.ts'
import { isIssuer } from './rules.ts'

const domains = v.pipe(
  v.string('form.required'),
  v.transform((text) => [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean)
    )
  ]),
  v.minLength(1, 'form.required'),
  v.maxLength(50, 'form.domains'),
  v.everyItem((domain) => /^([a-z0-9]+(-+[a-z0-9]+)*\.)+[a-z0-9-]{2,63}$/.test(domain), 'form.domains')
)

export const providerForm = v.object({
  name: line(2, 200),
  issuer: v.pipe(line(8, 500), v.check(isIssuer, 'form.issuer')),
  clientId: line(1, 500),
  clientSecret: line(1, 2000),
  domains,
  organisation: optional(slug)
})

export const providerSwitchForm = v.object({
  id: v.pipe(v.string(), v.uuid()),
  isEnabled: v.pipe(
    v.picklist(['on', 'off']),
    v.transform((text) => text === 'on')
  )
})
