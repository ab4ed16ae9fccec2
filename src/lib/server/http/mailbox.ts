import { readConfig } from '../platform/config.ts'
import { notFound } from './refusal.ts'

/** The mailbox shows everybody's mails: only in a demo, or where a developer asked for it; elsewhere it does not exist. */
export function mustHaveMailbox({ locals }: { locals: App.Locals }): void {
  if (!locals.network?.isDemo && !readConfig().hasMailbox) notFound(locals.locale)
}
