import type { WordSets } from "../pattern.ts";

/** Word sets of the patterns below. */
export const NEVER_SETS: WordSets = {
  adverb:
    "yet ever actually really still quite formally officially properly personally once even technically directly previously quietly so far fully exactly all both to ourselves",
  greet:
    "meet say speak talk chat greet connect introduce see catch shake exchange sit come approach bump cross know hello",
  greeting:
    "meeting speaking talking chatting greeting connecting being making seeing shaking crossing knowing",
  met: "met meet",
  // What may follow “met” when it is people who have not.
  after:
    "you yet before in face properly personally each and but so even online though although until u offline formally at outside since here there sir madam ma'am directly person despite as however or while when anywhere ever i we which still",
  talked: "spoken spoke talked talk chatted interacted corresponded communicated connected speak exchanged",
  chance: "chance chances opportunity occasion pleasure honour honor privilege time moment luck joy",
  us: "us you u",
};

/**
 * Forms without the word “never” that look back at a meeting that did not happen, one pattern a line.
 * Found in messages that people wrote for this project; each has its own near miss in `tests/fixtures/rules/never`.
 */
export const LOOKING_BACK: readonly string[] = [
  // haven't met, have not yet met you
  "have|has|had not @adverb? @adverb? met @after",
  "have|has|had not @adverb? @adverb? met $",
  "^ not @adverb? met @after",
  "^ not @adverb? met $",
  "have|has|had @adverb? not met @after",
  "have|has|had not @adverb? met one another",
  "not been meeting|met before",
  "almost met $",
  "wish ~1 we had met",
  "no way we could have met",
  // don't think we've met
  "not think|believe|recall|remember|guess ~1 we|us ~2 met|meeting|spoke|spoken|talked|introduced|exchanging",
  "not think|believe|recall|remember i ~2 met you",
  "doubt ~1 we ~2 met|spoken|talked",
  // didn't meet, couldn't meet
  "we|i did|could not @adverb? @adverb? meet $|you",
  "we|i did|could not @adverb? @adverb? meet @after",
  "we|i did|could not @adverb? @adverb? meet $",
  "not ~1 able to ~1 meet|catch|greet|see you",
  "unable to ~1 meet|catch|greet|see you",
  "not ~2 quick|fast|brave enough to ~1 meet|catch|greet|speak|talk|say|introduce",
  // didn't get the chance to say hello
  "did|could|have|had|do not ~2 get|have|had|find|got ~2 @chance ~1 to ~1 @greet you|hello|hi|myself|properly|in|with|before|each|more|at|a|your|$",
  "did|could|have|had|do not ~2 get|have|had|find|got ~2 @chance ~1 to ~1 meet|talk|speak|chat|connect|greet $",
  "did|could|have|had|do not ~2 get|have|had|find|got ~2 @chance ~1 to ~1 meet|talk|speak|chat|connect @after",
  "did|could|have|had|do not ~2 get|have|had|find|got ~2 @chance ~1 to ~1 speak|talk|chat to|with you|each|half",
  "did|could|have|had|do not ~2 get|have|had|find ~2 @chance of @greeting",
  "did|could|have|had not ~2 have|had|get the|an|a @chance @adverb? $",
  "have|had not the pleasure of meeting|knowing|being",
  "have|has|had not ~2 able to ~1 meet|greet|speak|talk ~1 you",
  "did|could not ~1 get|manage|come|stop ~1 to ~1 meet|greet|see|know|catch you|each|in|properly",
  "did|could not ~1 get|manage ~1 to ~1 meet|talk|speak|connect|chat|say|shake|introduce|exchange $|hello|hi|your|myself|properly|directly|in|a|at|or|to|with",
  "did|could not ~1 get|manage ~1 to ~1 meet|talk|speak|connect|chat $",
  "did|could not ~1 get ~2 round|around to introducing|meeting|saying|coming",
  "did not say hello|hi",
  "did not get ~1 know|talk|speak|meet",
  "could not find ~3 to talk|speak|meet|chat",
  "did not get a moment together",
  "no chance|opportunity|occasion|time|possibility ~2 to ~3 speak|talk|meet|exchange|greet|say|chat|introduce|connect",
  "no opportunity for a personal",
  // we haven't spoken, we didn't speak
  "we|i have|had @adverb? not @adverb? @adverb? @talked @adverb? before|directly|yet|properly|personally|until|so|either|a|any",
  "we|i have|had @adverb? not @adverb? @adverb? @talked $",
  "have not @adverb? exchanged a|any|one|even|more",
  "we did not @adverb? speak|talk $|at|to|much|directly",
  "we did not @adverb? speak|talk $",
  "we did not @adverb? ~1 meet once",
  "did not ~1 get to sit down together",
  "have|has not @adverb? @adverb? shaken hands",
  "not think|believe|recall we have ever",
  "did not ~1 get to work together",
  "did not ~1 come to ~1 meet|present|introduce|greet you|myself",
  "not come to a|any meeting between",
  "we did not coincide",
  "lost the courage",
  "not ~1 able to ~1 say hello|hi",
  "i|we did not ~1 catch|greet you $|at|after|before|in",
  "not ~1 run into each|you",
  "managed not to ~1 meet|see|greet you|each",
  "not once met|spoken $",
  "not once met|spoken @after",
  "too shy|slow|late|nervous to ~1 speak|talk|say|greet|introduce|approach",
  "before i could ~1 say|greet|introduce|catch hello|hi|you|myself",
  "have|had not @adverb? ~1 been in touch|contact before|so|until|yet|previously",
  "have|had no ~1 contact before",
  "no ~2 contact|connection between us",
  "not @adverb? ever? seen each other",
  "not @adverb? once? bumped into each|you",
  "you|we ~2 have not worked together",
  "have not ~3 chance to work together",
  // don't know each other
  "do|did not ~3 know each|one other|another",
  "do|did not ~3 know eachother",
  "not ~1 get to know each|you",
  "not ~1 acquainted $|with each",
  "not ~1 acquainted $",
  "not ~1 acquainted with each|you",
  "not familiar with each",
  "without ~3 benefit of ~2 acquaintance",
  "you do not @adverb? know me",
  "you ~1 not know who i am",
  "you have no idea who i am",
  "do not know me from adam",
  // yet to meet, yet to cross paths
  "yet to @adverb? meet $",
  "yet to @adverb? meet @after",
  "yet to @adverb? be introduced",
  "yet to ~1 cross path",
  "yet to ~1 have|had the pleasure|chance|honour|opportunity",
  "yet to speak|talk $",
  "still to ~1 meet $|properly|you|in",
  "still to ~1 meet properly|you|in",
  "not yet been able to meet|speak|talk",
  "have|had not ~1 had the pleasure but|and|so|yet|still",
  "not yet had the|a pleasure|chance|opportunity|honour",
  // crossed paths
  "paths|path ~1 have|has|did|had not ~3 cross|crossed",
  "have|had not @adverb? @adverb? crossed path",
  "did not @adverb? cross path|$",
  "we did not @adverb? cross $",
  // introduced
  "have|had not @adverb? @adverb? been ~2 introduced",
  "did not ~1 get ~1 introduced",
  "no one|body has introduced us",
  "nobody ~3 introduced|introduce us",
  "not ~1 introduced ~2 to each|you|myself",
  "introduction did not happen",
  "without ~1 introduction $",
  "without ~2 having ~1 met|spoken|talked",
  "without ~3 ever ~1 meeting|met|having",
  // strangers
  "we|i are|am ~3 =strangers",
  "we ~1 still =strangers",
  "still =strangers",
  "complete|total|perfect|absolute =strangers",
  // missed each other
  "sorry ~1 i =missed you at",
  "=missed each other",
  "=missed one another",
];

/** Idioms in which “never” looks back at nothing: flagged more mildly, for the word still strikes a reader's eye. */
export const IDIOMS: readonly string[] = [
  "better late than never",
  "never mind",
  "never|ever say never",
  "now or never",
  "never too late|early|old|young",
  "never|never hurts|hurt to ask",
  "you never know",
  "never a dull moment",
  "never a|the bad time",
  "never looked back",
  "never gets|get|got old",
  "never fails|fail to",
  "never in a million",
  "never ending",
  "never - ending",
];
