import type { ConsentPurpose } from '../../database/schema-privacy.ts'

/** What a hub may ask consent for. Whatever else it writes follows from what people do there. */
export const consentPurposes = ['hubNews'] as const satisfies readonly ConsentPurpose[]

/** How long a link to confirm a consent works, in days (section 7(2) UWG in practice: 7 to 14). */
export const confirmDays = 14
