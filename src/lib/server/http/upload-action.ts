import { fail, type RequestEvent } from '@sveltejs/kit'
import { translate } from '#lib/i18n/translate.ts'
import type { Tx } from '../database/connection.ts'
import type { Actor } from '../domain/actor.ts'
import { DomainError, type ErrorCode } from '../domain/errors.ts'
import { type Instant, now } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { folderStore } from '../platform/files/file-store.ts'
import { type TakenFile, takeUpload, UploadRefused } from '../platform/files/take-upload.ts'
import type { Refused } from './form-action.ts'
import { answered } from './refusal.ts'
import { inRequestHub } from './request-hub.ts'
import { statusOf } from './status.ts'

type May = (tx: Tx, actor: Actor) => Promise<unknown>
type Keep = (tx: Tx, actor: Actor, taken: TakenFile, now: Instant) => Promise<unknown>

/**
 * The way a file reaches a deed: who may not is refused before a byte is read; then it is received in pieces, examined and
 * scanned outside of any transaction, and recorded. What was not recorded does not stay. `then` runs after commit.
 */
export async function uploadAction(event: RequestEvent, may: May, keep: Keep, then: () => unknown) {
  await answered(event, () => inRequestHub(event, (tx) => may(tx, event.locals.actor)))
  const config = readConfig()
  let taken: TakenFile
  try {
    taken = await takeUpload(event.request, config)
  } catch (thrown) {
    if (!(thrown instanceof UploadRefused)) throw thrown
    return refused(event, new DomainError(`file.${thrown.reason}`, told(thrown, config.mostFileBytes)))
  }
  try {
    await inRequestHub(event, (tx) => keep(tx, event.locals.actor, taken, now()))
  } catch (thrown) {
    folderStore(config.dataFolder).remove(taken.storageKey)
    if (!(thrown instanceof DomainError)) throw thrown
    return refused(event, thrown)
  }
  return then()
}

const told = ({ found }: UploadRefused, most: number) => ({
  field: 'file',
  found: found ?? '',
  megabytes: Number(found) || most / 1024 / 1024
})

function refused(event: RequestEvent, { code, params }: { code: ErrorCode; params: DomainError['params'] }) {
  const sentence = translate(event.locals.locale)(`error.${code}`, params)
  return fail(statusOf[code], { values: { upload: 'refused' }, errors: { file: sentence } } satisfies Refused)
}
