/**
 * Does the site go on answering while a large day is planned beside it? Serves the built pages of an installation in this
 * process, plans in a thread of the same process, and asks 20 pages a second meanwhile:
 * HUBWERK_DATABASE=... HUBWERK_DATA=... node scripts/with-node.mjs bench/planning/beside-server.ts [seconds]
 * The installation may be the demo of a running `./hubwerk start --demo --data DIR`; the build must be there.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../src/lib/server/platform/project-root.ts'
import { dayModel } from '../../src/lib/engines/planning/meetings/day-model.ts'
import { runPlanning } from '../../src/lib/server/platform/planning/run-planning.ts'
import { generateDay } from './generate-day.ts'

const seconds = Number(process.argv[2] ?? 30)
const perSecond = 20
const paths = [
  '/de',
  '/de/directory',
  '/en/partners?q=leaks+in+pipes',
  '/de/hub/leipzig',
  '/de/search?q=Strom'
]

process.env.PROTOCOL_HEADER = 'x-forwarded-proto'
const { handler } = await import(pathToFileURL(join(projectRoot, 'build/handler.js')).href)
const server = createServer((request, response) => {
  request.headers['x-forwarded-proto'] = 'http'
  handler(request, response, () => response.writeHead(404).end())
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** Milliseconds of each answer, asked at a steady pace whether or not the one before has come. */
async function ask(forSeconds: number): Promise<number[]> {
  const waiting: Promise<number>[] = []
  for (let n = 0; n < forSeconds * perSecond; n++) {
    const began = performance.now()
    const one = fetch(address + paths[n % paths.length])
    waiting.push(
      one.then(async (response) => {
        await response.arrayBuffer()
        if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
        return performance.now() - began
      })
    )
    await new Promise((later) => setTimeout(later, 1000 / perSecond))
  }
  return Promise.all(waiting)
}

const say = (label: string, times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  const figures = [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${at(share).toFixed(0)} ms`)
  console.log(`${label}: ${times.length} answers, ${figures.join(', ')}`)
}

await ask(5)
say('alone', await ask(seconds))
const size = { people: 400, slots: 16, wishes: 6000, tables: 130, availability: 0.7 }
const plan = runPlanning(
  { kind: 'day', model: dayModel(generateDay(size, 1)), seed: 1, steps: Number.MAX_SAFE_INTEGER },
  { milliseconds: seconds * 1000 + 5000 }
)
say('while 400 people are planned', await ask(seconds))
const began = performance.now()
plan.cancel()
await plan.result.catch(() => undefined)
console.log(`cancelled after ${(performance.now() - began).toFixed(0)} ms`)
process.exit(0)
