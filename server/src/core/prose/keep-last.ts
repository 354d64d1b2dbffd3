/**
 * The same function, which gives its last result again when it is asked for the same object again. That is how the
 * rules of one message share what each of them needs, and nothing of other messages stays in memory.
 */
export function keepLast<Asked extends object, Result>(
  make: (asked: Asked) => Result,
): (asked: Asked) => Result {
  let last: { readonly asked: Asked; readonly result: Result } | undefined;
  return (asked) => {
    if (last?.asked !== asked) last = { asked, result: make(asked) };
    return last.result;
  };
}
