import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
export const launcher = join(root, 'hubwerk')

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs a command to its end, as an operator would. */
export function run(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  return ended(spawnProgram(args, environment))
}

/** Runs a command and asks it to stop after a while, wherever it is by then. */
export function runUntil(milliseconds: number, args: string[]): Promise<Ended> {
  const child = spawnProgram(args, {})
  const timer = setTimeout(() => child.kill('SIGTERM'), milliseconds)
  child.on('close', () => clearTimeout(timer))
  return ended(child)
}

function spawnProgram(args: string[], environment: Record<string, string>): ChildProcess {
  const env = { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', NODE_ENV: 'production', ...environment }
  return spawn(launcher, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
}

function ended(child: ChildProcess): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout!.on('data', (chunk) => (out += chunk))
  child.stderr!.on('data', (chunk) => (err += chunk))
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })))
}

export interface RunningProgram {
  address: string
  /** The one-time link that the first start printed. */
  link: string | null
  child: ChildProcess
  stop(): Promise<Ended>
}

const started = new Set<ChildProcess>()

/** Ends what a failed test left running. */
export async function stopAll() {
  await Promise.all(
    [...started].map((child) => new Promise((done) => child.on('close', done) && child.kill()))
  )
}

/** Starts the web server and waits until it says that it runs. */
export async function start(
  args: string[],
  environment: Record<string, string> = {}
): Promise<RunningProgram> {
  const child = spawnProgram(['start', ...args], environment)
  started.add(child)
  child.on('close', () => started.delete(child))
  const whole = ended(child)
  let said = ''
  const address = await new Promise<string>((ready, failed) => {
    child.stderr!.on('data', (chunk) => {
      said += chunk
      const found = /running on (\S+)\n/.exec(said)
      if (found) ready(found[1]!)
    })
    child.on('close', (code) => failed(new Error(`start ended with ${code}: ${said}`)))
  })
  const link = /http\S+\/sign-in\/\S+/.exec(said)?.[0] ?? null
  return {
    address,
    link,
    child,
    stop: () => {
      child.kill('SIGTERM')
      return whole
    }
  }
}

/** A folder that the embedded database's own user can reach, too. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hubwerk-data-'))
  chmodSync(folder, 0o755)
  return folder
}

export function freePort(): Promise<string> {
  return new Promise((found) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(String(port)))
    })
  })
}

/** Uses a one-time link as its button does. @returns the session's cookie. */
export async function signIn(link: string): Promise<string> {
  const response = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(link).origin, 'content-type': 'application/x-www-form-urlencoded' }
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`no session came of the link (status ${response.status})`)
  return cookie
}
