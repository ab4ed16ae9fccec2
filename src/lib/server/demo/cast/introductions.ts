import type {
  AgreedKind,
  DeclineReason,
  NothingReason,
  OutcomeWord,
  Side
} from '../../database/schema-introductions.ts'
import type { ValueClass } from '../../domain/outcomes/rules.ts'
import type { DemoHub } from './types.ts'

interface DemoParty {
  /** Of the cast's organisations. */
  key: string
  /** Brings in its first need or offer. */
  brings?: 'need' | 'offer'
}

export type DemoStep = { daysAgo: number } & (
  | {
      what: 'answer'
      side: Side
      answer: 'accepted' | 'declined'
      reason?: DeclineReason
      reasonText?: string
    }
  | { what: 'meet'; on: number }
  | { what: 'time' }
  | {
      what: 'tell'
      side: Side
      told: OutcomeWord
      agreedKind?: AgreedKind
      value?: ValueClass
      reason?: NothingReason
    }
)

/** What happened between two organisations of the demo world, told in days before today. */
export interface DemoIntroduction {
  hub: DemoHub
  asking: DemoParty
  asked: DemoParty
  /** Proposed by the asking side's own person; else by the office. */
  isOwn?: boolean
  note?: string
  daysAgo: number
  steps: readonly DemoStep[]
}

const yes = (side: Side, daysAgo: number): DemoStep => ({ what: 'answer', side, answer: 'accepted', daysAgo })

export const introductions: readonly DemoIntroduction[] = [
  {
    hub: 'leipzig',
    asking: { key: 'pleissenwerke', brings: 'need' },
    asked: { key: 'hydrosonar', brings: 'offer' },
    note: 'Beide haben auf dem Wärmetag von demselben Leck erzählt.',
    daysAgo: 150,
    steps: [
      yes('asking', 149),
      yes('asked', 146),
      { what: 'meet', on: 135, daysAgo: 144 },
      { what: 'tell', side: 'asked', told: 'talking', daysAgo: 130 },
      { what: 'tell', side: 'asking', told: 'agreed', agreedKind: 'pilot', value: 'upTo50k', daysAgo: 88 }
    ]
  },
  {
    hub: 'leipzig',
    asking: { key: 'wattlauf', brings: 'offer' },
    asked: { key: 'pleissenwerke', brings: 'need' },
    isOwn: true,
    note: 'Wir haben im Sommer ein ähnliches Netz gerechnet und würden gern zeigen, was dabei herauskam.',
    daysAgo: 26,
    steps: [yes('asked', 24), { what: 'meet', on: -4, daysAgo: 20 }]
  },
  {
    hub: 'leipzig',
    asking: { key: 'wattlauf', brings: 'need' },
    asked: { key: 'ewimess', brings: 'offer' },
    isOwn: true,
    note: 'Für den nächsten Schritt fehlen uns Messdaten.',
    daysAgo: 3,
    steps: []
  },
  {
    hub: 'leipzig',
    asking: { key: 'sonnenhof', brings: 'need' },
    asked: { key: 'wattlauf', brings: 'offer' },
    note: 'Sonnenhof sucht jemanden, der schon einen Speicher am Netz hat.',
    daysAgo: 2,
    steps: [yes('asking', 1)]
  },
  {
    hub: 'leipzig',
    asking: { key: 'speicherkontor', brings: 'need' },
    asked: { key: 'gridwise', brings: 'offer' },
    daysAgo: 44,
    steps: [
      yes('asking', 43),
      {
        what: 'answer',
        side: 'asked',
        answer: 'declined',
        reason: 'capacity',
        reasonText: 'Bis zum Jahresende ist das Team ausgebucht.',
        daysAgo: 40
      }
    ]
  },
  {
    hub: 'leipzig',
    asking: { key: 'h2mitte', brings: 'need' },
    asked: { key: 'gridwise', brings: 'offer' },
    daysAgo: 70,
    steps: [yes('asking', 69), { what: 'time', daysAgo: 62 }, { what: 'time', daysAgo: 55 }]
  },
  {
    hub: 'leipzig',
    asking: { key: 'quartierplus', brings: 'need' },
    asked: { key: 'zaehlwerk', brings: 'offer' },
    daysAgo: 10,
    steps: [yes('asking', 9), { what: 'time', daysAgo: 2 }]
  },
  {
    hub: 'leipzig',
    asking: { key: 'klinikum', brings: 'need' },
    asked: { key: 'vitalkurve', brings: 'offer' },
    daysAgo: 60,
    steps: [yes('asking', 58), yes('asked', 57)]
  },
  {
    hub: 'leipzig',
    asking: { key: 'pflegenetz', brings: 'need' },
    asked: { key: 'sturzfrei', brings: 'offer' },
    daysAgo: 210,
    steps: [
      yes('asking', 208),
      yes('asked', 205),
      { what: 'tell', side: 'asked', told: 'agreed', agreedKind: 'contract', value: 'upTo10k', daysAgo: 150 },
      { what: 'tell', side: 'asking', told: 'nothing', reason: 'price', daysAgo: 148 }
    ]
  },
  {
    hub: 'leipzig',
    asking: { key: 'stadtbahn', brings: 'need' },
    asked: { key: 'brueckenmesser', brings: 'offer' },
    daysAgo: 120,
    steps: [
      yes('asking', 119),
      yes('asked', 118),
      { what: 'tell', side: 'asking', told: 'met', daysAgo: 103 },
      { what: 'tell', side: 'asking', told: 'nothing', reason: 'otherPartner', daysAgo: 60 }
    ]
  },
  {
    hub: 'dresden',
    asking: { key: 'drehspan', brings: 'need' },
    asked: { key: 'retrofix', brings: 'offer' },
    daysAgo: 95,
    steps: [
      yes('asking', 94),
      yes('asked', 93),
      {
        what: 'tell',
        side: 'asking',
        told: 'agreed',
        agreedKind: 'jointProject',
        value: 'upTo250k',
        daysAgo: 30
      },
      {
        what: 'tell',
        side: 'asked',
        told: 'agreed',
        agreedKind: 'jointProject',
        value: 'upTo250k',
        daysAgo: 29
      }
    ]
  },
  {
    // Across hubs: a need in Dresden, an offer in Leipzig.
    hub: 'dresden',
    asking: { key: 'robolab', brings: 'need' },
    asked: { key: 'brueckenmesser', brings: 'offer' },
    daysAgo: 12,
    steps: [yes('asking', 11), yes('asked', 8)]
  }
]
