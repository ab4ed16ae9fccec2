import pg from 'pg'

/** One statement on a connection of its own: for what happens before the schema stands (is it there, how old is it). */
export async function query<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  databaseUrl: string,
  statement: string,
  values: unknown[] = []
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(statement, values)).rows
  } finally {
    await client.end()
  }
}
