import { type AccessRow, everybody, operator, ownAdmin, ownPeople, signedIn } from './roles.ts'

const join = '/[locale]/(member)/hub/[hub]/join'
const one = '/[locale]/(member)/organisations/[organisation]'
const own = '/de/organisations/wattlauf-gmbh-demo'
const other = '/de/organisations/stadtwerke-pleissenaue-demo'

/** Joining a hub, and looking after one's organisation. */
export const memberRows: readonly AccessRow[] = [
  ['GET', '/[locale]/(public)/join', '/de/join', everybody(200)],
  ['GET', '/[locale]/(public)/hub/[hub]/join', '/de/hub/leipzig/join', signedIn(200, 303)],
  ['GET', '/[locale]/(public)/hub/[hub]/join', '/de/hub/nowhere/join', everybody(404)],
  ['POST', '/[locale]/(public)/hub/[hub]/join', '/de/hub/leipzig/join', everybody(400)],
  ['GET', `${join}/you`, '/de/hub/leipzig/join/you', signedIn(303, 200)],
  ['POST', `${join}/you`, '/de/hub/leipzig/join/you', signedIn(401, 400)],
  ['GET', `${join}/organisation`, '/de/hub/leipzig/join/organisation', signedIn(303, 303)],
  ['POST', `${join}/organisation`, '/de/hub/leipzig/join/organisation?/known', signedIn(401, 400)],
  ['POST', `${join}/organisation`, '/de/hub/leipzig/join/organisation?/new', signedIn(401, 400)],
  ['GET', `${join}/exchange`, '/de/hub/leipzig/join/exchange', signedIn(303, 303)],
  ['POST', `${join}/exchange`, '/de/hub/leipzig/join/exchange', signedIn(401, 400)],
  ['GET', `${join}/matches`, '/de/hub/leipzig/join/matches', signedIn(303, 303)],
  ['POST', `${join}/matches`, '/de/hub/leipzig/join/matches?/apply', signedIn(401, 400)],
  ['GET', `${join}/you`, '/de/hub/nowhere/join/you', everybody(404)],
  ['GET', '/[locale]/(member)/my', '/de/my', signedIn(303, 200)],
  ['POST', '/[locale]/(member)/my', '/de/my?/withdraw', signedIn(401, 400)],
  ['POST', '/[locale]/(member)/my', '/de/my?/withdrawApplication', signedIn(401, 400)],
  ['POST', '/[locale]/(member)/my', '/de/my?/notice', signedIn(401, 400)],
  ['POST', '/[locale]/(member)/my', '/de/my?/withdrawNotice', signedIn(401, 400)],
  ['POST', '/[locale]/(member)/my', '/de/my?/decide', signedIn(401, 400)],
  ['POST', '/[locale]/(member)/my', '/de/my?/answer', signedIn(401, 400)],
  ['POST', '/[locale]/(member)/my', '/de/my?/confirm', signedIn(401, 400)],
  ['GET', `${one}/people`, `${own}/people`, ownPeople(303, 200)],
  ['GET', `${one}/people`, `${other}/people`, operator(303, 200)],
  ['GET', `${one}/people`, '/de/organisations/nobody/people', signedIn(303, 404)],
  ['POST', `${one}/people`, `${own}/people?/change`, signedIn(401, 400)],
  ['POST', `${one}/people`, `${own}/people?/invite`, signedIn(401, 400)],
  ['POST', `${one}/people`, `${own}/people?/withdraw`, signedIn(401, 400)],
  ['GET', `${one}/acted-for`, `${own}/acted-for`, ownAdmin(303, 200)],
  ['GET', `${one}/acted-for`, `${other}/acted-for`, operator(303, 200)],
  ['GET', `${one}/acted-for`, '/de/organisations/nobody/acted-for', signedIn(303, 404)],
  // Nobody of the cast acts for anybody here: they are led on, and there is nothing to end.
  ['GET', '/[locale]/(member)/acting', '/de/acting', signedIn(303, 303)],
  ['POST', '/[locale]/(member)/acting', '/de/acting?/end', signedIn(401, 404)],
  ['GET', `${one}/edit`, `${own}/edit`, ownAdmin(303, 200)],
  ['GET', `${one}/edit`, `${other}/edit`, operator(303, 200)],
  ['POST', `${one}/edit`, `${own}/edit`, signedIn(401, 400)],
  ['GET', `${one}/edit/topics`, `${own}/edit/topics`, ownAdmin(303, 200)],
  ['GET', `${one}/edit/topics`, `${other}/edit/topics`, operator(303, 200)],
  ['POST', `${one}/edit/topics`, `${own}/edit/topics`, signedIn(401, 400)],
  ['GET', `${one}/edit/visibility`, `${own}/edit/visibility`, ownAdmin(303, 200)],
  ['GET', `${one}/edit/visibility`, `${other}/edit/visibility`, operator(303, 200)],
  ['POST', `${one}/edit/visibility`, `${own}/edit/visibility`, signedIn(401, 400)],
  ['GET', `${one}/edit/logo`, `${own}/edit/logo`, ownAdmin(303, 200)],
  ['GET', `${one}/edit/logo`, `${other}/edit/logo`, operator(303, 200)],
  ['POST', `${one}/edit/logo`, `${own}/edit/logo`, signedIn(401, 400)],
  ['GET', '/[locale]/(public)/organisations/[organisation]/logo', `${own}/logo`, everybody(404)]
]
