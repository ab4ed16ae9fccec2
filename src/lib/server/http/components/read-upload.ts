import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mostLines } from '../../domain/components/begin-import.ts'
import type { TableLine } from '../../domain/components/component-table.ts'
import { DomainError } from '../../domain/errors.ts'
import { openTable } from '../../domain/imports/reading/open-table.ts'
import { UnreadableFile } from '../../domain/imports/reading/table.ts'

/**
 * The lines of an uploaded table, CSV or XLSX by what is in it; one more than may be taken, at most.
 * @throws DomainError `component.importUnreadable`.
 */
export async function readUpload(file: File): Promise<TableLine[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hubwerk-table-'))
  try {
    const path = join(folder, 'table')
    await writeFile(path, new Uint8Array(await file.arrayBuffer()), { mode: 0o600 })
    const lines: TableLine[] = []
    for await (const row of (await openTable(path)).rows()) {
      // A row that cannot be taken apart would shift what stands behind it.
      if (row.broken) throw new UnreadableFile('no_table')
      lines.push([row.number, row.cells.map((cell) => cell.replaceAll('\0', ''))])
      if (lines.length > mostLines) break
    }
    return lines
  } catch (thrown) {
    if (thrown instanceof UnreadableFile)
      throw new DomainError('component.importUnreadable', { field: 'file' })
    throw thrown
  } finally {
    await rm(folder, { recursive: true })
  }
}
