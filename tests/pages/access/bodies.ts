import {
  type AccessRole,
  type Answers,
  everybody,
  lead,
  office,
  operator,
  ownAdmin,
  signedIn
} from './roles.ts'

/** Ids of the demo world, read from its pages before the first row is sent. */
export interface DemoIds {
  ownOrganisation: string
  otherOrganisation: string
  /** Of an admin of the own organisation's colleague. */
  ownAffiliation: string
  otherAffiliation: string
  /** Of memberships of Leipzig and of Dresden. */
  ownMembership: string
  otherMembership: string
}

/** Path, what is sent, and who gets which status: filled forms, so that the deed itself is asked. */
export type BodyRow = readonly [string, (ids: DemoIds) => Record<string, string>, Answers]

const own = '/de/organisations/wattlauf-gmbh-demo'
const other = '/de/organisations/stadtwerke-pleissenaue-demo'
const here = '/de/hub/leipzig/office'

const only = (status: number, visitor: number, some: Partial<Record<AccessRole, number>>): Answers => ({
  ...everybody(status),
  visitor,
  ...some
})

// A version nobody has seen: who may save is told of the conflict, everybody else that there is nothing.
const empty = Object.fromEntries(
  'city sites website sizeClass naceSection naceCode languages descriptionDe descriptionEn vat register lei ror euid'
    .split(' ')
    .map((field) => [field, ''])
)
const facts = { ...empty, version: '999999', name: 'Name', kind: 'startUp' }
const everywhere = Object.fromEntries(
  [
    'description',
    'website',
    'size',
    'sector',
    'languages',
    'identifiers',
    'topics',
    'logo',
    'places',
    'sites'
  ].map((field) => [field, 'public'])
)
const terms = { version: '999999', level: 'member', validFrom: '', validTo: '', reason: '' }
const settings = {
  version: '999999',
  slug: 'leipzig',
  name: 'Name',
  place: 'Leipzig',
  purposeDe: '',
  purposeEn: '',
  contactEmail: '',
  timeZone: 'Europe/Berlin',
  accent: 'teal',
  languages: 'de,en',
  defaultLanguage: 'de',
  topics: ''
}
const mailTexts = {
  subjectDe: 'A',
  bodyDe: '{link} {reason}',
  subjectEn: 'A',
  bodyEn: '{link} {reason}',
  seen: '9'
}

