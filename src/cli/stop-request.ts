import { logError } from '#lib/server/platform/log.ts'

/**
 * Aborted by the first SIGINT or SIGTERM. Listens as soon as it is called, so that a request that comes in the middle of
 * a start is kept for the next step; further ones (a terminal and npm both pass Ctrl-C on) change nothing.
 */
export function stopRequest(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort())
  process.on('unhandledRejection', (error) => logError('process.unhandledRejection', error))
  return controller.signal
}

export function requested(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve()
    else stop.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Between two steps of a start. @throws the signal's reason. */
export async function mayGoOn(stop: AbortSignal): Promise<void> {
  // A signal that came during a long step without pauses is delivered only now.
  await new Promise((resolve) => setImmediate(resolve))
  stop.throwIfAborted()
}
