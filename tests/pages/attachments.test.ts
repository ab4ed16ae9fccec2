import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { translate } from '#lib/i18n/translate.ts'
import { pdf } from '../attachments/made-pdf.ts'
import { startClamd } from '../attachments/clamd.ts'
import { signedPdf } from '../attachments/signed-pdf.ts'
import { axeFindings, close, follow, newPage } from './browser.ts'
import { castCookies } from './cast.ts'
import { unpacked } from './unpacked.ts'
import { dataFolder, freePort, type RunningProgram, start, stopAll } from './program.ts'

const folder = dataFolder()
const signature = Buffer.from('this text stands for malware in a test')
const path = '/de/hub/leipzig/my/offers-and-needs'
let server: RunningProgram
let cookies: Awaited<ReturnType<typeof castCookies>>
let clamd: Awaited<ReturnType<typeof startClamd>>
let record: string

beforeAll(async () => {
  clamd = await startClamd(signature)
  const settings = { HUBWERK_CLAMD: clamd.address, HUBWERK_FILE_MEGABYTES: '4096' }
  server = await start(['--data', folder, '--port', await freePort(), '--demo'], settings)
  cookies = await castCookies(server.address)
  record = await written('public')
})
afterAll(async () => {
  await stopAll()
  await clamd.stop()
  rmSync(folder, { recursive: true, force: true })
})

const send = (address: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(server.address + address, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: server.address, cookie: cookies.member, accept: 'text/html', ...headers },
    duplex: 'half'
  } as RequestInit)

/** A need of the member, by its id. */
async function written(visibility: string): Promise<string> {
  const page = await (await read(`${path}/new?noun=need`)).text()
  const organisationId = /name="organisationId" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const fields = {
    noun: 'need',
    organisationId,
    kind: 'technology',
    visibility,
    titleDe: 'Messverfahren für alte Leitungen',
    bodyDe: 'Gesucht wird ein Verfahren, das ohne Aufgraben auskommt.',
    titleEn: '',
    bodyEn: '',
    months: '3',
    intent: 'publish'
  }
  const answer = await send(`${path}/new?/save`, new URLSearchParams(fields))
  return /([0-9a-f-]{36})\?done/.exec(answer.headers.get('location') ?? '')![1]!
}

const attach = (content: Buffer, name: string, to = record) => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(content)], name))
  return send(`${path}/${to}?/attach`, form)
}

const read = (address: string, headers: Record<string, string> = { cookie: cookies.member }) =>
  fetch(server.address + address, { headers, redirect: 'manual' })

const filesOf = async (id: string) =>
  [
    ...(await (await read(`${path}/${id}`)).text()).matchAll(
      /href="(\/de\/hub\/leipzig\/files\/[0-9a-f-]{36})"/g
    )
  ].map((match) => match[1]!)

