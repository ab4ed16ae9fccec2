import { type AccessRow, office, operator } from './roles.ts'

const hub = '/[locale]/(office)/hub/[hub]/office'
const here = '/de/hub/leipzig/office'
const desk = `${hub}/organisations/[organisation]/desk`
const file = `${here}/organisations/wattlauf-gmbh-demo/desk`
const foreign = `${here}/organisations/drehspan-maschinenbau-demo`
const timeline = `${hub}/organisations/[organisation]/timeline`
const person = `${hub}/people/[person]`

const written = [
  'tag',
  'untag',
  'note',
  'changeNote',
  'removeNote',
  'task',
  'changeTask',
  'finish',
  'reopen',
  'contact',
  'changeContact',
  'removeContact'
]

/** The office's desk: Today, files, timelines and tasks. */
export const deskRows: readonly AccessRow[] = [
  ...['claim', 'proposal', 'task', 'mail', 'putOff'].map((action): AccessRow => [
    'POST',
    hub,
    `${here}?/${action}`,
    office(401, 400)
  ]),
  ['GET', desk, file, office(303, 200)],
  // Only Dresden knows this one; an operator who came by Leipzig's address does not find it either.
  ['GET', desk, `${foreign}/desk`, operator(303, 404)],
  ...[...written, 'inCharge', 'act'].map((action): AccessRow => [
    'POST',
    desk,
    `${file}?/${action}`,
    office(401, 400)
  ]),
  ['GET', timeline, `${here}/organisations/wattlauf-gmbh-demo/timeline`, office(303, 200)],
  ['GET', timeline, `${foreign}/timeline`, operator(303, 404)],
  ...written.map((action): AccessRow => [
    'POST',
    person,
    `${here}/people/nobody?/${action}`,
    office(401, 400)
  ]),
  ['GET', `${hub}/mail-in`, `${here}/mail-in`, office(303, 200)],
  ...['file', 'discard'].map((action): AccessRow => [
    'POST',
    `${hub}/mail-in`,
    `${here}/mail-in?/${action}`,
    office(401, 400)
  ]),
  // An address is for who works in the office: an operator who does not has none.
  ['POST', `${hub}/mail-in`, `${here}/mail-in?/address`, { ...office(401, 200), operator: 404 }],
  ['GET', `${hub}/tasks`, `${here}/tasks`, office(303, 200)],
  ...['task', 'changeTask', 'finish', 'reopen'].map((action): AccessRow => [
    'POST',
    `${hub}/tasks`,
    `${here}/tasks?/${action}`,
    office(401, 400)
  ])
]
