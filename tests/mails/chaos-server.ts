import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** Numbers that look random and are the same every time (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const moods = {
  later: 0.08,
  never: 0.03,
  hangsUpOnSender: 0.03,
  hangsUpWhileReading: 0.03,
  hangsUpBeforeTaking: 0.03,
  hangsUpAfterTaking: 0.04,
  slow: 0.06
} as const
export type Mood = keyof typeof moods | 'kind'

export interface ChaosServer {
  url: string
  /** Mails that the server counts as taken, as they came. */
  taken: string[]
  /** How often it was in which mood. */
  moods: Partial<Record<Mood, number>>
  close: () => Promise<void>
}

/** A mail server that refuses for now or for ever, is slow, and hangs up before and after it has taken a mail. */
export async function startChaosServer(seed: number): Promise<ChaosServer> {
  const next = numbers(seed)
  const chaos: ChaosServer = { url: '', taken: [], moods: {}, close: async () => {} }
  const moodOf = new Map<string, Mood>()
  const choose = (): Mood => {
    let rest = next()
    for (const [mood, share] of Object.entries(moods) as [keyof typeof moods, number][]) {
      rest -= share
      if (rest < 0) return mood
    }
    return 'kind'
  }
  const hangUp = (id: string) => {
    const open = server.connections as unknown as Set<{ id: string; _socket: Socket }>
    for (const one of open) if (one.id === id) one._socket.destroy()
  }
  const refusal = (responseCode: number) => Object.assign(new Error('Not in this mood'), { responseCode })
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onMailFrom(_address, session, done) {
      const mood = choose()
      moodOf.set(session.id, mood)
      chaos.moods[mood] = (chaos.moods[mood] ?? 0) + 1
      if (mood === 'hangsUpOnSender') return hangUp(session.id)
      done()
    },
    onData(stream, session, done) {
      const mood = moodOf.get(session.id)!
      if (mood === 'hangsUpWhileReading') return hangUp(session.id)
      let text = ''
      stream.on('data', (chunk) => (text += chunk))
      stream.on('end', () => {
        if (mood === 'later') return done(refusal(next() < 0.5 ? 421 : 451))
        if (mood === 'never') return done(refusal(554))
        if (mood === 'hangsUpBeforeTaking') return hangUp(session.id)
        chaos.taken.push(text)
        if (mood === 'hangsUpAfterTaking') return hangUp(session.id)
        if (mood === 'slow') setTimeout(done, 20 + 80 * next())
        else done()
      })
    }
  })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  chaos.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  chaos.close = () => new Promise((closed) => server.close(() => closed()))
  return chaos
}
