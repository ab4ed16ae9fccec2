/** Faults to plant, each with the test that must notice it. `find` must stand in the file exactly once. */
export interface PlantedFault {
  name: string
  file: string
  /** Text to replace; absent = the file is new, or `replace` is appended to it. */
  find?: string
  replace: string
  project: 'unit' | 'database' | 'pages'
  test: string
}

const architecture = { project: 'unit', test: 'tests/architecture.test.ts' } as const
const catalogues = { project: 'unit', test: 'tests/catalogues.test.ts' } as const
const rowSecurity = { project: 'database', test: 'tests/row-security.db.test.ts' } as const
const access = { project: 'pages', test: 'tests/pages/access.test.ts' } as const
const office = { project: 'pages', test: 'tests/pages/office.test.ts' } as const

const hubs = 'src/lib/server/domain/hubs'
const hubWork = 'src/lib/server/database/migrations/0002-hub-work.ts'
const security = 'src/lib/server/database/row-security.ts'
const signIn = 'src/routes/[locale]/(member)/sign-in/+page.svelte'
const officePage = 'src/routes/[locale]/(office)/office'

export const plantedFaults: readonly PlantedFault[] = [
  {
    name: 'an engine imports the platform',
    file: 'src/lib/engines/matching/dates.ts',
    replace: `\nimport '#lib/server/platform/clock.ts'\n`,
    ...architecture
  },
  {
    name: 'the domain imports the web framework',
    file: 'src/lib/server/domain/errors.ts',
    replace: `\nimport '@sveltejs/kit'\n`,
    ...architecture
  },
  {
    name: 'a route imports the database',
    file: `${officePage}/+page.server.ts`,
    replace: `\nimport '#lib/server/database/connection.ts'\n`,
    ...architecture
  },
  {
    name: 'an interface piece imports the server',
    file: 'src/lib/ui/knot/shapes.ts',
    replace: `\nimport '#lib/server/platform/clock.ts'\n`,
    ...architecture
  },
  {
    name: 'a deed opens a transaction',
    file: `${hubs}/create-hub.ts`,
    replace: `\nexport const again = (db: { transaction(): unknown }) => db.transaction()\n`,
    ...architecture
  },
  {
    name: 'a second place opens connections',
    file: `${hubs}/store.ts`,
    replace: `\nexport const pool = () => new pg.Pool()\n`,
    ...architecture
  },
  {
    name: 'the domain asks the clock',
    file: `${hubs}/store.ts`,
    replace: `\nexport const today = () => new Date()\n`,
    ...architecture
  },
  {
    name: 'a deed leaves no audit entry',
    file: 'src/lib/server/domain/people/record-contact.ts',
    find: "await recordAudit(tx, actor, 'contact.recorded', { type: 'hubContact', id }, now)",
    replace: '',
    ...architecture
  },
  {
    name: 'a deed has another name than its file',
    file: `${hubs}/create-network.ts`,
    find: 'function createNetwork',
    replace: 'function makeNetwork',
    ...architecture
  },
  {
    name: 'a file grows beyond 300 lines',
    file: `${hubs}/store.ts`,
    replace: '\n// more\n'.repeat(160),
    ...architecture
  },
  {
    name: 'a function grows beyond 70 lines',
    file: `${hubs}/store.ts`,
    replace: `\nexport function long() {\n${'  void 0\n'.repeat(70)}}\n`,
    ...architecture
  },
  {
    name: 'a file has a vague name',
    file: `${hubs}/hub-utils.ts`,
    replace: 'export const x = 1\n',
    ...architecture
  },
  {
    name: 'a barrel file',
    file: `${hubs}/index.ts`,
    replace: `export * from './store.ts'\n`,
    ...architecture
  },
  {
    name: 'a component names a colour',
    file: signIn,
    replace: '\n<style>\n  h1 { color: #d00; }\n</style>\n',
    ...architecture
  },

  {
    name: 'a message is missing in English',
    file: 'src/lib/i18n/en/common.ts',
    find: `'app.skip'`,
    replace: `'app.skipped'`,
    ...catalogues
  },
  {
    name: 'a placeholder differs',
    file: 'src/lib/i18n/en/cli.ts',
    find: '{address}',
    replace: '{adress}',
    ...catalogues
  },
  {
    name: 'an error code has no wording',
    file: 'src/lib/server/domain/errors.ts',
    find: `  'forbidden',`,
    replace: `  'forbidden',\n  'forgotten',`,
    ...catalogues
  },
  {
    name: 'an audit code has no wording',
    file: 'src/lib/server/domain/audit/codes.ts',
    find: `  'hub.created',`,
    replace: `  'hub.created',\n  'hub.moved',`,
    ...catalogues
  },
  {
    name: 'a page speaks for itself',
    file: signIn,
    find: "<PageHeader title={t('signIn.title')} lead={t('signIn.lead')} />",
    replace: '<p>Willkommen bei uns</p>',
    ...catalogues
  },
  {
    name: 'the guide lags behind the settings',
    file: 'src/lib/server/platform/config.ts',
    find: `'3000'),`,
    replace: `'3001'),`,
    project: 'unit',
    test: 'tests/documents.test.ts'
  },

  {
    name: 'a hub table without forced row security',
    file: security,
    find: 'alter table ${table} force row level security',
    replace: 'alter table ${table} enable row level security',
    ...rowSecurity
  },
  {
    name: 'a policy that lets everybody in',
    file: security,
    find: 'using (hub_id = current_hub()) with check',
    replace: 'using (true) with check',
    ...rowSecurity
  },
  {
    name: 'a row written for another hub',
    file: security,
    find: 'with check (hub_id = current_hub())',
    replace: 'with check (true)',
    ...rowSecurity
  },
  {
    name: 'an audit trail that can be edited',
    file: security,
    find: `rights.appendOnly ? 'select, insert'`,
    replace: `rights.appendOnly ? 'select, insert, update, delete'`,
    ...rowSecurity
  },
  {
    name: 'a key that does not start with the hub',
    file: hubWork,
    find: 'primary key (hub_id, seq)',
    replace: 'primary key (seq, hub_id)',
    ...rowSecurity
  },
  {
    name: 'a table nobody listed',
    file: hubWork,
    find: 'create table hub_contact (',
    replace: 'create table stray (id integer);\n  create table hub_contact (',
    ...rowSecurity
  },
  {
    name: 'the app keeps the owner’s role',
    file: 'src/lib/server/database/connection.ts',
    find: 'options: role ? `-c role=${role}` : undefined',
    replace: 'options: undefined',
    ...rowSecurity
  },

  {
    name: 'a backup forgets a table',
    file: 'src/lib/server/platform/backup/write-backup.ts',
    find: `scope !== 'local' && isThere`,
    replace: `scope !== 'local' && isThere && name !== 'hub_topic'`,
    project: 'database',
    test: 'tests/backup.db.test.ts'
  },
  {
    name: 'a restore believes the backup',
    file: 'src/lib/server/platform/backup/restore-backup.ts',
    find: 'if (found.sha256 !== table.sha256) throw',
    replace: 'if (found.rows < 0) throw',
    project: 'database',
    test: 'tests/backup.db.test.ts'
  },
  {
    name: 'a sign-in link works twice',
    file: 'src/lib/server/domain/people/link-store.ts',
    find: `.set({ used_at: at })`,
    replace: `.set({ used_at: null })`,
    project: 'database',
    test: 'src/lib/server/domain/people'
  },

  {
    name: 'the office is open to visitors',
    file: `${officePage}/+page.server.ts`,
    find: 'mustBeSignedIn(event)',
    replace: '',
    ...access
  },
  {
    name: 'a route without a row',
    file: 'src/routes/[locale]/(public)/new-page/+page.svelte',
    replace: '<h1></h1>\n',
    ...access
  },
  {
    name: 'other sites may post forms',
    file: 'vite.config.ts',
    find: `adapter: adapter({ out: 'build' }),`,
    replace: `adapter: adapter({ out: 'build' }),\n      csrf: { trustedOrigins: ['*'] },`,
    ...access
  },
  {
    name: 'the missing page says what was asked for',
    file: 'src/lib/server/http/refusal.ts',
    find: `translate(locale)('error.not_found')`,
    replace: `String(Math.random())`,
    ...access
  },

  {
    name: 'a field without a label (axe)',
    file: 'src/lib/ui/form/form-field.svelte',
    find: '<label for={id}>',
    replace: '<label for="elsewhere">',
    ...office
  },
  {
    name: 'too little contrast (axe)',
    file: 'src/lib/ui/tokens.css',
    replace: '\n:root { --ink: #cfc9bb; }\n',
    ...office
  }
]
