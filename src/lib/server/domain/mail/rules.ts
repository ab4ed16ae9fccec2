import type { MailStatus } from '../../database/schema.ts'

/** Whether sending again makes sense: not while it is under way, and not with a link that has run out by now. */
export function mayRetry(mail: { status: MailStatus; params: Record<string, unknown> }): boolean {
  return ['refused', 'unclear', 'returned'].includes(mail.status) && !('sealed' in mail.params)
}
