import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { dataFolder, freePort, run, runUntil, signIn, start, stopAll } from './program.ts'

const folders: string[] = []
const folder = () => {
  folders.push(dataFolder())
  return folders.at(-1)!
}
afterAll(async () => {
  await stopAll()
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

describe('the first start', () => {
  it('leads through setup with a link that works once', async () => {
    const data = folder()
    const program = await start(['--data', data, '--port', await freePort()])
    const { address, link } = program
    const front = await fetch(`${address}/de`, { redirect: 'manual' })
    expect([front.status, front.headers.get('location')]).toEqual([303, '/de/setup'])
    expect(await (await fetch(`${address}/de/setup`)).text()).toContain('einmaligen Link')

    expect(await (await fetch(link!)).text()).toMatch(/<button/)
    const cookie = await signIn(link!)
    await expect(signIn(link!)).rejects.toThrow('410')

    const post = (fields: Record<string, string>) =>
      fetch(`${address}/en/setup?/create`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: address, cookie, accept: 'text/html' },
        redirect: 'manual'
      })
    const fields = {
      networkName: 'Prüfnetz',
      baseUrl: address,
      name: 'Hub Süd',
      slug: 'Süd!',
      place: 'Aue',
      purposeDe: '',
      purposeEn: '',
      contactEmail: ''
    }
    const refused = await post(fields)
    expect(refused.status).toBe(400)
    const page = await refused.text()
    expect(page).toContain('single hyphens')
    expect(page).toContain('value="Prüfnetz"')
    const taken = await post({ ...fields, slug: 'sued' })
    expect([taken.status, taken.headers.get('location')]).toEqual([303, '/en/office'])
    // A second time nothing is set up; the page sends on to the office.
    expect((await post({ ...fields, slug: 'nord' })).status).toBe(303)
    expect((await fetch(`${address}/de/hub/nord`)).status).toBe(404)
    expect((await fetch(`${address}/de/hub/sued`)).status).toBe(200)
    expect((await program.stop()).code).toBe(0)
    expect(existsSync(join(data, 'postgres/cluster/postmaster.pid'))).toBe(false)
  })

  it('shows nobody the setup without the link', async () => {
    const program = await start(['--data', folder(), '--port', await freePort()])
    const response = await fetch(`${program.address}/de/setup?/create`, {
      method: 'POST',
      body: new URLSearchParams({
        networkName: 'Fremd',
        baseUrl: program.address,
        name: 'Fremd',
        slug: 'f',
        place: 'Ort',
        purposeDe: '',
        purposeEn: '',
        contactEmail: ''
      }),
      headers: { origin: program.address },
      redirect: 'manual'
    })
    expect(response.status).toBe(403)
    await program.stop()
  })
})

describe('a start in trouble says what to do', () => {
  it('when the folder is in use', async () => {
    const data = folder()
    const program = await start(['--data', data, '--port', await freePort()])
    const second = await run(['start', '--data', data, '--port', await freePort()])
    expect(second.code).toBe(1)
    expect(second.err).toMatch(/already running .*Remedy:/)
    await program.stop()
  })

  it.each(['backup', 'doctor', 'sign-in-link'])(
    'when %s is given a folder without an installation',
    async (command) => {
      const missing = join(folder(), 'mistyped')
      const ended = await run([
        command,
        '--data',
        missing,
        ...(command === 'backup' ? [`${missing}.zip`] : [])
      ])
      expect(ended.code).toBe(1)
      expect(ended.err).toContain(`no installation in the data folder ${missing}`)
      expect(existsSync(missing)).toBe(false)
    }
  )

  it('when the port is taken', async () => {
    const port = await freePort()
    const other = createServer().listen(Number(port), '127.0.0.1')
    const ended = await run(['start', '--data', folder(), '--port', port])
    other.close()
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(/Port \d+ is already taken.*Remedy:/)])
  })

  it('when the folder cannot be written', async () => {
    const file = join(folder(), 'a-file')
    writeFileSync(file, '')
    const ended = await run(['start', '--data', file, '--port', await freePort()])
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(/cannot be written.*Remedy:/)])
  })

  it('when the database does not answer', async () => {
    const port = await freePort()
    const ended = await run(['start', '--data', folder(), '--port', await freePort()], {
      DATABASE_URL: `postgres://x@127.0.0.1:${port}/x`
    })
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(/does not answer.*Remedy:/)])
  })

  it('when a setting does not fit', async () => {
    const ended = await run(['start'], { PORT: 'many' })
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(/PORT has a value.*3000/)])
  })

  it.runIf(process.getuid?.() === 0)('when the database user cannot reach the folder', async () => {
    const closed = folder()
    mkdirSync(join(closed, 'inner'))
    chmodSync(closed, 0o700)
    const ended = await run(['start', '--data', join(closed, 'inner'), '--port', await freePort()])
    expect([ended.code, ended.err]).toEqual([
      1,
      expect.stringMatching(/does not answer|cannot get to|chmod o\+x/)
    ])
  })
})

