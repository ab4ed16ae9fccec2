import { type Db, inHub, networkHub } from '#lib/server/database/connection.ts'
import { verifyTrail } from '#lib/server/domain/audit/seal-store.ts'
import type { Finding } from './doctor.ts'
import type { CommandIo } from './io.ts'

/** More are counted, not listed. */
const mostNamed = 20

/** Whether the audit trail of every hub is as it was sealed; names each entry that is not. */
export async function trailFinding(db: Db, io: CommandIo): Promise<Finding> {
  const hubs = await inHub(db, { hub: networkHub }, (tx) =>
    tx.selectFrom('hub').select('id').orderBy('id').execute()
  )
  const sums = { seals: 0, sealed: 0, unsealed: 0 }
  const flaws: string[] = []
  for (const hub of [networkHub, ...hubs.map((one) => one.id)]) {
    const found = await inHub(db, { hub }, (tx) => verifyTrail(tx, hub))
    for (const key of ['seals', 'sealed', 'unsealed'] as const) sums[key] += found[key]
    for (const flaw of found.flaws) {
      const seq = String(flaw.kind === 'seal' ? flaw.position : flaw.seq)
      flaws.push(io.t(`doctor.flaw.${flaw.kind}`, { hub, seq }))
    }
  }
  if (flaws.length === 0) return { name: 'trail', ok: true, detail: io.t('doctor.trailSealed', sums) }
  const named = flaws.slice(0, mostNamed)
  if (flaws.length > mostNamed) named.push(io.t('doctor.flawsMore', { count: flaws.length - mostNamed }))
  return { name: 'trail', ok: false, detail: named.join('; ') }
}
