/**
 * Openings that are the same in thousands of messages. Collected from practitioners' lists of what gives a
 * template away, and from messages written for this project.
 */
export const OPENERS: readonly string[] = [
  // I hope this finds you well
  "hope|trust ~2 finds|find|reach|reaches|meets you ~2 well|healthy|safe|great|good ~1 health|spirits?",
  "i? hope|trust ~2 finds|find you ~2 well|healthy|safe",
  "may this message|note|mail|email find you ~1 well",
  "i? hope|trust you|u are ~1 doing|keeping|feeling? ~1 well|great|good|fine|okay|ok $",
  "i? hope|trust you|u are ~1 doing|keeping|feeling? ~1 well|great|good|fine|okay|ok and|in",
  "i? hope|trust you|u are having a|an ~1 great|good|wonderful|nice|lovely|fantastic|amazing|excellent|productive|pleasant ~1 =week|=day|start|=month|=weekend|time|year",
  "i? hope|trust your ~1 week|day|month|year|weekend is|has ~1 going|been|started|off ~1 well|great|good|fine",
  "i? hope all|everything is ~1 well|fine|good|great ~2 with|at|on you|your ~1 end|side?",
  "i? hope all|everything is ~1 going? well|fine|good|great $",
  "hoping|hope you|u are ~1 well $",
  "hoping you|all|this are|is|finds ~1 you? ~1 well $",
  // I came across your profile
  "i? have? just? came|come|stumbled|ran|chanced|happened across|upon|on|onto ~1 your|ur ~1 linkedin? profile|page",
  "your|ur ~1 profile just|recently? ~1 popped|came|showed|appeared|turned up|in|on ~3 feed|search|suggestions|recommendations|linkedin?",
  "your|ur ~1 profile just|recently? popped|came|showed up",
  "was|am|were|is ~1 browsing|looking|scrolling|searching|going through|on|around|for|over? ~2 profiles|linkedin ~3 came|found|saw|noticed|stumbled",
  "linkedin ~1 suggested|recommended|recommends|suggests|thinks|thought ~1 you|we|your|that|us|i",
  "saw you ~2 in|on|under my suggestions|suggested|recommendations ~1 connections?",
];

/** A wish to make one's network bigger, which is no reason that concerns the reader. */
export const EXPAND_NETWORK: readonly string[] = [
  "expand|expanding|grow|growing|extend|extending|broaden|broadening|enlarge|enlarging|widen|widening|increase|increasing|build|building|develop|strengthen|diversify ~1 out|up? my ~2 network",
  "expand|expanding|grow|growing|extend|extending|broaden|broadening|widen|widening|build|building our network",
  "expand|expanding|grow|growing|extend|extending|broaden|broadening|enlarge|enlarging|widen|widening|increase|increasing my|our ~2 connections|connection|circle|contacts|circles",
  "my|our ~1 growing|expanding ~1 network",
  "expand|grow|build|widen ~2 network of ~1 professionals|contacts|connections|like|likeminded",
];
