import type { Locale } from '#lib/i18n/catalogue.ts'
import type { Actor } from '#lib/server/domain/actor.ts'

declare global {
  /** The session behind the cookie. What is pending or withheld shows in `actor` already; this says why. */
  interface HeldSession {
    id: string
    personId: string
    hasSecondFactor: boolean
    hasGivenSecondFactor: boolean
    /** The person's own second factor is owed: until then nobody is signed in. */
    isPending: boolean
    /** The network asks office and operators for a second factor, and this session has given none. */
    needsSecondFactor: boolean
    /** Rights exist that wait for the second factor. */
    isWithheld: boolean
  }
  namespace App {
    interface Locals {
      /** Language of the page, from the address. */
      locale: Locale
      /** Who asks, in the hub of the address (0 = network). */
      actor: Actor
      /** Name shown in the header; null for a visitor. */
      displayName: string | null
      network: { name: string; isDemo: boolean; baseUrl: string; requireSecondFactor: boolean } | null
      hub: { id: number; slug: string; name: string } | null
      session: HeldSession | null
    }
    interface Error {
      message: string
      /** Code of the catalogues' `error.` wording. */
      code?: string
    }
  }
}
