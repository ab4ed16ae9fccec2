import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, close, follow, newPage } from './browser.ts'
import { cookieOf, type Installation, installation, post, withLink } from './installation.ts'

let here: Installation
beforeAll(async () => {
  here = await installation()
})
afterAll(() => here.stop())

const ask = (email: string, fields: Record<string, string> = {}, locale = 'de') =>
  post(`${here.address}/${locale}/sign-in?/link`, { email, ...fields })

/** Signs in by mail, without scripts; a new address becomes a person on the way. */
async function enter(email: string, fields: Record<string, string> = {}) {
  expect((await ask(email, fields)).status).toBe(200)
  const { link } = await here.mailTo(email, withLink)
  const used = await post(link, {})
  expect(used.status).toBe(303)
  return { cookie: cookieOf(used), location: used.headers.get('location'), link }
}

const get = (path: string, cookie: string) =>
  fetch(here.address + path, { headers: { cookie }, redirect: 'manual' })

describe.each([true, false])('a link by mail, scripts: %s', (javaScriptEnabled) => {
  it.each(['de', 'en'])('signs in (%s): address, mail, link, button', async (locale) => {
    const email = `kim-${javaScriptEnabled}-${locale}@example.org`
    await enter(email)
    const page = await newPage({ javaScriptEnabled, baseURL: here.address })
    await page.goto(`/${locale}/sign-in?next=/${locale}/account/sessions`)
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([])
    await page.fill('[name=email]', email)
    await page.click('form[action="?/link"] button')
    await page.waitForSelector('[role=status]')
    expect(await page.textContent('main')).toContain(email)
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([])
    const mail = await here.mailTo(email)
    expect(mail.subject).toBe(
      locale === 'de' ? 'Ihr Anmeldelink für Prüfnetz' : 'Your sign-in link for Prüfnetz'
    )
    expect(mail.html).toContain(`href="${mail.link}"`)
    await page.goto(mail.link)
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([])
    await page.click('main button')
    await page.waitForURL('**/account/sessions')
    expect(await page.locator('main li:has(strong)').count()).toBe(2)
    if (javaScriptEnabled) {
      for (const part of ['', '/addresses', '/passkeys', '/second-factor', '/sessions']) {
        await page.goto(`/${locale}/account${part}`)
        expect(await axeFindings(page), part).toEqual([])
      }
    }
    await close(page)
    const again = await post(mail.link, {})
    expect(again.status).toBe(410)
    expect(cookieOf(again)).toBe('')
  })
})

describe('asking for a link', () => {
  it('gives known and unknown addresses the same answer', async () => {
    await enter('known@example.org')
    const read = async (email: string) => {
      const response = await ask(email)
      const body = (await response.text()).replace(/nonce="[^"]*"|nonce-[^']*/g, '').replaceAll(email, '')
      return { status: response.status, cookies: response.headers.getSetCookie(), body }
    }
    expect(await read('known@example.org')).toEqual(await read('other@example.org'))
    expect((await here.mailTo('known@example.org')).subject).toContain('Anmeldelink')
    expect((await here.mailTo('other@example.org')).subject).toContain('Noch kein Konto')
  })

  it('is refused after five times an hour, with a sentence', async () => {
    const answers = []
    for (let time = 0; time < 6; time++) answers.push(await ask('eager@example.org'))
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200, 200, 200, 429])
    expect(await answers[5]!.text()).toMatch(/zu oft in kurzer Zeit/)
  })

  it('takes no address that is none, and leads nowhere outside', async () => {
    expect((await ask('nobody')).status).toBe(400)
    const outside = await enter('outside@example.org', { next: 'https://elsewhere.example/' })
    expect(outside.location).toBe('/de/join')
    const twice = await enter('outside@example.org', { next: '//elsewhere.example' })
    expect(twice.location).toBe('/de/account')
    expect((await enter('outside@example.org', { next: '/de/directory' })).location).toBe('/de/directory')
  })

  it('counts guesses at tokens, and says when it is enough', async () => {
    const guess = (number: number) =>
      post(`${here.address}/de/sign-in/guess-${number}`, {}, '', { 'x-forwarded-for': '198.51.100.9' })
    const answers = []
    for (let number = 0; number < 62; number++) answers.push((await guess(number)).status)
    expect(answers.slice(0, 60).every((status) => status === 410)).toBe(true)
    expect(answers.slice(60)).toEqual([429, 429])
    expect((await post(`${here.address}/de/sign-in/guess`, {})).status).toBe(410)
  })
})

