/** Characters of a question: a page of text, and short enough for an address that every mail program keeps whole. */
export const longestAsk = 3000
