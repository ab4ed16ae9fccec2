import { describe, expect, it } from 'vitest'
import { titledText } from './rules.ts'

describe('a text written in one go', () => {
  it.each([
    [
      'Wir suchen Sensorik. Sie soll im Schacht messen.',
      'Wir suchen Sensorik',
      'Sie soll im Schacht messen.'
    ],
    ['Wir suchen Sensorik', 'Wir suchen Sensorik', ''],
    ['Wer misst 3.5 bar? Es eilt.', 'Wer misst 3.5 bar?', 'Es eilt.']
  ])('%s', (text, title, body) => {
    expect(titledText(text)).toEqual({ title, body })
  })

  it('with one long sentence gets its beginning as a title, up to a word, and keeps all of it', () => {
    const text = `${'Digitalisierungsstrategie '.repeat(10)}gesucht.`
    const { title, body } = titledText(text)
    expect(title.length).toBeLessThanOrEqual(122)
    expect(title).toMatch(/Digitalisierungsstrategie …$/)
    expect(body).toBe(text)
  })
})
