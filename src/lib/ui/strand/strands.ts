/** The five strands of the house: every group of organisations has one, a colour with a line and a mark. */
export const strandNames = ['company', 'startUp', 'financing', 'research', 'digital'] as const
export type StrandName = (typeof strandNames)[number]

export type Kind =
  | 'establishedCompany'
  | 'startUp'
  | 'financingPartner'
  | 'researchInstitution'
  | 'digitalPartner'
  | 'publicBody'
  | 'multiplier'

const strands: Record<Kind, StrandName> = {
  establishedCompany: 'company',
  startUp: 'startUp',
  financingPartner: 'financing',
  researchInstitution: 'research',
  digitalPartner: 'digital',
  publicBody: 'digital',
  multiplier: 'digital'
}

/** The kinds a strand stands for, the one that names it first. */
export const kindsOf: Record<StrandName, readonly Kind[]> = {
  company: ['establishedCompany'],
  startUp: ['startUp'],
  financing: ['financingPartner'],
  research: ['researchInstitution'],
  digital: ['digitalPartner', 'publicBody', 'multiplier']
}

/** An organisation whose kind nobody stated has no strand. */
export function strandOf(kind: string | null | undefined): StrandName | null {
  return kind && kind in strands ? strands[kind as Kind] : null
}

/** Marks on a 16 x 16 grid: square, triangle, circle, hexagon, diamond. */
export const markPaths: Record<StrandName, string> = {
  company: 'M2.5 2.5H13.5V13.5H2.5Z',
  startUp: 'M8 1.8L14.8 13.8H1.2Z',
  financing: 'M8 1.6a6.4 6.4 0 1 1 0 12.8a6.4 6.4 0 0 1 0-12.8',
  research: 'M8 1.2L14 4.6V11.4L8 14.8L2 11.4V4.6Z',
  digital: 'M8 0.9L15.1 8L8 15.1L0.9 8Z'
}
