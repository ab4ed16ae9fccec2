import type { SignInMethod } from '../database/schema-sign-in.ts'

/** Where somebody goes who wanted nowhere in particular: the operator to work, everybody else to what is theirs. */
export function afterSignIn({ locale, network }: App.Locals, method: SignInMethod): string {
  if (!network) return `/${locale}/setup`
  return `/${locale}/${method === 'console' ? 'office' : 'account'}`
}
