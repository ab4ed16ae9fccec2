import type { Message } from '../catalogue.ts'
import type { de } from '../de/index.ts'
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

/** All English messages: exactly the keys of the German catalogue. */
export const en: Record<keyof typeof de, Message> = {
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
}
