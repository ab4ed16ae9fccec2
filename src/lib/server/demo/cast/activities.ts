import { dresdenActivities } from './dresden-activities.ts'
import { leipzigActivities } from './leipzig-activities.ts'
import type { DemoActivity } from './types.ts'

export const activities: readonly DemoActivity[] = [...leipzigActivities, ...dresdenActivities]
