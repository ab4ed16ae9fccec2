import { rmSync } from 'node:fs'
import { once } from 'node:events'
import { afterAll, expect, it } from 'vitest'
import { dataFolder, freePort, type RunningProgram, signIn, start, stopAll } from './program.ts'

const folder = dataFolder()
afterAll(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

const rows = 6_000
const list =
  'Aktenzeichen;Firma;Thema;Beginn;Fördersumme\r\n' +
  Array.from(
    { length: rows },
    (_, row) => `N-${row};Absturz ${row % 3000} GmbH;Vorhaben ${row};01.02.2025;1.000,01\r\n`
  ).join('')
const mapping = {
  ...{
    'column-0': 'key',
    'column-1': 'name',
    'column-2': 'title',
    'column-3': 'startsOn',
    'column-4': 'amount'
  },
  ...{ decimalMark: ',', dateOrder: 'dmy', language: 'de' }
}
const imports = '/de/hub/leipzig/office/imports'

function office(program: RunningProgram, cookie: string) {
  const headers = { cookie, origin: program.address, accept: 'text/html' }
  return {
    page: async (path: string) => (await fetch(program.address + path, { headers })).text(),
    async post(path: string, fields: Record<string, string | Blob>) {
      const response = await fetch(program.address + path, {
        method: 'POST',
        headers,
        body: formOf(fields),
        redirect: 'manual'
      })
      expect(response.status, path).toBe(303)
      return response.headers.get('location')!
    }
  }
}

function formOf(fields: Record<string, string | Blob>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, value, 'liste.csv')
  }
  return form
}

it(
  'the web server, killed ten times in the middle of an import, starts again with nothing half taken over',
  { timeout: 300_000 },
  async () => {
    const port = await freePort()
    const args = ['--data', folder, '--port', port]
    let program = await start([...args, '--demo'])
    const cookie = await signIn(program.link!)
    const run = await office(program, cookie).post(`${imports}?/upload`, { file: new Blob([list]) })
    await office(program, cookie).post(`${run}?/preview`, mapping)

    for (let delay = 40; delay <= 580; delay += 60) {
      await office(program, cookie).post(`${run}?/run`, {})
      await new Promise((done) => setTimeout(done, delay))
      const closed = once(program.child, 'close')
      program.child.kill('SIGKILL')
      await closed
      program = await start(args)
      // What broke off is found and said soon after the start, by the server itself.
      const said = () => office(program, cookie).page(run)
      await expect.poll(said, { timeout: 20_000 }).toContain('unterbrochen, nichts übernommen')
      expect(await office(program, cookie).page('/de/directory?q=Absturz')).not.toMatch(/Absturz \d+ GmbH/)
    }

    await office(program, cookie).post(`${run}?/run`, {})
    for (;;) {
      const page = await office(program, cookie).page(run)
      if (
        page.includes('Ergebnis') &&
        page.includes('Zeilen gelesen') &&
        !page.includes('http-equiv="refresh"')
      ) {
        expect(page.replace(/<[^>]*>|\s+/g, ' ')).toMatch(/neu\s+6\.000/)
        break
      }
      await new Promise((done) => setTimeout(done, 300))
    }
    expect(await office(program, cookie).page('/de/directory?q=Absturz')).toMatch(/Absturz \d+ GmbH/)
  }
)
