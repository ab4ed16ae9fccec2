/** The one chain of the house. Every record points to the one before; the line is filled as far as it came. */
export const stations = [
  'need',
  'match',
  'introduction',
  'meeting',
  'project',
  'money',
  'indicator',
  'release'
] as const
export type Station = (typeof stations)[number]
