import type { AuditCode } from '../audit/codes.ts'

/** How long somebody of the office may act for a member at a time. */
export const actingMinutes = 60

export const longestReason = 300

export const endOf = (started: Date): Date => new Date(started.getTime() + actingMinutes * 60_000)

/**
 * What may be done for a member, by what the trail says of it: everything else is refused where it would be recorded, so that
 * a deed that nobody thought of here is refused, too. Consequences of an allowed deed are in the list.
 */
const allowedCodes: readonly AuditCode[] = [
  'acting.started',
  'acting.ended',
  'session.ended',
  'mail.queued',
  ...(['offer', 'need'] as const).flatMap((noun) => [
    `${noun}.drafted` as const,
    `${noun}.changed` as const,
    `${noun}.submitted` as const,
    `${noun}.published` as const,
    `${noun}.renewed` as const,
    `${noun}.withdrawn` as const
  ]),
  'file.added',
  'file.removed',
  'match.dismissed',
  'introduction.accepted',
  'introduction.declined',
  'introduction.asked',
  'introduction.handedOver',
  // Follows from taking an offer or need from view; taking back an introduction itself is refused by its policy.
  'introduction.withdrawn'
]

export const mayRecordActing = (code: AuditCode): boolean => allowedCodes.includes(code)
