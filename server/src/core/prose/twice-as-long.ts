/** A copy of a column of numbers with as much room again behind them. */
export function twiceAsLong<T extends Int32Array | Uint8Array>(column: T): T {
  const longer = new (column.constructor as new (length: number) => T)(column.length * 2);
  longer.set(column);
  return longer;
}
