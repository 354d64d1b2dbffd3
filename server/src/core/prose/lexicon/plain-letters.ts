/** White capitals on black, `A` to `Z` from `first` on: Unicode itself names no plain letters for them. */
export const PLAIN_RUNS: readonly { readonly first: number }[] = [{ first: 0x1f150 }, { first: 0x1f170 }];

/** Small capitals of phonetic alphabets, which online “font” converters use, and the letters that they stand for. */
export const SMALL_CAPITALS: ReadonlyMap<string, string> = new Map([
  ["ᴀ", "a"],
  ["ʙ", "b"],
  ["ᴄ", "c"],
  ["ᴅ", "d"],
  ["ᴇ", "e"],
  ["ꜰ", "f"],
  ["ɢ", "g"],
  ["ʜ", "h"],
  ["ɪ", "i"],
  ["ᴊ", "j"],
  ["ᴋ", "k"],
  ["ʟ", "l"],
  ["ᴍ", "m"],
  ["ɴ", "n"],
  ["ᴏ", "o"],
  ["ᴘ", "p"],
  ["ʀ", "r"],
  ["ꜱ", "s"],
  ["ᴛ", "t"],
  ["ᴜ", "u"],
  ["ᴠ", "v"],
  ["ᴡ", "w"],
  ["ʏ", "y"],
  ["ᴢ", "z"],
]);
