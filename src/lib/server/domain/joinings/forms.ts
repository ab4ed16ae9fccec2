import * as v from 'valibot'
import { organisationKinds } from '#lib/engines/matching/types.ts'
import { line, lines, optional, version } from '../forms.ts'
import { exchangeKinds } from '../listings/kinds.ts'
import { levels } from '../memberships/rules.ts'
import { website } from '../profiles/forms.ts'

const language = v.picklist(['de', 'en'], 'form.required')

export const beginForm = v.object({
  displayName: line(2, 200),
  language,
  version,
  shown: v.pipe(
    v.string('form.required'),
    v.regex(/^\d{1,9}(,\d{1,9})*$/),
    v.transform((text) => text.split(',').map(Number))
  ),
  agreed: v.literal('yes', 'form.agree')
})

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))

export const knownForm = v.object({ organisationId: id, message: v.optional(lines(1000), '') })

/** A name stands in mails to others; an address of a page in it is no name. */
const organisationName = v.pipe(
  line(2, 300),
  v.check((text) => !/:\/\/|\bwww\./i.test(text), 'form.no_address')
)

export const newForm = v.object({
  name: organisationName,
  kind: v.picklist(organisationKinds, 'form.required'),
  city: optional(line(2, 100)),
  website: optional(website),
  isAnother: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text === 'yes')
  )
})

const sentences = v.pipe(
  lines(1500),
  v.check((text) => text === '' || text.length >= 20, 'form.say_more')
)
const kind = v.picklist(exchangeKinds, 'form.required')

export const exchangeForm = v.object({
  offer: sentences,
  offerKind: kind,
  need: sentences,
  needKind: kind,
  language
})

export const applicationForm = v.object({
  organisationId: id,
  level: v.picklist(levels, 'form.required'),
  message: lines(2000)
})
