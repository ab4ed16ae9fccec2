import { type Db, inHub, networkHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { DomainError } from '#lib/server/domain/errors.ts'
import { takeMailIn } from '#lib/server/domain/mails-in/take-mail-in.ts'
import { holderOfAddress } from '#lib/server/domain/mails-in/store.ts'
import { hashOf } from '#lib/server/domain/people/tokens.ts'
import { now } from '#lib/server/platform/clock.ts'
import { largestMail, type MailIn, readMailIn } from '#lib/server/platform/mail/read-mail-in.ts'
import { type Command, dataOption, UnreadableInput } from './command.ts'
import { configOf, mustBeInstalled, withInstallation } from './installation.ts'

export const mailInCommand: Command = {
  usage: 'mail-in [--to ADDRESS] [--data DIR] < MAIL',
  summary: 'cli.mailIn',
  words: 0,
  options: { data: dataOption, to: { type: 'string', help: 'cli.option.mailTo' } },
  run: async (given, io) => {
    mustBeInstalled(configOf(given))
    const raw = await limited(process.stdin)
    if (!raw) throw new UnreadableInput(io.t('cli.mailIn.tooLarge', { limit: largestMail / 1024 / 1024 }))
    const mail = await readMailIn(raw)
    if (!mail) throw new UnreadableInput(io.t('cli.mailIn.unreadable'))
    const sentTo = typeof given.values.to === 'string' ? [given.values.to] : mail.sentTo
    return withInstallation(given, async ({ db }) => {
      const found = await holderHub(db, tokensIn(sentTo))
      if (!found) {
        io.say(io.t('cli.mailIn.refused'))
        return 1
      }
      try {
        const end = await take(db, found, mail)
        io.out(io.t(`cli.mailIn.${end}`))
        return 0
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        io.say(io.t('cli.mailIn.refused'))
        return 1
      }
    })
  }
}

const take = (db: Db, { hub, token }: { hub: number; token: string }, mail: MailIn) =>
  inHub(db, { hub }, (tx) => takeMailIn(tx, operatorAtTheConsole(hub), { ...mail, token }, now()))

/** Everything that comes, or null when it is more than a mail may be: the rest is not even read. */
async function limited(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    size += part.byteLength
    if (size > largestMail) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The part behind the plus: hub+SECRET@example.org. */
const tokensIn = (addresses: readonly string[]): string[] =>
  addresses.flatMap((one) => /\+([0-9a-f]{32})@/i.exec(one)?.[1]?.toLowerCase() ?? [])

async function holderHub(db: Db, tokens: readonly string[]) {
  const hubs = await inHub(db, { hub: networkHub }, (tx) =>
    tx.selectFrom('hub').select('id').orderBy('id').execute()
  )
  for (const token of tokens.slice(0, 20))
    for (const { id: hub } of hubs)
      if (await inHub(db, { hub }, (tx) => holderOfAddress(tx, hub, hashOf(token)))) return { hub, token }
  return undefined
}