const stored = () => {
  const place = join(folder, 'files')
  return readdirSync(place, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length
}

describe('a file beside a need', () => {
  it('goes into the archive of its organisation as it came, for those who answer for it', async () => {
    const content = pdf()
    await attach(content, 'Übersicht: Rohre?.pdf', await written('public'))
    const data = '/de/organisations/wattlauf-gmbh-demo/data.zip'
    const all = await unpacked(await read(data, { cookie: cookies.organisationAdmin }))
    const [name] = [...all.keys()].filter((one) => one.startsWith('files/') && one.endsWith('.pdf'))
    expect(name).toBe('files/01-Übersicht Rohre.pdf')
    expect(all.get(name!)!.equals(content)).toBe(true)
    expect((await read(data)).status).toBe(404)
  })

  it('is added and removed in the browser without scripts, and is told why not', async () => {
    const t = translate('de')
    const page = await newPage({
      baseURL: server.address,
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 }
    })
    const [name, value] = cookies.member.split('=') as [string, string]
    await page.context().addCookies([{ name, value, url: server.address }])
    await page.goto(`${path}/${record}`)
    const place = mkdtempSync(join(tmpdir(), 'hubwerk-upload-'))
    writeFileSync(join(place, 'Makros.docm'), 'PK')
    writeFileSync(join(place, 'Datenblatt Größe.pdf'), pdf())
    await page.setInputFiles('input[type=file]', join(place, 'Makros.docm'))
    await follow(page, page.getByRole('button', { name: t('file.add') }))
    expect(await page.locator('#files').innerText()).toContain(t('error.file.unknownType'))
    await page.setInputFiles('input[type=file]', join(place, 'Datenblatt Größe.pdf'))
    await follow(page, page.getByRole('button', { name: t('file.add') }))
    expect(await page.locator('main').innerText()).toContain(t('listingDone.attached'))
    expect(await page.locator('#files').innerText()).toContain('Datenblatt Größe.pdf')
    const seen = await newPage({ baseURL: server.address })
    await seen.context().addCookies([{ name, value, url: server.address }])
    await seen.goto(`${path}/${record}`)
    expect(await axeFindings(seen)).toEqual([])
    await close(seen)
    await follow(
      page,
      page.getByRole('button', { name: t('file.removeNamed', { name: 'Datenblatt Größe.pdf' }) })
    )
    expect(await page.locator('main').innerText()).toContain(t('listingDone.detached'))
    expect(await filesOf(record)).toEqual([])
    await close(page)
    rmSync(place, { recursive: true })
  })

  it('comes back byte for byte, signed as it was, in ranges and without rights', async () => {
    const content = signedPdf()
    expect((await attach(content, 'Vertrag.pdf')).status).toBe(303)
    const [address] = await filesOf(record)
    const answer = await read(address!, {})
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true)
    const part = await read(address!, { range: 'bytes=5-9' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 5-9/${content.length}`])
    expect(await part.text()).toBe(content.toString('latin1', 5, 10))
    expect((await read(address!, { range: 'bytes=-4' })).headers.get('content-length')).toBe('4')
    expect((await read(address!, { range: `bytes=${content.length}-` })).status).toBe(416)
    expect((await read(address!, { 'if-none-match': answer.headers.get('etag')! })).status).toBe(304)
    const page = await (await read(`${path}/${record}`)).text()
    expect(page).toContain('Mira Müller')
    expect(page).toContain(translate('de')('file.unchanged'))
    const preview = await read(`${address}/preview`, {})
    expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'image/webp'])
  })

  it('of an anonymous need is nobody else’s to see', async () => {
    const hidden = await written('anonymous')
    expect((await attach(pdf(), 'Geheim.pdf', hidden)).status).toBe(303)
    const [address] = await filesOf(hidden)
    expect((await read(address!)).status).toBe(200)
    const missing = await read(address!.replace(/[0-9a-f-]{36}$/, '00000000-0000-7000-8000-000000000000'), {})
    const hiddenFrom = await read(address!, {})
    expect([hiddenFrom.status, await hiddenFrom.text()]).toEqual([404, await missing.text()])
    for (const role of ['juror', 'mentor', 'funder', 'otherLead'] as const)
      expect((await read(address!, { cookie: cookies[role] })).status).toBe(404)
    // The office looks after what its members ask for.
    expect((await read(address!, { cookie: cookies.office })).status).toBe(200)
  })

  it('is refused to whoever does not look after the need, before a byte is read', async () => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(pdf())], 'a.pdf'))
    const answer = await send(`${path}/00000000-0000-7000-8000-000000000000?/attach`, form)
    expect(answer.status).toBe(404)
  })

  it('is scanned, and malware is named as the reason', async () => {
    const before = stored()
    const answer = await attach(signature, 'a.txt')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(translate('de')('error.file.malware'))
    expect(stored()).toBe(before)
  })

  it('does not stay when the connection breaks off, and the next one arrives', async () => {
    const before = stored()
    const stopped = new AbortController()
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(
          Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello')
        )
        setTimeout(() => stopped.abort(), 300)
        return new Promise(() => {})
      }
    })
    const headers = {
      origin: server.address,
      cookie: cookies.member,
      'content-type': 'multipart/form-data; boundary=x'
    }
    const sent = fetch(`${server.address}${path}/${record}?/attach`, {
      method: 'POST',
      body,
      headers,
      signal: stopped.signal,
      duplex: 'half'
    } as RequestInit)
    await expect(sent).rejects.toThrow()
    await expect.poll(() => readdirSync(join(folder, 'arriving'))).toEqual([])
    expect(stored()).toBe(before)
    const content = randomBytes(10_000).toString('hex')
    expect((await attach(Buffer.from(content), 'a.txt')).status).toBe(303)
    const [address] = (await filesOf(record)).slice(-1)
    expect(
      createHash('sha256')
        .update(await (await read(address!)).text())
        .digest('hex')
    ).toBe(createHash('sha256').update(content).digest('hex'))
  })

  it('of 2 GB is received in little memory, and told that it is too much', { timeout: 240_000 }, async () => {
    const pid = Number(JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')).pid)
    const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
    const before = memory()
    let most = 0
    const watch = setInterval(() => (most = Math.max(most, memory())), 50)
    const piece = Buffer.alloc(1024 * 1024, 'words and words\n')
    let left = 2048
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="big.txt"\r\n\r\n'
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(Buffer.from(head)),
      pull(controller) {
        if (left-- > 0) return controller.enqueue(piece)
        controller.enqueue(Buffer.from('\r\n--x--\r\n'))
        controller.close()
      }
    })
    const answer = await send(`${path}/${record}?/attach`, body, {
      'content-type': 'multipart/form-data; boundary=x'
    })
    clearInterval(watch)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain(translate('de')('error.file.quota', { megabytes: 500 }))
    expect(readdirSync(join(folder, 'arriving'))).toEqual([])
    expect(most).toBeGreaterThan(0)
    expect(most - before).toBeLessThan(200)
  })
})
