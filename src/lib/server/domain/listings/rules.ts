const longestTitle = 120

/**
 * Title and body of a text that was written in one go: the first sentence where it is short enough to stand above the
 * rest (which may be nothing), else its beginning up to a word's end.
 */
export function titledText(text: string): { title: string; body: string } {
  const whole = text.trim()
  const first = /^[^]*?[.!?](?=\s|$)/.exec(whole)?.[0].trim() ?? whole
  const title = first.replace(/[.]$/, '')
  if (title.length >= 3 && title.length <= longestTitle) {
    return { title, body: whole.slice(first.length).trim() }
  }
  const cut = whole.slice(0, longestTitle)
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), 60)).trim()
  return { title: `${atWord} …`, body: whole }
}

/** The text as it was written in one go: the title again where the body does not repeat it. */
export function wholeText({ title, body }: { title: string; body: string }): string {
  if (body.startsWith(title.replace(/ …$/, ''))) return body
  return /[.!?]$/.test(title) || !body ? `${title} ${body}`.trim() : `${title}. ${body}`
}
