import { error, type RequestEvent } from '@sveltejs/kit'
import { translate } from '#lib/i18n/translate.ts'
import { statusOf } from './status.ts'

/**
 * The form that was sent. One that cannot be read (cut off on its way, or not written as its header says) is the sender's
 * mistake and not ours: a 400 with a sentence, and no line in the error log.
 */
export async function formOf(event: Pick<RequestEvent, 'request' | 'locals'>): Promise<FormData> {
  try {
    return await event.request.formData()
  } catch (thrown) {
    // A form above the size limit is told that, by its own status.
    if ((thrown as { status?: unknown } | null)?.status === 413) throw thrown
    const code = 'form.unreadable'
    throw error(statusOf[code], { message: translate(event.locals.locale)(`error.${code}`), code })
  }
}
