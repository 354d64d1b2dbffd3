/**
 * Apologies for writing at all. They say that the message is a nuisance before it has said anything; named by
 * practitioners. An apology for something else (a late reply, a missed talk) is none of these.
 */
export const APOLOGIES: readonly string[] = [
  "sorry|apology|apologies|apologise|apologize|forgive|pardon|excuse ~1 me? ~2 to|for|if|in|the|my|i|this ~3 bother|disturb|trouble|interrupt|intrude|bothering|disturbing|troubling|interrupting|intruding|intrusion|interruption|disturbance ~1 you?",
  "sorry|apology|apologies|apologise|apologize|forgive|pardon|excuse ~3 cold|unsolicited|random|blue|spam|sudden|unexpected ~1 message|mail|email|outreach|note|contact|dm|invitation|invite|request|approach?",
  "sorry|apology|apologies|apologise|apologize|forgive ~2 for|if|my reaching|contacting|messaging|writing|adding ~1 out|you ~1 like|out|directly|of? this|blue|nowhere?",
  "hate|loath to ~1 bother|disturb|trouble|be a",
  "do|would not ~1 want|wish|like|mean|intend to ~1 bother|disturb|trouble|intrude|spam",
  "do|would not ~1 want|wish|like|mean|intend to ~1 waste|take ~4 your time",
  "do|would not ~1 want|wish|like|mean|intend to be a ~1 bother|pest|nuisance|pain|burden",
  "i know|realise|realize|understand|appreciate that? you are ~2 busy",
  "i am sure|aware|certain that? you are ~2 busy",
  "i know|realise|realize|understand|appreciate ~1 how busy you are",
  "i know|realise|realize|understand|appreciate ~1 your ~1 time|schedule is ~3 precious|valuable|limited|busy|tight|full",
  "you must ~2 busy",
  "i ~1 hope ~1 you do not mind ~1 me|my|that|the|if|i",
  "hope|sorry ~2 not ~1 bothering|disturbing|intruding|bother|disturb",
];
