/**
 * What a file may weigh. A table beyond these caps is refused or its row rejected, with the cap named: an import must
 * neither fill the memory nor the disk because somebody sent the wrong file or a malicious one.
 */
export const limits = {
  /** Characters of one cell; Excel itself stops at 32,767. */
  cellCharacters: 100_000,
  /** Characters of one row as it stands in the file. */
  rowCharacters: 1_000_000,
  /** Lines one quoted cell may span before the quote counts as forgotten. */
  quotedLines: 500,
  columns: 500,
  workbookEntries: 2_000,
  /** Bytes of all parts of a workbook together, unpacked. */
  workbookBytes: 1024 * 1024 * 1024,
  /** Unpacked to packed, for parts beyond a megabyte: spreadsheets stay below 100, bombs lie above 1,000. */
  workbookRatio: 300,
  workbookCells: 10_000_000,
  /** Bytes of the shared texts of a workbook, the only part that is held in memory. */
  sharedTextBytes: 128 * 1024 * 1024
} as const
