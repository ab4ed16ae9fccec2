import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeBackup } from '../platform/backup/write-backup.ts'
import type { Instant } from '../platform/clock.ts'
import { keptBackups, type Rotation } from './backup-rotation.ts'

const nameOf = (at: Instant) => `hubwerk-${at.toISOString().slice(0, 16).replace(':', '')}.zip`
const pattern = /^hubwerk-(\d{4}-\d{2}-\d{2}T\d{2})(\d{2})\.zip$/

/** The backups of a folder by when they were taken, newest first; other files in it are none of ours. */
export function backupsIn(folder: string): { at: Date; file: string }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const found = pattern.exec(name)
      return found ? [{ at: new Date(`${found[1]}:${found[2]}:00Z`), file: join(folder, name) }] : []
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** What backups left behind that were broken off; none of them bears the name of a backup. */
export function unfinishedIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => /^hubwerk-.*\.zip\.unfinished$/.test(name))
}

/** Whether a day has begun for which there is no backup, at or after the hour it is due (UTC). */
export function isBackupDue(folder: string, hour: number, at: Instant): boolean {
  const today = at.toISOString().slice(0, 10)
  return at.getUTCHours() >= hour && backupsIn(folder)[0]?.at.toISOString().slice(0, 10) !== today
}

export interface BackupPlan {
  folder: string
  /** Hour of the day, UTC. */
  hour: number
  rotation: Rotation
}

/**
 * Writes today's backup if it is due, and only then lets go of those that need not stay. One that is broken off bears no
 * backup's name and goes with the next. @returns how many were written: 0 or 1.
 */
export async function backUpWhenDue(
  url: string,
  dataFolder: string,
  plan: BackupPlan,
  at: Instant
): Promise<number> {
  if (!isBackupDue(plan.folder, plan.hour, at)) return 0
  mkdirSync(plan.folder, { recursive: true, mode: 0o700 })
  for (const name of unfinishedIn(plan.folder)) rmSync(join(plan.folder, name))
  await writeBackup(url, dataFolder, join(plan.folder, nameOf(at)), at)
  const all = backupsIn(plan.folder)
  const kept = keptBackups(
    all.map((one) => one.at),
    plan.rotation
  ).map((one) => one.getTime())
  for (const { at: taken, file } of all) if (!kept.includes(taken.getTime())) rmSync(file)
  return 1
}
