/** Gives each object an id of its own, the same whenever it is asked again. */
export function resultIds(): (value: object) => string {
  const ids = new WeakMap<object, string>();
  let last = 0;
  return (value) => {
    const id = ids.get(value) ?? String(++last);
    ids.set(value, id);
    return id;
  };
}
