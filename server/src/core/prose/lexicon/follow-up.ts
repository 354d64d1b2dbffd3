import type { WordSets } from "../pattern.ts";

/** Word sets of the patterns below. */
export const FOLLOW_UP_SETS: WordSets = {
  answer: "answer reply respond react responded replied answered response acknowledge acknowledged",
  mail: "message messages mail mails email emails note notes inmail inmails invitation letter request requests",
  nth: "second third fourth fifth sixth 2nd 3rd 4th 5th last final umpteenth",
};

/** Words that make the reader feel bad for their silence. One's own apology for silence has another subject. */
export const GUILT: readonly string[] = [
  "you ~1 have|did not ~2 @answer",
  "you ~1 never ~1 @answer",
  "why have|did not you ~1 @answer",
  "you ~1 have|did not ~2 get|got|gotten|getting|come|written|write|been ~1 back ~1 to? me?",
  "you ~1 never ~1 got|came|wrote|written back ~1 to? me?",
  "not ~1 received|had|got|gotten ~2 response|reply|answer ~1 from you",
  "you ~1 not even|bother|bothered to? ~2 @answer|open|read",
  "you ~3 ignore|ignored|ignoring ~1 me|my|us|our",
  "you are ~1 ignoring|ghosting ~1 me|my|us|our",
  "ignored|ignoring ~1 me|my|our|us",
  "ghosted|ghosting ~1 me|us",
  "no ~1 response|reply|answer ~1 from you|your",
  "no ~1 response|reply|answer yet|whatsoever",
  "no ~1 response|reply|answer so far",
  "without ~2 response|reply|answer ~1 from you",
  "still ~1 waiting|awaiting ~2 for|on? your ~1 reply|answer|response",
  "this is|be|it ~1 the? ~1 my? @nth|=second|=third ~1 time ~2 i|we|am|writing|reaching|contacting|messaging|asking|trying",
  "=second|=third|fourth|fifth|2nd|3rd ~2 attempt to? ~1 reach|contact|get? you?",
  "@nth|=second|=third time ~1 i|we ~2 write|wrote|written|writing|message|messaged|mail|mailed|email|emailed|ask|asked|contact|contacted|reach|reached|try|tried",
  "this is|be my ~1 second|third|fourth|fifth|sixth|2nd|3rd|4th|5th ~1 @mail",
  "i|we have|had? ~1 tried|reached|emailed|mailed|messaged|written|wrote|contacted ~3 two|three|four|five|several|multiple|many|numerous|#number times",
  "my ~2 @mail ~2 went|gone|remain|remained|unanswered|unread ~1 unanswered|unread|ignored?",
  "unanswered ~1 @mail",
  "surprised|disappointed|sad|frustrated|hurt|upset ~2 that|by|with|not|you|at ~3 you|your|@answer|heard|hear|silence",
  "your silence",
  "common courtesy",
  "#number rd|nd|th time ~1 i|we|am",
  "could at least ~1 @answer|say",
  "the least you could",
  "would not hurt|kill|cost you to @answer",
  "too busy to ~1 @answer|write|read",
];

/** Ways of saying “this is a reminder”. They are a bump where nothing else is said. */
export const BUMPS: readonly string[] = [
  "just? bumping|bump|pinging|pushing|floating|popping|moving|nudging|resurfacing ~2 this|it|my|you|the ~3 up|top|back|inbox|again?",
  "just? bumping|bump|pinging|nudging",
  "just|only|simply ~2 following|follow|checking|check|circling|touching|reaching|wanted|writing",
  "following|follow|checking|check|circling|circle|touching ~1 up|in|back|base",
  "gentle|friendly|quick|kind|small|little|polite ~1 reminder|nudge|ping|bump|poke",
  "any update|updates|news|thoughts|thought|feedback|luck|chance",
  "did|have you|u ~3 see|seen|get|got|read|receive|received|look|looked ~3 my|this|it|the ~2 @mail|below|above?",
  "in case ~1 you|it|this ~2 missed|buried|lost|got|slipped",
  "top of ~1 your ~1 inbox|feed|list",
  "me again",
];
