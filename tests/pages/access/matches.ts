import { type AccessRow, type AccessRole, type Answers, everybody, office } from './roles.ts'

const matches = '/[locale]/(member)/hub/[hub]/matches'
const mine = '/de/hub/leipzig/matches'
const searches = '/[locale]/(member)/hub/[hub]/my/searches'
const kept = '/de/hub/leipzig/my/searches'
const board = '/[locale]/(office)/hub/[hub]/office/matches'
const ours = '/de/hub/leipzig/office/matches'
const digest = '/[locale]/(public)/hub/[hub]/digest/[token]'
const answer = '/[locale]/(public)/hub/[hub]/matches/answer/[token]'
const nobody = '00000000-0000-7000-8000-000000000000'

/** For whoever holds a role in Leipzig; to everybody else it does not exist. */
const insiders = (visitor: number, status: number): Answers => {
  const outside: readonly AccessRole[] = ['mentor', 'otherLead']
  const answers = { ...everybody(status), visitor }
  for (const role of outside) answers[role] = 404
  return answers
}

/** Matches, what people want to hear of, and the office's board. */
export const matchRows: readonly AccessRow[] = [
  ['GET', matches, mine, insiders(303, 200)],
  ['GET', matches, '/de/hub/nowhere/matches', everybody(404)],
  ['POST', matches, `${mine}?/dismiss`, insiders(401, 400)],
  ['POST', matches, `${mine}?/digest`, insiders(401, 400)],
  ['GET', `${matches}/[match]`, `${mine}/${nobody}`, { ...everybody(404), visitor: 303 }],
  ['GET', `${matches}/[match]`, `${mine}/nonsense`, { ...everybody(404), visitor: 303 }],
  ['GET', searches, kept, insiders(303, 200)],
  ['POST', searches, `${kept}?/save`, insiders(401, 400)],
  ['POST', searches, `${kept}?/remove`, insiders(401, 400)],
  ['POST', searches, `${kept}?/watch`, insiders(401, 400)],
  ['POST', searches, `${kept}?/unwatch`, insiders(401, 400)],
  ['GET', board, ours, office(303, 200)],
  ['GET', board, '/de/hub/nowhere/office/matches', everybody(404)],
  ['POST', board, `${ours}?/dismiss`, office(401, 400)],
  ['GET', answer, '/de/hub/leipzig/matches/answer/no-link', everybody(200)],
  ['GET', answer, '/de/hub/nowhere/matches/answer/no-link', everybody(404)],
  ['POST', answer, '/de/hub/leipzig/matches/answer/no-link', everybody(400)],
  ['GET', digest, '/de/hub/leipzig/digest/no-link', everybody(404)],
  ['GET', digest, '/de/hub/nowhere/digest/no-link', everybody(404)],
  ['POST', digest, '/de/hub/leipzig/digest/no-link', everybody(400)],
  ['POST', `${digest}/stop`, '/de/hub/leipzig/digest/no-link/stop', everybody(404)]
]
