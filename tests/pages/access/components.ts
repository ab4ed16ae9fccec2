import { type AccessRow, type Answers, everybody, office, roles } from './roles.ts'

const mine = '/[locale]/(member)/hub/[hub]/my/components'
const own = '/de/hub/leipzig/my/components'
const shown = '/[locale]/(public)/hub/[hub]/components'
const nobody = '00000000-0000-7000-8000-000000000000'

/** For people of a member organisation of Leipzig; to everybody else it does not exist. */
const members = (visitor: number, status: number): Answers => ({
  ...Object.fromEntries(roles.map((role) => [role, 404])),
  ...({ member: status, organisationAdmin: status } as Answers),
  visitor
})

/** The same with the office of Leipzig, which looks after what its members list. */
const keepers = (visitor: number, status: number): Answers => ({
  ...office(visitor, status),
  ...({ member: status, organisationAdmin: status } as Answers)
})

/** The catalogue of components: reading, comparing, listing, importing. */
export const componentRows: readonly AccessRow[] = [
  ['GET', shown, '/de/hub/leipzig/components', everybody(200)],
  [
    'GET',
    shown,
    '/de/hub/leipzig/components?q=%25%27%22&p.frequency=x&page=99999999&p.interfaces=y',
    everybody(200)
  ],
  ['GET', shown, '/de/hub/nowhere/components', everybody(404)],
  ['GET', `${shown}/[component]`, `/de/hub/leipzig/components/${nobody}`, everybody(404)],
  ['GET', `${shown}/[component]`, '/de/hub/leipzig/components/no-id-at-all', everybody(404)],
  ['GET', `${shown}/compare`, `/de/hub/leipzig/components/compare?c=${nobody}&c=x`, everybody(200)],
  ['GET', mine, own, members(303, 200)],
  ['GET', mine, '/de/hub/dresden/my/components', members(303, 404)],
  ['GET', `${mine}/new`, `${own}/new`, members(303, 200)],
  ['GET', `${mine}/new`, `${own}/new?class=sensor`, members(303, 200)],
  ['POST', `${mine}/new`, `${own}/new?/save`, members(401, 400)],
  ['POST', `${mine}/new`, `${own}/new?/another`, members(401, 200)],
  ['GET', `${mine}/[component]`, `${own}/${nobody}`, { ...everybody(404), visitor: 303 }],
  ['POST', `${mine}/[component]`, `${own}/${nobody}?/save`, keepers(401, 400)],
  ['POST', `${mine}/[component]`, `${own}/${nobody}?/another`, keepers(401, 200)],
  ['POST', `${mine}/[component]`, `${own}/${nobody}?/withdraw`, keepers(401, 400)],
  ['GET', `${mine}/export.csv`, `${own}/export.csv`, members(303, 200)],
  ['GET', `${mine}/import`, `${own}/import`, members(303, 200)],
  ['POST', `${mine}/import`, `${own}/import?/upload`, members(401, 400)],
  ['GET', `${mine}/import/[import]`, `${own}/import/${nobody}`, members(303, 404)],
  ['POST', `${mine}/import/[import]`, `${own}/import/${nobody}?/take`, members(401, 404)],
  ['GET', `${mine}/import/[import]/report.csv`, `${own}/import/${nobody}/report.csv`, members(303, 404)]
]
