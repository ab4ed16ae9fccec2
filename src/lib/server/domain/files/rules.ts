/** How much an organisation may keep in a hub, in bytes, and how many files one offer or need may carry. */
export const quotaBytes = 500 * 1024 * 1024
export const mostAttachments = 10
