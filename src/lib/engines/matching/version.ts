/** A short stamp of some texts (FNV-1a, 64 bits as two halves): other content, other stamp. */
export function versionOf(texts: readonly string[]): string {
  let low = 0x811c9dc5
  let high = 0x1b873593
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      low = Math.imul(low ^ unit, 0x01000193)
      high = Math.imul(high ^ (unit + i), 0x85ebca6b)
    }
    low = Math.imul(low ^ 0x1f, 0x01000193)
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