describe('commands side by side', () => {
  it('begin one new data folder together and leave none of their servers behind', async () => {
    const data = folder()
    const hub = (slug: string) => [
      'hub',
      'create',
      '--data',
      data,
      '--slug',
      slug,
      '--name',
      slug,
      '--place',
      'Aue'
    ]
    const found = (slug: string) => run([...hub(slug), '--network', 'Prüfnetz'])
    const ends = await Promise.all(['one', 'two', 'three'].map(found))
    // All reach the database; who comes later may learn that the network is there by now.
    for (const { code, err } of ends) if (code !== 0) expect(err).toContain('already been set up')
    expect(ends.some(({ code }) => code === 0)).toBe(true)
    const more = await Promise.all(['second', 'third', 'fourth'].map((slug) => run(hub(slug))))
    expect(more.map(({ code, err }) => [code, err])).toEqual(more.map(() => [0, expect.any(String)]))
    expect(existsSync(join(data, 'postgres/cluster/postmaster.pid'))).toBe(false)
  })
})

describe('a stop in the middle of a start', () => {
  it('ends the database in order, whichever step it meets', { timeout: 60_000 }, async () => {
    const data = folder()
    expect(
      (await run(['hub', 'create', ...'--slug a --name Aue --place Aue'.split(' '), '--data', data])).code
    ).toBe(0)
    const port = await freePort()
    for (const moment of [300, 500, 700, 900, 1100, 1400]) {
      const ended = await runUntil(moment, ['start', '--data', data, '--port', port])
      expect(existsSync(join(data, 'postgres/cluster/postmaster.pid')), `after ${moment} ms`).toBe(false)
      expect(existsSync(join(data, 'server.json'))).toBe(false)
      expect(ended.err).not.toMatch(/Error|Remedy/)
    }
  })
})

describe('a command that cannot be read', () => {
  it.each([
    ['doctor x y', 'no use for: x y'],
    ['sign-in-link x', 'no use for: x'],
    ['backup a b', 'no use for: b'],
    ['start --port abc', '--port needs a number'],
    ['start --port 70000', '--port needs a number'],
    ['constructor', 'no command']
  ])('ends with 2 and a sentence: %s', async (line, sentence) => {
    const ended = await run(line.split(' '))
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(sentence)])
  })

  it('is not the one that asks for the version', async () => {
    const ended = await run(['--version'])
    expect([ended.code, ended.out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)])
  })
})

describe('after kill -9 of the web server', () => {
  it('the orphaned database is found and taken over', async () => {
    const data = folder()
    const first = await start(['--data', data, '--port', await freePort(), '--demo'])
    first.child.kill('SIGKILL')
    await new Promise((done) => first.child.on('close', done))
    const pid = readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]
    const second = await start(['--data', data, '--port', await freePort()])
    expect(readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]).toBe(pid)
    expect((await fetch(`${second.address}/health`)).status).toBe(200)
    await second.stop()
    expect(existsSync(join(data, 'postgres/cluster/postmaster.pid'))).toBe(false)
  })
})
