import { limits } from './limits.ts'

export interface Line {
  number: number
  text: string
  tooLong: boolean
}

/** Physical lines of a stream of text, ended by CRLF, LF or CR. A line beyond the cap is cut and marked. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let rest = ''
  let number = 0
  let overflowing = false
  for await (const chunk of chunks) {
    const text = rest + chunk
    // A CR at the very end may be half of a CRLF: it waits for the next chunk.
    const usable = text.endsWith('\r') ? text.length - 1 : text.length
    const found: Line[] = []
    let start = 0
    for (let at = nextBreak(text, 0); at < usable; at = nextBreak(text, start)) {
      if (overflowing) overflowing = false
      else found.push(lineFrom(++number, text.slice(start, at)))
      start = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1
    }
    rest = text.slice(start)
    if (rest.length > limits.rowCharacters) {
      if (!overflowing) found.push(lineFrom(++number, rest))
      overflowing = true
      rest = ''
    }
    if (found.length) yield found
  }
  const last = rest.replace(/\r$/, '')
  if (last && !overflowing) yield [lineFrom(number + 1, last)]
}

function lineFrom(number: number, text: string): Line {
  const tooLong = text.length > limits.rowCharacters
  return { number, text: tooLong ? text.slice(0, 1000) : text, tooLong }
}

function nextBreak(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  const end = feed === -1 ? text.length : feed
  const back = text.indexOf('\r', from)
  return back !== -1 && back < end ? back : end
}
