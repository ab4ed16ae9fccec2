import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { newToken } from '../platform/identifiers.ts'

/** Nobody needs longer to start or stop a server; a lock that is older was left behind. */
const longestMilliseconds = 180_000

/** What this process has written into locks: in a container the process before us may have had our number. */
const ours = new Set<string>()

/**
 * Does `work` while no other process does the like with this folder. Processes meet here before any database runs, so the
 * lock is a file with its holder's number; what a killed process left behind is taken over.
 */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock')
  const token = newToken()
  const own = `${lock}.${token}`
  const name = `${process.pid} ${token}`
  ours.add(name)
  writeFileSync(own, name)
  try {
    while (!taken(own, lock)) await delay(50)
    return await work()
  } finally {
    if (holderOf(lock)?.name === name) rmSync(lock, { force: true })
    rmSync(own, { force: true })
    ours.delete(name)
  }
}

/** A link to a file that is complete: nobody ever sees a lock without its holder's number. */
function taken(own: string, lock: string): boolean {
  try {
    linkSync(own, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const holder = holderOf(lock)
  if (holder === null || isAtWork(holder)) return false
  const left = `${own}.left`
  try {
    renameSync(lock, left)
    rmSync(left)
  } catch {
    // Somebody else was quicker.
  }
  return false
}

interface Holder {
  /** Number of the process and a token of this lock. */
  name: string
  since: number
}

function holderOf(lock: string): Holder | null {
  try {
    return { name: readFileSync(lock, 'utf8'), since: statSync(lock).mtimeMs }
  } catch {
    return null
  }
}

function isAtWork({ name, since }: Holder): boolean {
  const pid = Number(name.split(' ')[0])
  if (Date.now() - since > longestMilliseconds) return false
  if (pid === process.pid) return ours.has(name)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
