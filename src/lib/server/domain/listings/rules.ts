const longestTitle = 120

/**
 * Title and body of a text that was written in one go: the first sentence where it is short enough to stand above the
 * rest, else its beginning up to a word's end.
 */
export function titledText(text: string): { title: string; body: string } {
  const whole = text.trim()
  const first = /^[^]*?[.!?](?=\s|$)/.exec(whole)?.[0].trim() ?? whole
  const title = first.replace(/[.]$/, '')
  if (title.length >= 3 && title.length <= longestTitle) {
    const rest = whole.slice(first.length).trim()
    return { title, body: rest || whole }
  }
  const cut = whole.slice(0, longestTitle)
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), 60)).trim()
  return { title: `${atWord} …`, body: whole }
}
