import { appDatabase, inHub, networkHub } from '../database/connection.ts'
import { operatorAtTheConsole } from '../domain/actor.ts'
import { lookForMatches } from '../domain/matches/look-for-matches.ts'
import { now } from '../platform/clock.ts'
import { logError } from '../platform/log.ts'
import { changeCount, liveIndex } from '../platform/matching/live-index.ts'
import { takeTurn } from './take-turn.ts'
import { runWeeklyRound } from './weekly-round.ts'

const pauseMs = 1_500

/**
 * Keeps every hub's matches current while this process serves pages. Sleeps as long as nothing was committed; of several
 * processes one works at a time.
 */
export function keepMatching(): void {
  let seen: number | null = -1
  const round = async () => {
    const changes = changeCount()
    if (changes === null || changes !== seen) {
      await lookEverywhere().catch((error: unknown) => logError('matching.look', error))
      seen = changes
    }
    setTimeout(() => void round(), pauseMs).unref()
  }
  setTimeout(() => void round(), pauseMs).unref()
  setTimeout(() => void keepRounds(), pauseMs).unref()
}

const roundPauseMs = 60_000

/** Once a minute: is a week's round due anywhere, or was one left unfinished? */
async function keepRounds(): Promise<void> {
  try {
    for (const hub of await hubs()) await runWeeklyRound(appDatabase(), hub, await liveIndex(), now())
  } catch (error) {
    logError('matching.round', error)
  }
  setTimeout(() => void keepRounds(), roundPauseMs).unref()
}

const hubs = () =>
  inHub(appDatabase(), { hub: networkHub }, (tx) =>
    tx.selectFrom('hub').select(['id', 'slug', 'name', 'time_zone as timeZone']).orderBy('id').execute()
  )

async function lookEverywhere() {
  for (const { id } of await hubs()) while ((await lookOnce(id)) > 0);
}

async function lookOnce(hub: number): Promise<number> {
  const live = await liveIndex()
  return inHub(appDatabase(), { hub }, async (tx) => {
    if (!(await takeTurn(tx, 'matching', hub))) return 0
    return lookForMatches(tx, operatorAtTheConsole(hub), { live }, now())
  })
}
