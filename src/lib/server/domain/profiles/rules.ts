import type { FieldVisibility } from '../../database/schema-belonging.ts'

/** Details whose audience the organisation chooses. Name, kind and place are what being listed means. */
export const profileFields = [
  'description',
  'topics',
  'website',
  'size',
  'sector',
  'languages',
  'identifiers',
  'logo'
] as const
export type ProfileField = (typeof profileFields)[number]

export const fieldVisibilities = [
  'public',
  'network',
  'hub',
  'office',
  'private'
] as const satisfies readonly FieldVisibility[]

export const sizeClasses = ['micro', 'small', 'medium', 'large'] as const

/** Sections of NACE Rev. 2.1 (Delegated Regulation (EU) 2023/137); their words stand under `nace.<letter>`. */
export const naceSections = [...'ABCDEFGHIJKLMNOPQRSTUV'] as readonly string[]

/** What a partner may be addressed in; ISO 639-1. */
export const profileLanguages = ['de', 'en', 'cs', 'pl', 'fr', 'es', 'it', 'nl', 'uk'] as const

export interface Filled {
  description: boolean
  otherLanguage: boolean
  topics: boolean
  website: boolean
  size: boolean
  sector: boolean
  listing: boolean
  logo: boolean
}

/** In the order in which each step helps most to be found and believed. */
export const completenessSteps = [
  'description',
  'listing',
  'topics',
  'website',
  'sector',
  'size',
  'otherLanguage',
  'logo'
] as const satisfies readonly (keyof Filled)[]

/** How much of a profile is there (0 to 1) and the next step that is worth taking, or null. */
export function completeness(filled: Filled): {
  share: number
  next: (typeof completenessSteps)[number] | null
} {
  const done = completenessSteps.filter((step) => filled[step]).length
  return {
    share: done / completenessSteps.length,
    next: completenessSteps.find((step) => !filled[step]) ?? null
  }
}
