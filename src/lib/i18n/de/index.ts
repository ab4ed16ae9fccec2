import type { Message } from '../catalogue.ts'
import { access } from './access.ts'
import { audit } from './audit.ts'
import { cli } from './cli.ts'
import { common } from './common.ts'
import { config } from './config.ts'
import { errors } from './errors.ts'
import { forms } from './forms.ts'
import { importPages } from './import-pages.ts'
import { imports } from './import.ts'
import { mails } from './mails.ts'
import { pages } from './pages.ts'
import { pagesLists } from './pages-lists.ts'
import { pagesMatch } from './pages-match.ts'
import { match } from './match.ts'
import { plan } from './plan.ts'
import { trouble } from './trouble.ts'

/** All German messages. One file per area; keys are dotted and carry their area first. */
export const de = {
  ...access,
  ...audit,
  ...cli,
  ...common,
  ...config,
  ...errors,
  ...forms,
  ...imports,
  ...importPages,
  ...mails,
  ...pages,
  ...pagesLists,
  ...pagesMatch,
  ...match,
  ...plan,
  ...trouble
} satisfies Record<string, Message>
