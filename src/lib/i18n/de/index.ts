import type { Message } from '../catalogue.ts'
import { forms } from './forms.ts'
import { imports } from './import.ts'
import { access } from './access.ts'
import { trouble } from './trouble.ts'
import { config } from './config.ts'
import { cli } from './cli.ts'
import { mails } from './mails.ts'
import { audit } from './audit.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'

/** All German messages. One file per area; keys are dotted and carry their area first. */
export const de = {
  ...common,
  ...errors,
  ...audit,
  ...mails,
  ...cli,
  ...config,
  ...trouble,
  ...access,
  ...forms,
  ...imports
} satisfies Record<string, Message>
