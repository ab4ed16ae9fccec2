import type { Message } from '../catalogue.ts'
import type { de } from '../de/index.ts'
import { access } from './access.ts'
import { accessPages } from './access-pages.ts'
import { account } from './account.ts'
import { audit } from './audit.ts'
import { cli } from './cli.ts'
import { common } from './common.ts'
import { config } from './config.ts'
import { demoPages } from './demo-pages.ts'
import { errors } from './errors.ts'
import { forms } from './forms.ts'
import { importPages } from './import-pages.ts'
import { imports } from './import.ts'
import { mailPages } from './mail-pages.ts'
import { mails } from './mails.ts'
import { mailTexts } from './mail-texts.ts'
import { pages } from './pages.ts'
import { people } from './people.ts'
import { pagesLists } from './pages-lists.ts'
import { pagesMatch } from './pages-match.ts'
import { match } from './match.ts'
import { proofs } from './proofs.ts'
import { providers } from './providers.ts'
import { signIn } from './sign-in.ts'
import { signInMails } from './sign-in-mails.ts'
import { plan } from './plan.ts'
import { trouble } from './trouble.ts'
import { join } from './join.ts'
import { profile } from './profile.ts'
import { belonging } from './belonging.ts'
import { office } from './office.ts'
import { matches } from './matches.ts'
import { introductionErrors } from './introduction-errors.ts'
import { introductionAudit } from './introduction-audit.ts'
import { introductionMails } from './introduction-mails.ts'
import { introductionMailTexts } from './introduction-mail-texts.ts'
import { listings } from './listings.ts'
import { listingLists } from './listing-lists.ts'
import { listingHelp } from './listing-help.ts'
import { secondAccount } from './second-account.ts'
import { peoplePairs } from './people-pairs.ts'
import { peopleRules } from './people-rules.ts'
import { memberships } from './memberships.ts'
import { introductions } from './introductions.ts'
import { introductionMeetings } from './introduction-meetings.ts'
import { figures } from './figures.ts'
import { deskAudit } from './desk-audit.ts'
import { deskErrors } from './desk-errors.ts'
import { deskToday } from './desk-today.ts'
import { deskPages } from './desk-pages.ts'
import { mailIn } from './mail-in.ts'
import { consents } from './consents.ts'
import { privacy } from './privacy.ts'
import { dataWords } from './data-words.ts'
import { myData } from './my-data.ts'
import { privacyOffice } from './privacy-office.ts'
import { files } from './files.ts'
import { jobs } from './jobs.ts'
import { lists } from './lists.ts'
import { bulk } from './bulk.ts'
import { groupMails } from './group-mails.ts'
import { exports } from './exports.ts'
import { dataColumns } from './data-columns.ts'
import { dataCodes } from './data-codes.ts'
import { dataArchive } from './data-archive.ts'
import { acting } from './acting.ts'
import { componentTerms } from './component-terms.ts'
import { componentRules } from './component-rules.ts'
import { componentPages } from './component-pages.ts'
import { dataComponents } from './data-components.ts'
import { componentImport } from './component-import.ts'

/** All English messages: exactly the keys of the German catalogue. */
export const en: Record<keyof typeof de, Message> = {
  ...access,
  ...accessPages,
  ...account,
  ...audit,
  ...cli,
  ...common,
  ...config,
  ...demoPages,
  ...errors,
  ...forms,
  ...imports,
  ...importPages,
  ...mailPages,
  ...mails,
  ...pages,
  ...pagesLists,
  ...pagesMatch,
  ...match,
  ...proofs,
  ...providers,
  ...signIn,
  ...signInMails,
  ...trouble,
  ...join,
  ...profile,
  ...belonging,
  ...office,
  ...plan,
  ...people,
  ...mailTexts,
  ...matches,
  ...introductionErrors,
  ...introductionAudit,
  ...introductionMails,
  ...introductionMailTexts,
  ...listings,
  ...listingLists,
  ...listingHelp,
  ...secondAccount,
  ...peoplePairs,
  ...peopleRules,
  ...memberships,
  ...introductions,
  ...introductionMeetings,
  ...figures,
  ...files,
  ...jobs,
  ...deskAudit,
  ...deskErrors,
  ...deskToday,
  ...deskPages,
  ...mailIn,
  ...consents,
  ...privacy,
  ...dataWords,
  ...myData,
  ...privacyOffice,
  ...lists,
  ...bulk,
  ...groupMails,
  ...exports,
  ...dataColumns,
  ...dataCodes,
  ...dataArchive,
  ...acting,
  ...componentTerms,
  ...componentRules,
  ...componentPages,
  ...dataComponents,
  ...componentImport
}
