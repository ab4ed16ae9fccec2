import { request } from 'node:http'

export interface Hostile {
  path: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** Sends what no browser would: any header, any body, any path. */
export function sendRaw(
  address: string,
  { path, method = 'POST', headers = {}, body }: Hostile
): Promise<{ status: number; location: string; text: string }> {
  const { hostname, port } = new URL(address)
  return new Promise((done, failed) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => (text += chunk))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, location: response.headers.location ?? '', text })
      )
      response.on('error', failed)
    })
    asked.on('error', failed)
    asked.end(body)
  })
}
