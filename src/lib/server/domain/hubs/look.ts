/** The accents a hub can carry (the tokens know their colours). A hub that chose none gets the next in turn. */
export const accents = ['teal', 'plum', 'copper', 'moss', 'cobalt', 'magenta'] as const
export type Accent = (typeof accents)[number]

export function accentOf(hub: { id: number; accent: string | null }): Accent {
  return accents.find((one) => one === hub.accent) ?? accents[(hub.id - 1) % accents.length] ?? 'teal'
}
