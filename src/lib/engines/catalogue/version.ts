/** Stamped on results; grows whenever the same input may give another result. */
export const catalogueVersion = '1'
