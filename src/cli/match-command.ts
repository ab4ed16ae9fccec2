import type { RawCommand } from './command.ts'
import { runMatch } from './match.ts'

export const matchCommand: RawCommand = {
  summary: 'cli.match',
  runRaw: (args) =>
    runMatch(args, { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) })
}
