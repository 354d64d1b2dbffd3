/** Ways of hoping for an answer without asking for one. “Let me know when …” does ask, so it is none of them. */
export const HOPES: readonly string[] = [
  "let me ~1 know your ~1 thoughts|view|feedback|opinion|answer",
  "look|looking forward to ~1 hear|hearing|reading",
  "look|looking forward to your ~1 reply|answer|thoughts|feedback|response",
  "hope|hoping|love|like|happy|glad|curious|interested to ~1 hear from|back",
  "would ~1 love|like|appreciate|welcome|value your ~2 thoughts|feedback|view|opinion|input|advice|perspective|take",
  "get back to me",
  "drop me a line",
  "feel free to ~1 reply|answer|reach|contact|message",
  "awaiting|await your ~1 reply|answer|response",
];