describe('several addresses', () => {
  it('are added, confirmed in one’s own session only, made primary and removed', async () => {
    const { cookie } = await enter('one@example.org')
    const addresses = `${here.address}/de/account/addresses`
    expect((await post(`${addresses}?/add`, { email: 'two@example.org' }, cookie)).status).toBe(200)
    const mail = await here.mailTo('two@example.org')
    const stranger = await enter('stranger@example.org')
    expect((await post(mail.link, {}, stranger.cookie)).status).toBe(410)
    expect((await post(mail.link, {}, cookie)).status).toBe(303)
    expect((await here.mailTo('one@example.org')).subject).toContain('Neue Adresse')
    expect((await post(`${addresses}?/primary`, { email: 'two@example.org' }, cookie)).status).toBe(303)
    expect((await post(`${addresses}?/remove`, { email: 'one@example.org' }, cookie)).status).toBe(303)
    expect((await here.mailTo('one@example.org')).subject).toContain('entfernt')
    expect((await post(`${addresses}?/remove`, { email: 'two@example.org' }, cookie)).status).toBe(409)
    expect((await here.mailTo('two@example.org')).subject).toContain('entfernt')
    const same = await enter('two@example.org')
    expect(await (await get('/de/account/addresses', same.cookie)).text()).toContain('two@example.org')
  })

  it('of somebody else give the adder the same answer, and a mail that explains', async () => {
    await enter('held@example.org')
    const { cookie } = await enter('adder@example.org')
    const add = async (email: string) => {
      const response = await post(`${here.address}/de/account/addresses?/add`, { email }, cookie)
      const body = (await response.text()).replace(/nonce="[^"]*"|nonce-[^']*/g, '').replaceAll(email, '')
      await post(`${here.address}/de/account/addresses?/remove`, { email }, cookie)
      return { status: response.status, body }
    }
    expect(await add('held@example.org')).toEqual(await add('free@example.org'))
    expect((await here.mailTo('held@example.org')).subject).toContain('schon ein Konto')
  })
})

describe('sessions', () => {
  it('are listed and ended one by one or all others at once', async () => {
    const [first, second, third] = [
      await enter('many@example.org'),
      await enter('many@example.org'),
      await enter('many@example.org')
    ]
    const list = `${here.address}/de/account/sessions`
    const text = await (await get('/de/account/sessions', first.cookie)).text()
    const ids = [...text.matchAll(/name="id" value="([^"]+)"/g)].map((found) => found[1]!)
    expect(ids).toHaveLength(2)
    expect((await post(`${list}?/end`, { id: ids[0]! }, first.cookie)).status).toBe(303)
    expect((await post(`${list}?/end`, { id: ids[0]! }, first.cookie)).status).toBe(404)
    expect((await post(`${list}?/others`, {}, first.cookie)).status).toBe(303)
    const left = await Promise.all(
      [first, second, third].map(async ({ cookie }) => (await get('/de/account', cookie)).status)
    )
    expect(left).toEqual([200, 303, 303])
  })
})

/** What an app on a phone computes (RFC 6238). */
function appCode(secret: string, step = Math.floor(Date.now() / 30_000)): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const number = mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

describe('the second factor', () => {
  it('is owed by the operator who comes by mail, set up, asked for, and replaced by a recovery code', async () => {
    const { operatorCookie } = here
    await post(`${here.address}/de/account/addresses?/add`, { email: 'op@example.org' }, operatorCookie)
    expect((await post((await here.mailTo('op@example.org')).link, {}, operatorCookie)).status).toBe(303)

    const first = await enter('op@example.org')
    const office = '/de/hub/pruefhub/office/imports'
    expect((await get(office, operatorCookie)).status).toBe(200)
    const sentOn = await get(office, first.cookie)
    expect(sentOn.headers.get('location')).toBe(
      `/de/account/second-factor?next=${encodeURIComponent(office)}`
    )
    const refused = await post(`${here.address}${office}?/upload`, {}, first.cookie)
    expect(refused.status).toBe(403)

    const page = await newPage({ cookie: first.cookie, baseURL: here.address, javaScriptEnabled: false })
    await page.context().addCookies([cookieFor(first.cookie)])
    await page.goto(sentOn.headers.get('location')!)
    await follow(page, 'form[action^="?/begin"] button')
    const secret = (await page.textContent('code.secret'))!.replace(/\s/g, '')
    await page.fill('[name=code]', '000000')
    await follow(page, 'form[action^="?/confirm"] button')
    expect(await page.textContent('main')).toContain('Dieser Code passt nicht')
    const used = appCode(secret)
    await page.fill('[name=code]', used)
    await follow(page, 'form[action^="?/confirm"] button')
    const codes = await page.locator('main li code').allTextContents()
    expect(codes).toHaveLength(8)
    await follow(page, '.notice a.button')
    expect(page.url()).toContain(office)
    await close(page)

    const second = await enter('op@example.org')
    const pending = await get('/de/account', second.cookie)
    expect(pending.headers.get('location')).toBe('/de/sign-in/second-factor?next=%2Fde%2Faccount')
    const give = (code: string) =>
      post(`${here.address}/de/sign-in/second-factor`, { code, next: office }, second.cookie)
    // The code that was used a moment ago counts no second time.
    expect((await give(used)).status).toBe(422)
    const given = await give(codes[0]!.toLowerCase())
    expect([given.status, given.headers.get('location')]).toEqual([303, office])
    expect((await get(office, second.cookie)).status).toBe(200)

    const third = await enter('op@example.org')
    const again = await post(`${here.address}/de/sign-in/second-factor`, { code: codes[0]! }, third.cookie)
    expect(again.status).toBe(422)
    const later = appCode(secret, Math.floor(Date.now() / 30_000) + 1)
    const fine = await post(`${here.address}/de/sign-in/second-factor`, { code: later }, third.cookie)
    expect(fine.status).toBe(303)
  })
})

function cookieFor(cookie: string) {
  const [name, value] = cookie.split('=') as [string, string]
  return { name, value, url: here.address }
}
