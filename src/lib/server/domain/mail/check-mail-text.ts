import { DomainError } from '../errors.ts'
import { missingPlaceholder, type OfficeMail, officeMails, unknownPlaceholder } from './office-mails.ts'

export interface MailTextInput {
  template: OfficeMail
  subjectDe: string
  bodyDe: string
  subjectEn: string
  bodyEn: string
}

/** Refuses words that could not be filled in, or that lead nowhere; the error names field and placeholder. */
export function checkMailText(input: MailTextInput): void {
  const { template } = input
  for (const field of ['subjectDe', 'bodyDe', 'subjectEn', 'bodyEn'] as const) {
    const unknown = unknownPlaceholder(template, input[field])
    const known = officeMails[template].placeholders.map((name) => `{${name}}`).join(', ')
    if (unknown !== undefined)
      throw new DomainError('mailText.unknown_placeholder', { field, given: `{${unknown}}`, known })
    const missing = field.startsWith('body') && missingPlaceholder(template, input[field])
    if (missing) throw new DomainError('mailText.missing_placeholder', { field, given: `{${missing}}` })
  }
}
