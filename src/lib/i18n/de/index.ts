import type { Message } from '../catalogue.ts'
import { audit } from './audit.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'

/** All German messages. One file per area; keys are dotted and carry their area first. */
export const de = { ...common, ...errors, ...audit } satisfies Record<string, Message>
