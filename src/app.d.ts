import type { Locale } from '#lib/i18n/catalogue.ts'
import type { Actor } from '#lib/server/domain/actor.ts'

declare global {
  namespace App {
    interface Locals {
      /** Language of the page, from the address. */
      locale: Locale
      /** Who asks, in the hub of the address (0 = network). */
      actor: Actor
      /** Name shown in the header; null for a visitor. */
      displayName: string | null
      network: { name: string; isDemo: boolean; baseUrl: string } | null
      hub: { id: number; slug: string; name: string } | null
    }
    interface Error {
      message: string
      /** Code of the catalogues' `error.` wording. */
      code?: string
    }
  }
}
