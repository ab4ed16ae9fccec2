import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, close, follow, newPage } from './browser.ts'
import { type Installation, installation, post, withLink } from './installation.ts'
import { freePort } from './program.ts'

let here: Installation
let issuer: string
let server: Server

/** A real OpenID Connect provider. Whoever types `x@y` is believed; `unverified…` has an address nobody checked. */
async function startProvider(clientOf: string) {
  const port = await freePort()
  issuer = `http://127.0.0.1:${port}`
  const callbacks = ['de', 'en'].map((locale) => `${clientOf}/${locale}/sign-in/provider/callback`)
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'hubwerk', client_secret: 'a-client-secret-for-tests', redirect_uris: callbacks }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    cookies: { keys: ['a key for tests'] },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: id,
        email_verified: !id.startsWith('unverified'),
        name: 'Robin Beispiel'
      })
    })
  })
  server = createServer(provider.callback())
  await new Promise<void>((ready) => server.listen(Number(port), '127.0.0.1', ready))
}

const fields = () => ({
  name: 'TU Prüfstadt',
  issuer,
  clientId: 'hubwerk',
  clientSecret: 'a-client-secret-for-tests',
  domains: 'uni.example mail.uni.example',
  organisation: ''
})

beforeAll(async () => {
  here = await installation()
  await startProvider(here.address)
  const added = await post(`${here.address}/de/office/sign-in-providers?/add`, fields(), here.operatorCookie)
  if (added.status !== 303) throw new Error(`adding the provider ended with ${added.status}`)
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  await here.stop()
})

/** Goes to the provider, signs in there as somebody, agrees, and comes back. */
async function comeBackAs(email: string, locale = 'de') {
  const page = await newPage({ baseURL: here.address, javaScriptEnabled: false })
  await page.goto(`/${locale}/sign-in?next=/${locale}/account/addresses`)
  await follow(page, '.providers a')
  await page.fill('[name=login]', email)
  await page.fill('[name=password]', 'anything')
  await follow(page, 'button[type=submit]')
  await follow(page, 'button[type=submit]')
  return page
}

describe('the account of an organisation', () => {
  it.each(['de', 'en'])('signs in, and makes a person with a confirmed address (%s)', async (locale) => {
    const email = `robin.${locale}@uni.example`
    const page = await comeBackAs(email, locale)
    expect(page.url()).toBe(`${here.address}/${locale}/account/addresses`)
    expect(await page.textContent('main')).toContain(email)
    await page.goto(`/${locale}/account`)
    expect(await page.inputValue('[name=displayName]')).toBe('Robin Beispiel')
    await close(page)
  })

  it('finds the person who confirmed the address by mail before', async () => {
    const email = 'both@mail.uni.example'
    await post(`${here.address}/de/sign-in?/link`, { email })
    const used = await post((await here.mailTo(email, withLink)).link, {})
    const cookie = used.headers.getSetCookie()[0]!.split(';')[0]!
    await post(
      `${here.address}/de/account`,
      { displayName: 'Kim Beides', language: 'de', version: '1' },
      cookie
    )
    const page = await comeBackAs(email)
    await page.goto('/de/account')
    expect(await page.inputValue('[name=displayName]')).toBe('Kim Beides')
    await close(page)
  })

  it.each([
    ['somebody@elsewhere.example', 'nicht zuständig'],
    ['somebody@uni.example.elsewhere.example', 'nicht zuständig'],
    ['unverified@uni.example', 'keine bestätigte']
  ])('is not believed for %s', async (email, sentence) => {
    const page = await comeBackAs(email)
    expect(await page.textContent('main')).toContain(sentence)
    expect((await page.context().cookies()).find((one) => one.name === 'hubwerk_session')).toBeUndefined()
    await close(page)
  })

  it('comes back only to the browser that left, and once', async () => {
    const callback = `${here.address}/de/sign-in/provider/callback`
    for (const search of ['', '?state=unknown&code=x', '?error=access_denied&state=x'])
      expect((await fetch(callback + search)).status).toBe(410)
    const page = await newPage({ baseURL: here.address, javaScriptEnabled: false })
    await page.goto('/de/sign-in')
    const link = await page.getAttribute('.providers a', 'href')
    const left = await fetch(here.address + link, { redirect: 'manual' })
    const to = new URL(left.headers.get('location')!)
    expect(to.searchParams.get('code_challenge_method')).toBe('S256')
    const stolen = `${callback}?code=x&state=${to.searchParams.get('state')}&iss=${encodeURIComponent(issuer)}`
    expect((await fetch(stolen)).status).toBe(410)
    const cookie = left.headers.getSetCookie()[0]!.split(';')[0]!
    expect((await fetch(stolen, { headers: { cookie } })).status).toBe(403)
    expect((await fetch(stolen, { headers: { cookie } })).status).toBe(410)
    await close(page)
  })

  it('is offered until the operator switches it off', async () => {
    const text = await (
      await fetch(`${here.address}/de/office/sign-in-providers`, { headers: { cookie: here.operatorCookie } })
    ).text()
    expect(text).not.toContain('a-client-secret-for-tests')
    const id = /name="id" value="([^"]+)"/.exec(text)![1]!
    const other = { ...fields(), clientId: 'another', domains: 'uni.example' }
    const providers = `${here.address}/de/office/sign-in-providers`
    expect((await post(`${providers}?/add`, other, here.operatorCookie)).status).toBe(409)
    expect(
      (await post(`${providers}?/add`, { ...other, issuer: 'http://login.example.org' }, here.operatorCookie))
        .status
    ).toBe(400)
    await post(`${providers}?/switch`, { id, isEnabled: 'off' }, here.operatorCookie)
    expect((await fetch(`${here.address}/de/sign-in/provider/${id}`, { redirect: 'manual' })).status).toBe(
      404
    )
    await post(`${providers}?/switch`, { id, isEnabled: 'on' }, here.operatorCookie)
  })

  it('stands beside the rule for second proofs, which only the operator changes', async () => {
    const settings = `${here.address}/de/office/sign-in-providers`
    for (const isRequired of ['no', 'yes'])
      expect((await post(`${settings}?/secondFactor`, { isRequired }, here.operatorCookie)).status).toBe(303)
    expect((await post(`${settings}?/secondFactor`, { isRequired: 'no' })).status).toBe(401)
  })

  it.each(['de', 'en'])('has an accessible page for the operator (%s)', async (locale) => {
    const page = await newPage({ baseURL: here.address })
    const [name, value] = here.operatorCookie.split('=') as [string, string]
    await page.context().addCookies([{ name, value, url: here.address }])
    for (const path of ['/office/sign-in-providers', '/sign-in']) {
      await page.goto(`/${locale}${path}`)
      expect(await axeFindings(page), path).toEqual([])
    }
    await close(page)
  })
})
