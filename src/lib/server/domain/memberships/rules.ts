/** How closely an organisation joins; the words stand in the catalogues under `level.<level>`. */
export const levels = ['member', 'associatedPartner'] as const
export type Level = (typeof levels)[number]
