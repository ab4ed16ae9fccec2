/** When acting ends, as the clock of the hub shows it. */
export const clockOf = ({ until, timeZone }: { until: Date; timeZone: string }, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeStyle: 'short', timeZone }).format(until)
