/** Everything an asynchronous iteration yields. */
export async function gathered<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of iterable) all.push(one)
  return all
}
