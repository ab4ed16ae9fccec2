import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { projectRoot } from '../project-root.ts'
import type { Examination } from './kinds.ts'

const program = 'src/lib/server/platform/files/examiner/main.ts'
const longest = 60_000
const memoryMegabytes = 512

/**
 * Has a file looked at by a process of its own, which may read the program and this one file, write its preview, and knows
 * nothing else. One that takes too long or too much is ended, and its file counts as a bomb.
 */
export async function examineFile(path: string, name: string, preview: string): Promise<Examination> {
  const rights = [
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${projectRoot}/*`,
    `--allow-fs-read=${path}`
  ]
  const child = spawn(
    process.execPath,
    [
      ...rights,
      `--allow-fs-write=${dirname(preview)}/*`,
      `--max-old-space-size=${memoryMegabytes}`,
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
      join(projectRoot, program),
      path,
      name,
      preview
    ],
    { stdio: ['ignore', 'pipe', 'ignore'], env: {}, timeout: longest, killSignal: 'SIGKILL' }
  )
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve)
  )
  const [answer, code] = await Promise.all([text(child.stdout), ended])
  return code === 0 ? (JSON.parse(answer) as Examination) : { refused: 'bomb', found: null }
}
