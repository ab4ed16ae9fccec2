import { leipzigEnergy } from './leipzig-energy.ts'
import { leipzigCity } from './leipzig-city.ts'
import { leipzigHealth } from './leipzig-health.ts'
import { leipzigPartners } from './leipzig-partners.ts'
import { dresdenComponents } from './dresden-components.ts'
import { dresdenPartners } from './dresden-partners.ts'
import { dresdenProduction } from './dresden-production.ts'
import type { DemoOrganisation } from './types.ts'

/** The whole cast. All names are invented and say so. */
export const organisations: readonly DemoOrganisation[] = [
  ...leipzigEnergy,
  ...leipzigCity,
  ...leipzigHealth,
  ...leipzigPartners,
  ...dresdenComponents,
  ...dresdenProduction,
  ...dresdenPartners
]
