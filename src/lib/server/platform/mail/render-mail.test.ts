import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sealedFor } from '../../domain/mail/queue-mail.ts'
import { sealed } from '../secrets.ts'
import { renderMail } from './render-mail.ts'

beforeAll(() => {
  process.env.HUBWERK_DATA ??= mkdtempSync(join(tmpdir(), 'hubwerk-mail-'))
})

const home = 'https://hub.example.org'

describe('the HTML of a mail', () => {
  it('makes a list of a digest: the title is the link, and no sign of it is taken for markup', () => {
    const list = `Für Ihren Bedarf „Ortung“:\nRohr <b>& Netz</b> (Haus "A")\n${home}/de/m/1?a=1&b=2\nGemeinsam: Wärme`
    const link = `${home}/de/matches`
    const params = {
      network: 'Netz',
      hub: 'Hub',
      count: 1,
      list,
      hint: '–',
      link,
      sealed: { unsubscribe: sealed(`${home}/de/hub/x/digest/abc`, sealedFor) }
    }
    const { html, text } = renderMail({ template: 'weeklyMatches', language: 'de', params })
    expect(html).toContain(`href="${home}/de/m/1?a=1&#38;b=2"`)
    expect(html).toContain('>Rohr &#60;b&#62;&#38; Netz&#60;/b&#62; (Haus &#34;A&#34;)</a></strong>')
    expect(html).not.toContain('<b>')
    expect(text).toContain(list)
  })

  it('never hides behind words where a link leads that somebody wrote', () => {
    const params = {
      network: 'Netz',
      hub: 'Hub',
      who: 'Haus A',
      theirs: 'A',
      yours: 'B',
      note: 'Hier anmelden\nhttps://other.example/x',
      link: `${home}/de/i`
    }
    const { html } = renderMail({ template: 'introductionAsked', language: 'de', params })
    expect(html).toContain('>other.example/x</a>')
    expect(html).not.toContain('>Hier anmelden</a>')
  })
})