export const bodyRows: readonly BodyRow[] = [
  [`${own}/edit`, (ids) => ({ ...facts, organisationId: ids.ownOrganisation }), ownAdmin(401, 409)],
  // The address of one's own organisation opens no other one.
  [`${own}/edit`, (ids) => ({ ...facts, organisationId: ids.otherOrganisation }), operator(401, 409)],
  [`${other}/edit`, (ids) => ({ ...facts, organisationId: ids.otherOrganisation }), operator(401, 409)],
  [
    `${own}/edit/topics`,
    (ids) => ({ version: '999999', organisationId: ids.ownOrganisation }),
    ownAdmin(401, 409)
  ],
  [
    `${own}/edit/topics`,
    (ids) => ({ version: '999999', organisationId: ids.otherOrganisation }),
    operator(401, 409)
  ],
  [
    `${own}/edit/visibility`,
    (ids) => ({ ...everywhere, version: '999999', organisationId: ids.ownOrganisation }),
    ownAdmin(401, 409)
  ],
  [
    `${own}/edit/visibility`,
    (ids) => ({ ...everywhere, version: '999999', organisationId: ids.otherOrganisation }),
    operator(401, 409)
  ],
  [`${own}/edit/logo`, (ids) => ({ isGone: 'yes', organisationId: ids.ownOrganisation }), ownAdmin(401, 303)],
  [
    `${own}/edit/logo`,
    (ids) => ({ isGone: 'yes', organisationId: ids.otherOrganisation }),
    operator(401, 303)
  ],
  [
    `${own}/people?/change`,
    (ids) => ({ organisationId: ids.ownOrganisation, affiliationId: ids.ownAffiliation, to: 'admin' }),
    ownAdmin(401, 303)
  ],
  [
    `${own}/people?/change`,
    (ids) => ({ organisationId: ids.otherOrganisation, affiliationId: ids.otherAffiliation, to: 'admin' }),
    operator(401, 303)
  ],
  // A colleague of one organisation is nobody's in another.
  [
    `${own}/people?/change`,
    (ids) => ({ organisationId: ids.ownOrganisation, affiliationId: ids.otherAffiliation, to: 'ended' }),
    signedIn(401, 404)
  ],
  [
    `${own}/people?/invite`,
    (ids) => ({
      organisationId: ids.ownOrganisation,
      address: 'neu@else.example',
      role: 'member',
      language: 'de'
    }),
    only(404, 401, { organisationAdmin: 303, operator: 409 })
  ],
  [
    `${own}/people?/invite`,
    (ids) => ({
      organisationId: ids.otherOrganisation,
      address: 'neu@else.example',
      role: 'member',
      language: 'de'
    }),
    only(404, 401, { operator: 303 })
  ],
  [
    `${here}/organisations/wattlauf-gmbh-demo`,
    (ids) => ({ ...facts, organisationId: ids.ownOrganisation }),
    office(401, 409)
  ],
  [`${here}/settings`, () => settings, lead(401, 409)],
  [`${here}/settings/mails/claimRefused?/save`, () => ({ ...mailTexts }), lead(401, 400)],
  [`${here}/settings/mails/applicationRefused?/save`, () => ({ ...mailTexts }), lead(401, 409)],
  [
    `${here}/roles?/grant`,
    () => ({ email: 'priya.raman@leipzig.example', role: 'juror', to: '' }),
    lead(401, 409)
  ],
  [
    `${here}/memberships/unknown?/change`,
    (ids) => ({ ...terms, membershipId: ids.ownMembership }),
    office(401, 409)
  ],
  [
    `${here}/memberships/unknown?/change`,
    (ids) => ({ ...terms, membershipId: ids.otherMembership }),
    signedIn(401, 404)
  ],
  // What is no version and no day is refused as such, and never an error of ours.
  ...['x', '-1', '1e9', '99999999999999999999', ''].map(
    (version) =>
      [
        `${here}/memberships/unknown?/change`,
        (ids: DemoIds) => ({ ...terms, version, membershipId: ids.ownMembership }),
        office(401, 400)
      ] as const
  ),
  ...['gestern', '2026-13-01', '2026-02-30', '31.12.2026', '0000-00-00', '99999-01-01'].map(
    (validTo) =>
      [
        `${here}/memberships/unknown?/change`,
        (ids: DemoIds) => ({ ...terms, validTo, membershipId: ids.ownMembership }),
        office(401, 400)
      ] as const
  ),
  [
    `${here}/memberships/unknown?/end`,
    (ids) => ({ version: '999999', lastDay: '2030-01-01', reason: '', membershipId: ids.ownMembership }),
    office(401, 409)
  ],
  [
    `${here}/memberships/unknown?/end`,
    (ids) => ({ version: '999999', lastDay: '2030-01-01', reason: '', membershipId: ids.otherMembership }),
    signedIn(401, 404)
  ],
  [
    '/de/my?/notice',
    (ids) => ({
      hub: 'leipzig',
      version: '999999',
      lastDay: '2030-01-01',
      reason: '',
      membershipId: ids.ownMembership
    }),
    only(404, 401, { organisationAdmin: 409 })
  ],
  [
    '/de/my?/withdrawNotice',
    (ids) => ({ hub: 'leipzig', version: '999999', membershipId: ids.ownMembership }),
    only(404, 401, { organisationAdmin: 409 })
  ],
  // Only the lead hands an access over, and only of whom the hub knows.
  [
    `${here}/access`,
    () => ({
      known: 'mirjam.okafor@wattlauf-gmbh-demo.example',
      address: 'priya.raman@leipzig.example',
      checked: 'yes'
    }),
    only(404, 401, { office: 403, officeLead: 409, operator: 409 })
  ],
  [
    `${here}/access`,
    () => ({
      known: 'konrad.elsner@dresden.example',
      address: 'priya.raman@leipzig.example',
      checked: 'yes'
    }),
    only(404, 401, { office: 403, operator: 409 })
  ],
  [
    '/de/hub/leipzig/join/you',
    () => ({ displayName: 'Name', language: 'de', agreed: 'yes', version: '999999', shown: '99,99' }),
    signedIn(401, 409)
  ],
  [
    '/de/office/legal/terms',
    () => ({ kind: 'terms', bodyDe: 'A', bodyEn: 'A', seen: '9999' }),
    operator(401, 409)
  ]
]
