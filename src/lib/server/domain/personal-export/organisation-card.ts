import type { Db } from '../../database/connection.ts'

const endings = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' }

/** The organisation of an address, with its logo. */
export async function currentOrganisation(db: Db, slug: string) {
  const found = await db
    .selectFrom('organisation as o')
    .leftJoin('organisation_logo as l', 'l.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 'l.content', 'l.media_type as mediaType'])
    .where('o.slug', '=', slug)
    .where('o.merged_into', 'is', null)
    .executeTakeFirst()
  if (!found) return undefined
  const { id, name, content, mediaType } = found
  const logo = content && mediaType ? { path: `files/logo.${endings[mediaType]}`, content } : null
  return { id, name, logo }
}
