/** What an answer tells, and of whom: the whole of it, with its head, searched for strings. */

/** Status, headers and body as text. Our workbooks store their parts as they are, so that their cells can be read here, too. */
export async function readWhole(address: string, path: string, cookie: string): Promise<string> {
  return whole(await fetch(address + path, { headers: cookie ? { cookie } : {}, redirect: 'manual' }))
}

export async function whole(response: Response): Promise<string> {
  const headers = [...response.headers].map((pair) => pair.join(': ')).join('\n')
  return `${response.status}\n${headers}\n${await response.text()}`
}

/** Without what was asked for, which an answer may repeat. */
export const withoutAddress = (answer: string, path: string): string =>
  answer.replaceAll(path, '').replaceAll(encodeURIComponent(path), '')

/** How often each string stands in a text. */
export const countsOf = (text: string, strings: readonly string[]): number[] =>
  strings.map((one) => text.split(one).length - 1)
