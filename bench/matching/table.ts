import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'

/** One line of the table. */
export type Row = { part: string; method: string; query: string; figures: string[] }

/** The rows measured so far, by section, in a file: a run that was stopped goes on where it was. */
export class Measured {
  private readonly file: string | null
  private readonly sections = new Map<string, Row[]>()

  constructor(file: string | null, isFresh: boolean) {
    this.file = file
    if (file === null) return
    if (isFresh) writeFileSync(file, '')
    if (!existsSync(file)) return
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { section, rows } = JSON.parse(line) as { section: string; rows: Row[] }
      this.sections.set(section, rows)
    }
  }

  /** Measures a section unless it is there already, and says so on the error stream. */
  async section(name: string, measure: () => Row[] | Promise<Row[]>): Promise<void> {
    if (this.sections.has(name)) return
    console.error(`measuring: ${name}`)
    const rows = await measure()
    this.sections.set(name, rows)
    if (this.file !== null) appendFileSync(this.file, `${JSON.stringify({ section: name, rows })}\n`)
  }

  print(): void {
    const rows = [...this.sections.values()].flat()
    const cells = rows.map(({ part, method, query, figures }) => [part, method, query, figures.join(' | ')])
    const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)))
    for (const row of cells)
      console.log(row.map((cell, i) => (i < 3 ? cell.padEnd(widths[i]!) : cell)).join(' | '))
  }
}
