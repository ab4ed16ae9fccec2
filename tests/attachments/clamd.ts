import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = '/usr/sbin/clamd'

/** ClamAV's daemon with one signature of our own: exactly this content counts as malware. Nothing is downloaded. */
export async function startClamd(malware: Buffer): Promise<{ address: string; stop(): Promise<void> }> {
  if (!existsSync(program)) throw new Error('no ClamAV daemon found: sudo apt-get install -y clamav-daemon')
  const folder = mkdtempSync(join(tmpdir(), 'hubwerk-clamd-'))
  const socket = join(folder, 'socket')
  mkdirSync(join(folder, 'database'))
  const digest = createHash('md5').update(malware).digest('hex')
  writeFileSync(join(folder, 'database/own.hdb'), `${digest}:${malware.length}:Hubwerk.Test\n`)
  const lines = [`LocalSocket ${socket}`, `DatabaseDirectory ${folder}/database`, 'Foreground yes']
  // As large as it takes anything; the limit for files is ours.
  const limits = ['StreamMaxLength 4000M', 'MaxScanSize 4000M', 'MaxFileSize 2000M']
  writeFileSync(join(folder, 'clamd.conf'), `${[...lines, ...limits].join('\n')}\n`)
  const child: ChildProcess = spawn(program, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  const ended = new Promise((done) => child.on('close', done))
  for (let tries = 0; !existsSync(socket); tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error('clamd did not start')
    await new Promise((done) => setTimeout(done, 100))
  }
  return {
    address: `unix:${socket}`,
    stop: async () => {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
