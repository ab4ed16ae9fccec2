/**
 * Who gets what answer from which route: the expected answers, kept by hand and read as data. The test sends the
 * requests; it knows no policy. A route without a row fails the test, and so does an action that no row sends to.
 *
 * Status: 200 shown, 303 and 307 sent elsewhere (a visitor: to the sign-in page), 400 understood but the empty form is
 * not, 401 not signed in, 404 missing or private (the same answer), 405 only the other method, 410 used up.
 */
export const roles = [
  'visitor',
  'member',
  'organisationAdmin',
  'juror',
  'mentor',
  'funder',
  'office',
  'officeLead',
  'otherLead',
  'operator'
] as const
export type AccessRole = (typeof roles)[number]

/** Who of the demo's cast stands for a role. The offices are Leipzig's, the other lead and the mentor are Dresden's. */
export const castNames: Record<Exclude<AccessRole, 'visitor'>, string> = {
  member: 'Lennart Brandis',
  organisationAdmin: 'Mirjam Okafor',
  juror: 'Priya Raman',
  mentor: 'Friederike Noll',
  funder: 'Gernot Wallach',
  office: 'Tarek Baumgart',
  officeLead: 'Henrike Lindau',
  otherLead: 'Konrad Elsner',
  operator: 'Oda Winkelmann'
}

export type Answers = Readonly<Record<AccessRole, number>>
/** Method, the route's folder below src/routes, the path that is asked for, who gets which status. */
export type AccessRow = readonly ['GET' | 'POST', string, string, Answers]

/** The same answer for all. */
export const everybody = (status: number): Answers =>
  Object.fromEntries(roles.map((role) => [role, status])) as Answers

/** For whoever is signed in. */
export const signedIn = (visitor: number, others: number): Answers => ({ ...everybody(others), visitor })

const except = (
  visitor: number,
  allowed: readonly AccessRole[],
  status: number,
  refused: number
): Answers => ({
  ...everybody(refused),
  ...Object.fromEntries(allowed.map((role) => [role, status])),
  visitor
})

/** For Leipzig's office and the operator; to everybody else it does not exist. */
export const office = (visitor: number, status: number): Answers =>
  except(visitor, ['office', 'officeLead', 'operator'], status, 404)

/** For Leipzig's lead and the operator. */
export const lead = (visitor: number, status: number): Answers =>
  except(visitor, ['officeLead', 'operator'], status, 404)

/** For the operator alone. */
export const operator = (visitor: number, status: number): Answers =>
  except(visitor, ['operator'], status, 404)

/** For who answers for the organisation of the path, and the operator. */
export const ownAdmin = (visitor: number, status: number): Answers =>
  except(visitor, ['organisationAdmin', 'operator'], status, 404)

/** For who belongs to the organisation of the path, and the operator. */
export const ownPeople = (visitor: number, status: number): Answers =>
  except(visitor, ['member', 'organisationAdmin', 'operator'], status, 404)
