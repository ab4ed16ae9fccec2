import { DomainError } from '../errors.ts'
import { limits } from './reading/limits.ts'
import { UnreadableFile } from './reading/table.ts'

/** A file that cannot be read, as a refusal of the domain; everything else as it was thrown. */
export function fileRefusal(error: unknown): unknown {
  if (!(error instanceof UnreadableFile)) return error
  if (error.problem === 'workbook_bomb')
    return new DomainError('import.file.workbook_bomb', { ratio: limits.workbookRatio })
  if (error.problem === 'workbook_too_large') {
    const megabytes = limits.workbookBytes / 1024 / 1024
    return new DomainError('import.file.workbook_too_large', { megabytes, cells: limits.workbookCells })
  }
  return new DomainError(`import.file.${error.problem}`)
}
