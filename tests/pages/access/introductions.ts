import { type AccessRow, everybody, office, signedIn } from './roles.ts'

const member = '/[locale]/(member)/hub/[hub]/introductions'
const rooms = '/[locale]/(office)/hub/[hub]/office'
const desk = `${rooms}/introductions`
const mine = '/de/hub/leipzig/introductions'
const ours = '/de/hub/leipzig/office/introductions'
const none = '00000000-0000-7000-8000-000000000000'
const link = '/[locale]/(member)/introductions/answer/[token]'

/** Introductions, meetings, outcomes and figures. Whose introduction it is, only its two sides and its office learn. */
export const introductionRows: readonly AccessRow[] = [
  ['GET', member, mine, signedIn(303, 200)],
  ['GET', member, '/de/hub/nowhere/introductions', everybody(404)],
  ['GET', `${member}/new`, `${mine}/new?listing=${none}`, signedIn(303, 404)],
  ['GET', `${member}/new`, `${mine}/new?listing=nonsense`, signedIn(303, 404)],
  ['GET', `${member}/new`, `${mine}/new?match=${none}`, signedIn(303, 404)],
  ['GET', `${member}/new`, `${mine}/new?match=nonsense`, signedIn(303, 404)],
  ['POST', `${member}/new`, `${mine}/new?/listing`, signedIn(401, 400)],
  ['POST', `${member}/new`, `${mine}/new?/match`, signedIn(401, 400)],
  ['GET', `${member}/[introduction]`, `${mine}/${none}`, signedIn(303, 404)],
  ['GET', `${member}/[introduction]`, `${mine}/nonsense`, signedIn(303, 404)],
  ['POST', `${member}/[introduction]`, `${mine}/${none}?/answer`, signedIn(401, 400)],
  ['POST', `${member}/[introduction]`, `${mine}/${none}?/withdraw`, signedIn(401, 404)],
  ['POST', `${member}/[introduction]`, `${mine}/${none}?/offer`, signedIn(401, 400)],
  ['POST', `${member}/[introduction]`, `${mine}/${none}?/pick`, signedIn(401, 400)],
  ['POST', `${member}/[introduction]`, `${mine}/${none}?/fix`, signedIn(401, 400)],
  ['POST', `${member}/[introduction]`, `${mine}/${none}?/cancel`, signedIn(401, 404)],
  ['POST', `${member}/[introduction]`, `${mine}/${none}?/tell`, signedIn(401, 400)],
  ['GET', `${member}/[introduction]/meeting.ics`, `${mine}/${none}/meeting.ics`, signedIn(303, 404)],
  // Asked for the thanks: looking at links that do not exist is counted, and everybody here shares one network.
  ['GET', link, '/de/introductions/answer/1-nothing?thanks', everybody(200)],
  ['POST', link, '/de/introductions/answer/1-nothing?/answer', everybody(400)],
  ['POST', link, '/de/introductions/answer/1-nothing?/tell', everybody(400)],
  ['GET', desk, ours, office(303, 200)],
  ['POST', desk, `${ours}?/nudge`, office(401, 400)],
  ['GET', `${desk}/new`, `${ours}/new`, office(303, 200)],
  ['GET', `${desk}/new`, `${ours}/new?match=${none}`, office(303, 404)],
  ['POST', `${desk}/new`, `${ours}/new`, office(401, 400)],
  ['GET', `${desk}/export.csv`, `${ours}/export.csv`, office(303, 200)],
  ['GET', `${desk}/export.xlsx`, `${ours}/export.xlsx`, office(303, 200)],
  ['GET', `${desk}/[introduction]`, `${ours}/${none}`, office(303, 404)],
  ['POST', `${desk}/[introduction]`, `${ours}/${none}?/answer`, office(401, 400)],
  ['POST', `${desk}/[introduction]`, `${ours}/${none}?/tell`, office(401, 400)],
  ['POST', `${desk}/[introduction]`, `${ours}/${none}?/nudge`, office(401, 404)],
  ['POST', `${desk}/[introduction]`, `${ours}/${none}?/cancel`, office(401, 404)],
  ['GET', `${rooms}/figures`, '/de/hub/leipzig/office/figures', office(303, 200)],
  [
    'GET',
    `${rooms}/figures/[figure]`,
    '/de/hub/leipzig/office/figures/agreed?quarter=2026-Q2',
    office(303, 200)
  ],
  ['GET', `${rooms}/figures/[figure]`, '/de/hub/leipzig/office/figures/nonsense', office(303, 404)]
]
