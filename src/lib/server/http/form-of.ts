import { error, type RequestEvent } from '@sveltejs/kit'
import { translate } from '#lib/i18n/translate.ts'
import { statusOf } from './status.ts'

/** Forms are read as a whole, so they have a limit: the largest is a list to import. Larger files take `uploadAction`. */
const mostFormBytes = 64 * 1024 * 1024

/**
 * The form that was sent. One that cannot be read (cut off on its way, or not written as its header says) is the sender's
 * mistake and not ours: a 400 with a sentence, and no line in the error log. One above the limit is told that: 413.
 */
export async function formOf(event: Pick<RequestEvent, 'request' | 'locals'>): Promise<FormData> {
  const body = limited(event.request)
  try {
    return await new Response(body, { headers: event.request.headers }).formData()
  } catch (thrown) {
    if (isTooLarge(thrown)) throw error(413, { message: translate(event.locals.locale)('error.too_large') })
    const code = 'form.unreadable'
    throw error(statusOf[code], { message: translate(event.locals.locale)(`error.${code}`), code })
  }
}

class TooLarge extends Error {}
const isTooLarge = (thrown: unknown) =>
  thrown instanceof TooLarge || (thrown as { cause?: unknown } | null)?.cause instanceof TooLarge

function limited({ body, headers }: Request): ReadableStream<Uint8Array> | null {
  if (Number(headers.get('content-length') ?? 0) > mostFormBytes) return failing()
  let bytes = 0
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length
      if (bytes > mostFormBytes) controller.error(new TooLarge())
      else controller.enqueue(chunk)
    }
  })
  return body?.pipeThrough(counter) ?? null
}

const failing = () =>
  new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new TooLarge()) })
