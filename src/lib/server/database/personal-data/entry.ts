/**
 * What a table holds of people, column by column. A new table is listed in the file of its area; a test compares the lists
 * with the database, and erasing, exporting and the record of processing follow them.
 *
 * How a reference to a person or contact ends: `delete` takes the row away, `clear` empties the column, `remainder` puts the
 * id in its place that is left of the person (so that what was counted stays counted), and that leads back to nobody.
 */
export type Ending = 'delete' | 'clear' | 'remainder'

/** `subject`: the row tells of this person, who may read it. `actor`: they did something to what is somebody else's. */
export type PersonReference = `${'subject' | 'actor'} ${Ending}`

export interface TableEntry {
  /** References to persons (their id, also without a foreign key). */
  person?: Record<string, PersonReference>
  /** References to contacts of a hub, which may be people without an account. */
  contact?: Record<string, 'delete' | 'clear'>
  /** Addresses of mail. */
  address?: Record<string, 'delete' | 'clear'>
  /** Texts with several addresses, joined by ', ': the one goes, the others stay. */
  lists?: readonly string[]
  /** What a person wrote or what describes them: emptied with the reference in the named column. */
  own?: Record<string, string>
  /** Free text and JSON that may name anybody: names, addresses and numbers of an erased person are struck out. */
  text?: readonly string[]
  /** Texts, JSON or arrays in which ids of people may stand: replaced by the id of the remainder. */
  ids?: readonly string[]
  /** Keys and hashes: in no export. They end with their row. */
  secret?: readonly string[]
  /** Rows that end with the row of another table that this column names. */
  follows?: Record<string, string>
  /** Points to a row of the same table that may end: emptied first. */
  loosens?: string
  /** Computed by the database from other columns. */
  derived?: readonly string[]
  /** Tells of nobody by itself. */
  plain: readonly string[]
}
