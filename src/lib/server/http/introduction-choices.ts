import { agreedKinds, declineReasons, nothingReasons } from '../database/schema-introductions.ts'
import { valueClassNames } from '../domain/outcomes/rules.ts'

/** What the forms of an introduction offer to choose from. */
export const introductionChoices = {
  reasons: declineReasons,
  outcome: { agreedKinds, values: valueClassNames, nothingReasons }
}
