import type { Message } from '../catalogue.ts'
import type { de } from '../de/index.ts'
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

/** All English messages: exactly the keys of the German catalogue. */
export const en: Record<keyof typeof de, Message> = {
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
}
