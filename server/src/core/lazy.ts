/**
 * What `make` gives, made when it is first asked for and kept. For what takes long to make and is not always needed,
 * such as patterns with Unicode's classes: while modules load, every start would wait for it.
 */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
