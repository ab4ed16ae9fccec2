/** Where somebody goes who wanted nowhere in particular: into the installation's setup, or to what is theirs. */
export function afterSignIn({ locale, network }: App.Locals): string {
  return network ? `/${locale}/office` : `/${locale}/setup`
}
