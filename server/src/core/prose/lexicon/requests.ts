import type { WordSets } from "../pattern.ts";

/** Word sets of the patterns below. */
export const REQUEST_SETS: WordSets = {
  talk: "call chat meeting zoom coffee conversation catchup session tea lunch teams videocall",
  short: "quick short brief little virtual 15-minute introductory exploratory informal casual friendly",
};

/** Asking to have one's questions answered for nothing; named in many recipients' accounts. */
export const PICK_BRAIN: readonly string[] = [
  "pick|picking ~1 at? your|ur ~1 brain|brains|mind",
  "borrow|borrowing your ~1 brain|brains",
  "brain picking session|chat|call|coffee",
  "brain - picking",
];

/** A call, a meeting or a coffee asked for. What was or is agreed already (`our call`) is no asking. */
export const MEETING_ASK: readonly string[] = [
  "hop|jump|get|hopping|jumping on|onto a|an|the ~3 @talk|phone",
  "open|available|free|up|game|keen|willing|happy|interested for|to|in a|an|having ~4 @talk",
  "open|available|free|up for @short ~3 @talk",
  "are you ~1 open|available|free|up for|to|in a|an|having ~4 @talk",
  "are you free|available ~2 for|to|on|next|this|tomorrow|sometime",
  "when|what|which ~3 you free|available",
  "would|could|can|shall|may|might|let ~1 we|i|us|you ~1 schedule|arrange|organise|organize|book|set|have|grab|get|do|make ~1 up? a|an|some|15|20|30 ~4 @talk|time",
  "can|could|would|may|let|shall ~1 we|i|us|you ~1 meet $",
  "can|could|would|may|let|shall ~1 we|i|us|you ~1 meet up|for|in|next|this|on|at|over|sometime|tomorrow|soon",
  "like|love|want|wish|appreciate|enjoy|glad|happy|great to ~1 schedule|arrange|organise|organize|book|set|have|grab|get|hop|jump ~1 up|on? a|an|some ~4 @talk|time",
  "like|love|want|appreciate|enjoy a|an ~1 @short ~2 @talk",
  "like|love|want|happy|glad|keen to ~1 meet you|up|for|over|in",
  "up|time|worth|fancy|how|what for|about? a|an? @short ~2 @talk",
  "fancy|how|what|time about|for? a|an ~2 coffee|call|chat|zoom|meeting",
  "do you have|got ~2 time|#number|minutes|moment ~4 @talk|talk|speak|meet|chat",
  "have|got|find|spare|give|need ~3 #number ~1 minutes|min|mins|minute ~4 call|chat|talk|time|week|tomorrow|zoom|coffee|speak",
  "spare|give|lend|grant me ~1 #number ~1 minutes|min|mins",
  "a|an #number -? minute|minutes|min ~2 @talk",
  "^ #number minutes|mins|min ~2 monday|tuesday|wednesday|thursday|friday|tomorrow|today|week|call|chat",
  "^ a? quick|short? coffee|call|chat|zoom next|this week|month|monday|tuesday|wednesday|thursday|friday",
  "can|could|may|shall i ~1 call|ring|phone you",
  "call me ~2 on|at|when|back|tomorrow|today|if",
  "call me $",
  "give me a ~1 call|ring",
  "book|pick|choose|grab a|an ~1 slot|time",
];
