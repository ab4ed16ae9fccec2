import * as v from 'valibot'
import { line } from '../forms.ts'

export const codeForm = v.object({ code: line(1, 40), next: v.optional(v.string(), '') })
