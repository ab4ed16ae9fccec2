import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { sealedForProvider } from '#lib/server/domain/identity-providers/store.ts'
import { queueMail } from '#lib/server/domain/mail/queue-mail.ts'
import { sealedForPerson } from '#lib/server/domain/second-factor/begin-second-factor.ts'
import { rotateSecrets, sealedSamples } from '#lib/server/jobs/rotate-secrets.ts'
import { renderMail } from '#lib/server/platform/mail/render-mail.ts'
import { addKey, ensureSecrets, keysIn, opened, sealed } from '#lib/server/platform/secrets.ts'
import { at, enterHubNamed, enterPerson } from './belonging/people.ts'
import { testDatabase } from './database/test-database.ts'

const test = testDatabase()
const folder = () => process.env.HUBWERK_DATA!
const file = () => join(folder(), 'secrets')
const providerId = '00000000-0000-4000-8000-000000000001'

async function enterSealed() {
  const person = await enterPerson(test.db, 'Anna', ['anna@werk.example'])
  const hub = await enterHubNamed(test.db, 'leipzig')
  await test.owner
    .insertInto('second_factor')
    .values({
      person_id: person,
      secret: sealed('SECRET', sealedForPerson(person)),
      created_at: at(0),
      confirmed_at: at(0)
    })
    .execute()
  await test.owner
    .insertInto('identity_provider')
    .values({
      id: providerId,
      name: 'Werk',
      issuer: 'https://id.werk.example',
      client_id: 'hub',
      client_secret: sealed('CLIENT', sealedForProvider(providerId)),
      organisation_id: null,
      created_at: at(0),
      changed_at: at(0)
    })
    .execute()
  for (const where of [networkHub, hub])
    await inHub(test.db, { hub: where }, (tx) =>
      queueMail(
        tx,
        visitor(where),
        {
          recipient: 'anna@werk.example',
          template: 'signIn',
          language: 'de',
          params: { network: 'Netz', minutes: 15 },
          secret: { link: `https://netz.example/de/sign-in/token-${where}` }
        },
        at(0)
      )
    )
  return { person, hub }
}

describe('the key of the installation', () => {
  it('is renewed: everything opens with the new one and nothing with the old one', async () => {
    const { person } = await enterSealed()
    const old = readFileSync(file(), 'utf8')
    expect(await sealedSamples(test.owner)).toEqual([true, true, true])
    // A process that runs on has the key in memory and finds the new one by itself.
    const before = ensureSecrets()
    expect(await rotateSecrets(test.owner, folder())).toEqual({ sealed: 4, lost: 0 })
    expect(ensureSecrets().equals(before)).toBe(false)
    expect(keysIn()).toHaveLength(1)
    const [factor] = await test.owner.selectFrom('second_factor').select('secret').execute()
    expect(opened(factor!.secret, sealedForPerson(person))).toBe('SECRET')
    const mails = await test.owner
      .selectFrom('outbox')
      .select(['template', 'language', 'params'])
      .orderBy('hub_id')
      .execute()
    for (const mail of mails)
      expect(renderMail({ ...mail, params: mail.params as Record<string, unknown> }).text).toMatch(
        /sign-in\/token-\d/
      )
    writeFileSync(file(), old)
    expect(await sealedSamples(test.owner)).toEqual([false, false, false])
  })

  it('that was left between two keys opens with both, and the next renewal finishes', async () => {
    const text = sealed('before', 'use')
    addKey()
    expect([keysIn().length, opened(text, 'use')]).toEqual([2, 'before'])
    const second = sealed('after', 'use')
    addKey()
    expect(keysIn()).toHaveLength(2)
    await rotateSecrets(test.owner, folder())
    expect([keysIn().length, opened(second, 'use'), opened(text, 'use')]).toEqual([1, 'after', undefined])
  })

  it('is its owner’s alone, also after it was renewed', async () => {
    chmodSync(file(), 0o644)
    await rotateSecrets(test.owner, folder())
    const { mode } = await import('node:fs').then((fs) => fs.statSync(file()))
    expect(mode & 0o777).toBe(0o600)
  })
})
