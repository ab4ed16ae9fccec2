import { type AccessRow, everybody, lead, office } from './roles.ts'

const at = '/[locale]/(office)/hub/[hub]/office'
const here = '/de/hub/leipzig/office'
const nobody = '00000000-0000-7000-8000-000000000000'

/** The office's lists, and what is done with all that is in them. */
export const listRows: readonly AccessRow[] = [
  ['POST', `${at}/people`, `${here}/people?/columns`, office(401, 303)],
  ['POST', `${at}/people`, `${here}/people?/keep`, office(401, 400)],
  ['POST', `${at}/memberships`, `${here}/memberships?/columns`, office(401, 303)],
  ['POST', `${at}/memberships`, `${here}/memberships?/keep`, office(401, 400)],
  ['GET', `${at}/lists/[list]/filters`, `${here}/lists/people/filters`, office(303, 200)],
  ['GET', `${at}/lists/[list]/filters`, `${here}/lists/nonsense/filters`, office(303, 404)],
  ['POST', `${at}/lists/[list]/filters`, `${here}/lists/people/filters?/change`, office(401, 400)],
  ['POST', `${at}/lists/[list]/filters`, `${here}/lists/people/filters?/up`, office(401, 400)],
  ['POST', `${at}/lists/[list]/filters`, `${here}/lists/people/filters?/remove`, office(401, 400)],
  ['GET', `${at}/lists/[list]/bulk`, `${here}/lists/organisations/bulk?of=all`, office(303, 200)],
  ['GET', `${at}/lists/[list]/bulk`, '/de/hub/nowhere/office/lists/people/bulk', everybody(404)],
  ['POST', `${at}/lists/[list]/bulk`, `${here}/lists/organisations/bulk`, office(401, 400)],
  ['GET', `${at}/lists/[list]/export.[format]`, `${here}/lists/people/export.csv`, office(303, 200)],
  ['GET', `${at}/lists/[list]/export.[format]`, `${here}/lists/people/export.exe`, office(303, 404)],
  ['GET', `${at}/lists/actions`, `${here}/lists/actions`, office(303, 200)],
  ['GET', `${at}/lists/actions/[action]`, `${here}/lists/actions/${nobody}`, office(303, 404)],
  ['POST', `${at}/lists/actions/[action]`, `${here}/lists/actions/${nobody}?/undo`, office(401, 400)],
  ['GET', `${at}/exports`, `${here}/exports`, office(303, 200)],
  ['GET', `${at}/exports/everything.[format]`, `${here}/exports/everything.json`, lead(303, 200)],
  ['GET', `${at}/mailings`, `${here}/mailings`, office(303, 200)],
  ['GET', `${at}/mailings/new`, `${here}/mailings/new`, office(303, 200)],
  ['POST', `${at}/mailings/new`, `${here}/mailings/new`, office(401, 400)],
  ['GET', `${at}/mailings/[mailing]`, `${here}/mailings/${nobody}`, office(303, 404)],
  ['POST', `${at}/mailings/[mailing]`, `${here}/mailings/${nobody}?/change`, office(401, 400)],
  ['POST', `${at}/mailings/[mailing]`, `${here}/mailings/${nobody}?/test`, office(401, 400)],
  ['POST', `${at}/mailings/[mailing]`, `${here}/mailings/${nobody}?/send`, office(401, 400)],
  ['POST', `${at}/mailings/[mailing]`, `${here}/mailings/${nobody}?/cancel`, office(401, 400)]
]
