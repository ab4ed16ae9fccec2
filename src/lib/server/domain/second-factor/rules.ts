import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../../platform/clock.ts'

/** Time-based one-time codes as RFC 6238 describes them and every app reads them: SHA-1, 30 seconds, 6 digits. */
const stepSeconds = 30
const digits = 6
/** Clocks of phones are off: one step before and after counts, too. */
const slack = 1

/** Base 32 (RFC 4648), as people type it. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** For recovery codes: without letters that are read as others. */
const clearLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export const recoveryCodeCount = 8

/** @returns 160 random bits, the length that RFC 4226 recommends. */
export const newSecret = (): string => base32(randomBytes(20))

export const stepOf = (at: Instant): number => Math.floor(at.getTime() / 1000 / stepSeconds)

/** RFC 4226, section 5.3. */
export function codeAt(secret: string, step: number, length = digits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = mac.at(-1)! & 0x0f
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** length).padStart(length, '0')
}

/**
 * The step whose code this is, or undefined. Steps up to `lastStep` do not count: a code that was used, or read over a
 * shoulder, is worth nothing.
 */
export function matchingStep(
  secret: string,
  code: string,
  at: Instant,
  lastStep: number
): number | undefined {
  if (!new RegExp(`^\\d{${digits}}$`).test(code)) return undefined
  const now = stepOf(at)
  for (let step = now - slack; step <= now + slack; step++) {
    const isSame = timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))
    if (isSame && step > lastStep) return step
  }
  return undefined
}

/** What an app reads from the QR code. */
export function keyUri(secret: string, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}

/** Four groups of four letters, about 78 bits: too many to try, also for whoever stole the hashes. */
export function newRecoveryCode(): string {
  const code: string[] = []
  while (code.length < 16) {
    const byte = randomBytes(1)[0]!
    // 240 = 8 x 30: the bytes above would make some letters likelier.
    if (byte < 240) code.push(clearLetters[byte % clearLetters.length]!)
  }
  return code.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** Spaces, hyphens and case do not matter when somebody types a code. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

export const recoveryHash = (personId: string, code: string): Buffer =>
  createHash('sha256')
    .update(`${personId}\n${plainCode(code)}`)
    .digest()

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => letters[parseInt(five, 2)]).join('')
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}
