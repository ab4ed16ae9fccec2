import type { Message } from '../catalogue.ts'
import type { de } from '../de/index.ts'
import { audit } from './audit.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'

/** All English messages: exactly the keys of the German catalogue. */
export const en: Record<keyof typeof de, Message> = { ...common, ...errors, ...audit }
