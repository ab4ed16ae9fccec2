import { Readable } from 'node:stream'
import { DomainError } from '#lib/server/domain/errors.ts'
import {
  exportOrganisation,
  filesOfOrganisation
} from '#lib/server/domain/personal-export/export-organisation.ts'
import { currentOrganisation } from '#lib/server/domain/personal-export/organisation-card.ts'
import { namesFor } from '#lib/server/domain/personal-export/names.ts'
import { type ArchivedFile, dataArchive, pathsFor } from '#lib/server/http/data-archive/archive.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { readConfig } from '#lib/server/platform/config.ts'
import { folderStore } from '#lib/server/platform/files/file-store.ts'
import type { RequestHandler } from './$types'

/** Everything an organisation has here, for those who answer for it. */
export const GET: RequestHandler = async (event) => {
  mustBeSignedIn(event)
  const { actor, locale } = event.locals
  const at = now()
  try {
    return await inRequestHub(event, async (tx) => {
      const found = await currentOrganisation(tx, event.params.organisation)
      if (!found) throw new DomainError('not_found')
      const shares = await exportOrganisation(tx, actor, { organisationId: found.id }, at)
      const names = await namesFor(tx, shares, [found.id])
      const { id, name, logo } = found
      const files = uploadsOf(await filesOfOrganisation(tx, actor, id))
      if (logo) files.push({ path: logo.path, open: () => Readable.from([logo.content]) })
      return dataArchive({ locale, name, of: 'organisation', names, shares, at, files })
    })
  } catch (thrown) {
    if (thrown instanceof DomainError) notFound(locale)
    throw thrown
  }
}

function uploadsOf(stored: readonly { name: string; storageKey: string }[]): ArchivedFile[] {
  const store = folderStore(readConfig().dataFolder)
  const paths = pathsFor(stored.map((one) => one.name))
  return stored.map(({ storageKey }, index) => ({ path: paths[index]!, open: () => store.open(storageKey) }))
}
