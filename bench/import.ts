/**
 * How fast and with how much memory a large file is imported: `node bench/import.ts [rows]`. Generates the rows (30,000
 * organisations, a million activities by default), imports them twice through the command line into a fresh embedded
 * database, and reports rows a second and the peak memory of the importing process. With HUBWERK_BENCH_DATA it also imports
 * the Saxon list of beneficiaries from there.
 */
import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const rows = Number(process.argv[2] ?? 1_000_000)
const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'hubwerk-bench-'))
chmodSync(folder, 0o755)

/** mulberry32: the same file in every run. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const parts = {
  first:
    'Alba Berg Cedro Delta Erz Falk Gera Hell Inno Jade Karst Luma Mero Nova Optik Prima Quell Ruf Solar Terra Ultra Vent Wald Xeno Zent'.split(
      ' '
    ),
  second: 'bau druck form guss kraft licht mess netz plan rohr sens stahl tech ton werk'.split(' '),
  field:
    'Anlagenbau Automation Elektronik Fahrzeugtechnik Feinmechanik Hydraulik Kunststoffe Lasertechnik Logistik Maschinenbau Medizintechnik Messtechnik Optik Robotik Sensorik Software Textil Umwelttechnik Verfahrenstechnik Werkzeugbau'.split(
      ' '
    ),
  city: 'Aachen Bremen Chemnitz Dresden Erfurt Freiberg Görlitz Halle Jena Kiel Leipzig Mainz Plauen Rostock Ulm Zwickau'.split(
    ' '
  ),
  deed: 'Entwicklung Erprobung Einführung Vernetzung Überwachung Optimierung Simulation Digitalisierung'.split(
    ' '
  ),
  thing:
    'eines Prüfstands der Fertigung von Werkzeugmaschinen energiesparender Antriebe einer Sensorplattform der Intralogistik'.split(
      ' '
    )
}

async function writeCsv(path: string) {
  const next = random(20260101)
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)]!
  const organisations = Array.from({ length: Math.min(30_000, rows) }, (_, index) => {
    const name = `${pick(parts.first)}${pick(parts.second)} ${pick(parts.first)} ${pick(parts.field)} ${index % 97} GmbH`
    return `"${name}";${pick(parts.city)};D`
  })
  const file = createWriteStream(path)
  file.write('Zuwendungsempfänger;Ort;Land;Aktenzeichen;Projekttitel;Beginn;Ende;Fördersumme\r\n')
  for (let row = 0; row < rows; row++) {
    const year = 2000 + Math.floor(next() * 25)
    const amount = `${Math.floor(next() * 900) + 1}.${String(Math.floor(next() * 1000)).padStart(3, '0')},${String(Math.floor(next() * 100)).padStart(2, '0')}`
    const title = `${pick(parts.deed)} ${pick(parts.thing)} ${pick(parts.field)} ${row}`
    const line = `${organisations[Math.floor(next() * organisations.length)]};AZ-${row};${title};01.02.${year};31.12.${year + 1};${amount}\r\n`
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

async function importOnce(file: string, label: string) {
  const data = join(folder, 'data')
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [join(root, 'src/cli/main.ts'), 'import', file, '--data', data, '--yes', '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit']
    }
  )
  let peak = 0
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`
    if (existsSync(status))
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0))
  }, 200)
  let answer = ''
  child.stdout.on('data', (chunk: Buffer) => (answer += chunk))
  const [code] = (await once(child, 'close')) as [number]
  clearInterval(watch)
  const seconds = (performance.now() - started) / 1000
  if (code !== 0) throw new Error(`import ended with ${code}`)
  const { report: _, ...result } = JSON.parse(answer) as { rows: number; report: string }
  const rate = Math.round(result.rows / seconds)
  console.log(`${label}: ${seconds.toFixed(1)} s, ${rate} rows/s, peak memory ${Math.round(peak / 1024)} MB`)
  console.log(`  ${JSON.stringify(result)}`)
}

try {
  const file = join(folder, 'generated.csv')
  await writeCsv(file)
  await importOnce(file, `${rows} rows, first import`)
  await importOnce(file, `${rows} rows, again`)
  const saxon = join(process.env.HUBWERK_BENCH_DATA ?? '', 'efre_sachsen/vorhaben_2014_2020.csv')
  if (process.env.HUBWERK_BENCH_DATA && existsSync(saxon)) await importOnce(saxon, 'Saxon list')
} finally {
  if (!process.env.HUBWERK_BENCH_KEEP) rmSync(folder, { recursive: true, force: true })
  else console.log(folder)
}
