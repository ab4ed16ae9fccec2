/** One sort of thing that goes after a time. SQL parts hold no values from outside; {before} is the instant, {hub} the hub. */
export interface RetentionRule {
  what: string
  /** Default; from the practice of data protection authorities and, for evidence of consent, § 195 BGB. */
  days: number
  table: string
  /** From when the time runs. */
  since: string
  condition: string
  /** What stands for a row in the preview. */
  label: string
  /** Rows of other tables that go before, by the column that names the row. */
  children?: readonly (readonly [table: string, column: string])[]
  /** Whether the network, too, has such rows of its own. */
  isOfNetwork?: true
}

export const retentionRules = [
  {
    what: 'unconfirmedConsents',
    days: 14,
    table: 'consent_given',
    since: 'given_at',
    condition: 'confirmed_at is null',
    label: "coalesce(address, '')",
    children: [['consent_withdrawn', 'consent_id']]
  },
  {
    what: 'withdrawnConsents',
    days: 3 * 365,
    table: 'consent_given',
    // Until the end of the year: the time for claims runs from there (§ 199 BGB).
    since: `(select date_trunc('year', w.withdrawn_at) + interval '1 year' from consent_withdrawn w
              where w.hub_id = t.hub_id and w.consent_id = t.id)`,
    condition: 'confirmed_at is not null',
    label: "coalesce(address, '')",
    children: [['consent_withdrawn', 'consent_id']]
  },
  {
    what: 'mails',
    days: 2 * 365,
    table: 'outbox',
    since: 'status_at',
    condition: "status in ('sent','refused','returned')",
    label: 'recipient',
    children: [['mail_event', 'mail_id']],
    isOfNetwork: true
  },
  {
    what: 'looks',
    days: 365,
    table: 'sensitive_look',
    since: 'at',
    condition: 'true',
    label: "''"
  },
  {
    what: 'refusedApplications',
    days: 365,
    table: 'membership_application',
    since: 'closed_at',
    condition: `exists (select from membership_decision d where d.hub_id = t.hub_id and d.application_id = t.id
                         and d.outcome in ('refused','withdrawn'))`,
    label: '(select name from organisation o where o.id = t.organisation_id)',
    children: [['membership_decision', 'application_id']]
  },
  {
    what: 'answeredRequests',
    days: 3 * 365,
    table: 'privacy_request',
    since: 'answered_at',
    condition: 'answered_at is not null',
    label: 'subject_name',
    isOfNetwork: true
  }
] as const satisfies readonly RetentionRule[]

/**
 * Accounts that nobody used for two years: no rows that go by themselves, but an erasure that is announced and planned. A rule
 * of the network alone, as accounts are.
 */
export const accountRule = { what: 'inactiveAccounts', days: 730 } as const
/** Whoever comes by a few times a year must not be erased between two visits. */
export const leastAccountDays = 180

export type RowWhat = (typeof retentionRules)[number]['what']
export type RetentionWhat = RowWhat | typeof accountRule.what
export const retentionWhats: readonly RetentionWhat[] = [
  ...retentionRules.map((rule) => rule.what),
  accountRule.what
]

/** The rules with their defaults that hold in a hub, or in the network (hub 0). */
export function defaultRules(hub: number): { what: RetentionWhat; days: number }[] {
  if (hub !== 0) return [...retentionRules]
  const own = retentionRules.filter((rule: RetentionRule) => rule.isOfNetwork)
  return [...own, accountRule]
}
