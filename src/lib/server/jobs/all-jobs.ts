import { type Db, networkHub } from '../database/connection.ts'
import { now } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { folderStore } from '../platform/files/file-store.ts'
import { sendDueMails } from '../platform/mail/send-mails.ts'
import { applyErasures } from './apply-erasures.ts'
import { applyRetention } from './apply-retention.ts'
import { readRotation } from './backup-rotation.ts'
import { eraseDue } from './erase-due.ts'
import { hubIds } from './hubs.ts'
import { introduceInTime } from './introduce-in-time.ts'
import type { Job } from './keep-jobs.ts'
import { remindEverywhere } from './remind-everywhere.ts'
import { backUpWhenDue } from './scheduled-backup.ts'
import { sealTrail } from './seal-trail.ts'
import { sweepFiles } from './sweep-files.ts'
import { workForOffices } from './work-for-offices.ts'

const minuteMs = 60_000

/** Everything that runs by itself beside the pages. */
export function jobsOf(db: Db, url: string, config: Config): Job[] {
  const { smtpUrl, mailFrom: from, dataFolder } = config
  const jobs: Job[] = [
    { name: 'introductions', everyMs: 5 * minuteMs, run: (at) => introduceInTime(db, at) },
    { name: 'reminders', everyMs: 60 * minuteMs, isPatient: true, run: (at) => remindEverywhere(db, at) },
    {
      name: 'erasures',
      everyMs: 10 * minuteMs,
      run: async (at) => (await applyErasures(db, dataFolder, at)) + (await eraseDue(db, dataFolder, at))
    },
    { name: 'retention', everyMs: 60 * minuteMs, isPatient: true, run: (at) => applyRetention(db, at) },
    { name: 'trail', everyMs: 10 * minuteMs, run: (at) => sealTrail(db, at) },
    { name: 'office', everyMs: 1000, run: (_at, stop) => workForOffices(db, now, () => stop.aborted) },
    { name: 'files', everyMs: 60 * minuteMs, run: (at) => sweepFiles(db, folderStore(dataFolder), at) }
  ]
  if (smtpUrl)
    jobs.push({
      name: 'mails',
      everyMs: 2000,
      run: async () => sendDueMails(db, [networkHub, ...(await hubIds(db))], { smtpUrl, from }, now)
    })
  if (config.backupFolder) {
    const rotation = readRotation(config.backupRotation)
    const plan = { folder: config.backupFolder, hour: config.backupHour, rotation }
    const run: Job['run'] = (at) => backUpWhenDue(url, dataFolder, plan, at)
    jobs.push({ name: 'backup', everyMs: 10 * minuteMs, isPatient: true, run })
  }
  return jobs
}
