import type { GrantedRole, OrganisationKind } from '../../database/schema.ts'
import type { DemoHub } from './types.ts'

/** Who works at the hubs of the demo world, and who looks in from outside. */
export interface DemoPerson {
  name: string
  language: 'de' | 'en'
  /** Null: the operator of the whole installation. */
  hub: DemoHub | null
  role: GrantedRole | null
}

export const staff: readonly DemoPerson[] = [
  { name: 'Oda Winkelmann', language: 'de', hub: null, role: null },
  { name: 'Henrike Lindau', language: 'de', hub: 'leipzig', role: 'officeLead' },
  { name: 'Tarek Baumgart', language: 'de', hub: 'leipzig', role: 'office' },
  { name: 'Konrad Elsner', language: 'de', hub: 'dresden', role: 'officeLead' },
  { name: 'Mirjam Sorge', language: 'de', hub: 'dresden', role: 'office' },
  { name: 'Priya Raman', language: 'en', hub: 'leipzig', role: 'juror' },
  { name: 'Friederike Noll', language: 'de', hub: 'dresden', role: 'mentor' },
  { name: 'Gernot Wallach', language: 'de', hub: 'leipzig', role: 'funder' }
]

/** One organisation of each of these kinds has a contact who signs in and answers for it: its first one. */
export const kindsWithMember: readonly OrganisationKind[] = [
  'establishedCompany',
  'startUp',
  'financingPartner',
  'researchInstitution',
  'digitalPartner',
  'publicBody',
  'multiplier'
]

/** Who signs in beside them, in another hub or language: a first contact of the cast. */
export const alsoSigningIn: readonly { organisation: string; language: 'de' | 'en' }[] = [
  { organisation: 'energieernte', language: 'en' }
]
