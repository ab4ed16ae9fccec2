import { type AccessRow, everybody, lead, office, roles, type Answers } from './roles.ts'

const mine = '/[locale]/(member)/hub/[hub]/my/offers-and-needs'
const own = '/de/hub/leipzig/my/offers-and-needs'
const desk = '/[locale]/(office)/hub/[hub]/office/offers-and-needs'
const list = '/de/hub/leipzig/office/offers-and-needs'
const shown = '/[locale]/(public)/hub/[hub]/offers-and-needs'
const file = '/[locale]/(public)/hub/[hub]/files/[file]'
const all = '/[locale]/(public)/offers-and-needs'
const nobody = '00000000-0000-7000-8000-000000000000'

/** For people of a member organisation of Leipzig; to everybody else it does not exist, not even to the office. */
const members = (visitor: number, status: number): Answers => ({
  ...Object.fromEntries(roles.map((role) => [role, 404])),
  ...({ member: status, organisationAdmin: status } as Answers),
  visitor
})

/** Writing, looking after and reading offers and needs. */
export const listingRows: readonly AccessRow[] = [
  ['GET', mine, own, members(303, 200)],
  ['GET', mine, '/de/hub/dresden/my/offers-and-needs', members(303, 404)],
  ['GET', mine, '/de/hub/nowhere/my/offers-and-needs', everybody(404)],
  ['GET', `${mine}/new`, `${own}/new?noun=need`, members(303, 200)],
  ['POST', `${mine}/new`, `${own}/new?/save`, members(401, 400)],
  ['POST', `${mine}/new`, `${own}/new?/preview`, members(401, 404)],
  ['POST', `${mine}/help`, `${own}/help`, members(401, 404)],
  ['GET', `${mine}/[listing]`, `${own}/${nobody}`, members(303, 404)],
  ['POST', `${mine}/[listing]`, `${own}/${nobody}?/save`, members(401, 400)],
  ['POST', `${mine}/[listing]`, `${own}/${nobody}?/preview`, members(401, 404)],
  ['POST', `${mine}/[listing]`, `${own}/${nobody}?/withdraw`, members(401, 400)],
  ['POST', `${mine}/[listing]`, `${own}/${nobody}?/renew`, members(401, 400)],
  ['POST', `${mine}/[listing]`, `${own}/${nobody}?/release`, members(401, 400)],
  ['POST', `${mine}/[listing]`, `${own}/${nobody}?/takeOver`, members(401, 400)],
  ['POST', `${mine}/[listing]`, `${own}/${nobody}?/attach`, members(401, 404)],
  ['POST', `${mine}/[listing]`, `${own}/${nobody}?/detach`, members(401, 400)],
  ['GET', `${mine}/export.csv`, `${own}/export.csv`, members(303, 200)],
  ['GET', `${mine}/export.xlsx`, `${own}/export.xlsx`, members(303, 200)],
  ['GET', desk, list, office(303, 200)],
  ['GET', desk, `${list}?q=%25%27%22&state=waiting&kind=x&page=99999999`, office(303, 200)],
  ['POST', desk, `${list}?/checkSetting`, lead(401, 400)],
  ['GET', `${desk}/new`, `${list}/new`, office(303, 200)],
  ['POST', `${desk}/new`, `${list}/new?/save`, office(401, 400)],
  ['POST', `${desk}/new`, `${list}/new?/preview`, office(401, 404)],
  ['GET', `${desk}/[listing]`, `${list}/${nobody}`, { ...everybody(404), visitor: 303 }],
  ['POST', `${desk}/[listing]`, `${list}/${nobody}?/save`, office(401, 400)],
  ['POST', `${desk}/[listing]`, `${list}/${nobody}?/preview`, office(401, 404)],
  ['POST', `${desk}/[listing]`, `${list}/${nobody}?/withdraw`, office(401, 400)],
  ['POST', `${desk}/[listing]`, `${list}/${nobody}?/renew`, office(401, 400)],
  ['POST', `${desk}/[listing]`, `${list}/${nobody}?/askRelease`, office(401, 400)],
  ['POST', `${desk}/[listing]`, `${list}/${nobody}?/check`, office(401, 400)],
  ['POST', `${desk}/[listing]`, `${list}/${nobody}?/attach`, office(401, 404)],
  ['POST', `${desk}/[listing]`, `${list}/${nobody}?/detach`, office(401, 400)],
  ['GET', `${desk}/export.csv`, `${list}/export.csv`, office(303, 200)],
  ['GET', `${desk}/export.xlsx`, `${list}/export.xlsx`, office(303, 200)],
  ['GET', shown, '/de/hub/leipzig/offers-and-needs', everybody(200)],
  ['GET', shown, '/de/hub/nowhere/offers-and-needs', everybody(404)],
  ['GET', `${shown}/[listing]`, `/de/hub/leipzig/offers-and-needs/${nobody}`, everybody(404)],
  ['GET', `${shown}/[listing]`, '/de/hub/leipzig/offers-and-needs/no-id-at-all', everybody(404)],
  ['GET', `${shown}/feed.atom`, '/de/hub/leipzig/offers-and-needs/feed.atom', everybody(200)],
  ['GET', `${shown}/feed.json`, '/de/hub/leipzig/offers-and-needs/feed.json', everybody(200)],
  ['GET', `${shown}/feed.json`, '/de/hub/nowhere/offers-and-needs/feed.json', everybody(404)],
  ['GET', file, `/de/hub/leipzig/files/${nobody}`, everybody(404)],
  ['GET', `${file}/preview`, `/de/hub/leipzig/files/${nobody}/preview`, everybody(404)],
  ['GET', all, '/de/offers-and-needs', everybody(200)],
  ['GET', `${all}/feed.atom`, '/en/offers-and-needs/feed.atom', everybody(200)],
  ['GET', `${all}/feed.json`, '/en/offers-and-needs/feed.json', everybody(200)],
  [
    'GET',
    '/[locale]/(member)/hub/[hub]/renewal/[token]',
    '/de/hub/leipzig/renewal/no-token-of-ours',
    everybody(200)
  ],
  [
    'POST',
    '/[locale]/(member)/hub/[hub]/renewal/[token]',
    '/de/hub/leipzig/renewal/no-token-of-ours?/answer',
    everybody(400)
  ]
]
