import * as v from 'valibot'
import { email, lines } from '../forms.ts'
import { consentPurposes } from './rules.ts'

const purpose = v.picklist(consentPurposes, 'form.required')
const body = v.pipe(lines(5000), v.minLength(1, 'form.required'))
const number = v.pipe(v.string('form.required'), v.regex(/^\d{1,9}$/, 'form.required'), v.transform(Number))

export const consentForm = v.object({ purpose, version: number })
export const withdrawalForm = v.object({ purpose })
export const newsForm = v.object({ email, version: number })
/** `seen`: the newest version the writer saw, 0 where there was none. */
export const consentTextForm = v.object({ purpose, bodyDe: body, bodyEn: body, seen: number })
