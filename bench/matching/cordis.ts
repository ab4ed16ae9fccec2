import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ActivityInput, OrganisationInput, QueryFilter } from '../../src/lib/engines/matching/types.ts'

/** One project as a query: its text, and which of the organisations known before took part. */
export type PartnerQuery = { id: string; text: string; gold: Set<string>; coordinator: string | null }

export type PartnerTask = {
  year: number
  organisations: OrganisationInput[]
  activities: ActivityInput[]
  queries: PartnerQuery[]
  /** Organisation id -> its type in the source (PRC, HES, REC, PUB, OTH). */
  types: Map<string, string>
}

type Project = {
  id: string
  title: string | null
  objective: string | null
  keywords: string[] | null
  signatureDate: string
  participants: { org: string; role: string }[]
}
type Organisation = {
  id: string
  name: string
  activityType: string | null
  city: string | null
  country: string | null
}

const kinds: Record<string, string> = {
  PRC: 'establishedCompany',
  HES: 'researchInstitution',
  REC: 'researchInstitution',
  PUB: 'publicBody',
  OTH: 'multiplier'
}

function readJsonLines<T>(file: string): T[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T)
}

function textOf(project: Project): string {
  return [project.title ?? '', project.objective ?? '', (project.keywords ?? []).join(', ')].join('\n')
}

export function hasCordis(folder: string): boolean {
  return existsSync(join(folder, 'cordis/projects.jsonl.gz'))
}

/**
 * The partner task: projects signed before `year` are known, those signed in it are asked for. An organisation is a
 * candidate when a known project names it. `allOrganisations`: also those that are not candidates (for speed).
 */
export function readPartnerTask(folder: string, year: number, allOrganisations = false): PartnerTask {
  const projects = readJsonLines<Project>(join(folder, 'cordis/projects.jsonl.gz'))
  const known = projects.filter((project) => project.signatureDate < `${year}`)
  const used = allOrganisations ? projects : known
  const seen = new Set(known.flatMap((project) => project.participants.map(({ org }) => org)))
  const source = readJsonLines<Organisation>(join(folder, 'cordis/organisations.jsonl.gz'))
  const organisations = source
    .filter(({ id }) => allOrganisations || seen.has(id))
    .map(({ id, name, activityType, city, country }) => ({
      id,
      name,
      kind: kinds[activityType ?? ''] ?? null,
      country,
      city
    }))
  const activities = used.map((project) => ({
    id: project.id,
    text: textOf(project),
    date: project.signatureDate,
    participants: [...new Set(project.participants.map(({ org }) => org))]
  }))
  const queries = projects
    .filter((project) => project.signatureDate.startsWith(`${year}`) && project.participants.length >= 3)
    .map((project) => ({
      id: project.id,
      text: textOf(project),
      gold: new Set(project.participants.map(({ org }) => org).filter((id) => seen.has(id))),
      coordinator: project.participants.find(({ role }) => role === 'coordinator')?.org ?? null
    }))
    .filter(({ gold }) => gold.size > 0)
  return {
    year,
    organisations,
    activities,
    queries,
    types: new Map(source.map((o) => [o.id, o.activityType ?? '']))
  }
}

/** Whom a query is about: everybody, companies, organisations in Germany; the same as a test and as a filter. */
export type Group = { name: string; admits: (id: string) => boolean; filter: QueryFilter | null }

export function groupsOf(task: PartnerTask): Group[] {
  const country = new Map(task.organisations.map((organisation) => [organisation.id, organisation.country]))
  return [
    { name: 'all', admits: () => true, filter: null },
    {
      name: 'PRC',
      admits: (id) => task.types.get(id) === 'PRC',
      filter: { kind: [kinds['PRC']!] }
    },
    { name: 'DE', admits: (id) => country.get(id) === 'DE', filter: { country: ['DE'] } }
  ]
}

const shortWords = 10
const skipped = new Set(
  (
    'a an and are as at be by for from has have in into is it its of on or that the their this through to towards ' +
    'was we were which will with within our using via based new between can how what who these those than then there'
  ).split(' ')
)

/** The first ten words with content: what somebody might type. */
export function firstWords(text: string): string {
  const words = text
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word.length > 1 && !skipped.has(word.toLowerCase()))
  return words.slice(0, shortWords).join(' ')
}
