import { lazy } from "../../lazy.ts";
import { stemOf } from "../word-facts.ts";

/**
 * Words of which an invitation is made that says nothing but “let's connect”: grammar, the wish to connect,
 * pleasantries, openings that fit anyone, a bigger network, praise and vague hopes. A word that is missing here
 * counts as a reason, so words that link two people (`both`, `same`, `met`, `because`, `from`) must stay out.
 */
export const smallTalk = lazyStems(
  // grammar
  "i me my we us our you your it this that the a an to of in on at for with and or so just here there is am are be been was were",
  "will would could can may might shall do did have has had if how not any some very really so much lot more simply quickly quick too",
  // the wish to connect
  "connect connection add link join invite invitation accept request network networking contact circle linkedin reach reaching out",
  "like love want wish hope happy glad pleased pleasure great nice good lovely delighted honoured honored honor honour appreciate keen eager excited",
  "please kindly let lets keep stay touch know each get be keep possible feel free forward looking hearing hear soon chat sometime time mind",
  // pleasantries
  "hi hello hey hiya dear sir madam greetings good morning afternoon evening day week weekend thank thanks you regards best kind warm warmly wishes cheers sincerely",
  "finds find well doing fine everything going great wonderful fantastic having",
  // openings that fit anyone
  "came come coming across stumbled upon saw seen found viewed visited noticed looked profile page today recently",
  // a bigger network, vague hopes
  "expand grow build extend broaden widen strengthen enlarge increase always new professional professionally like minded likeminded people person other others",
  "explore opportunity opportunities future potential potentially synergy synergies collaborate collaboration collaborating mutually beneficial benefit value valuable learn learning",
  "interested interest interesting impressed impressive impressing amazing inspiring inspirational awesome excellent background experience career journey expertise skills achievements",
  "incredible outstanding stunning exceptional remarkable super truly such what wow respect big fan legend accomplished talent success inspiration standout solid vibe feed speechless brilliant phenomenal",
);

/** What a follow-up is made of, besides small talk, that only says “you haven't answered yet”. */
export const reminding = lazyStems(
  "bump bumping up follow following check checking in circle circling back nudge reminder remind gentle friendly ping float floating top inbox again",
  "wanted see if thought thoughts message messages note email mail invitation inmail previous last earlier below above sent wrote send case missed miss got get",
  "chance update updates news response reply respond answer heard still yet any busy know one buried what think read look make sure when moment swamped feedback yes no",
);

function lazyStems(...lines: readonly string[]): () => ReadonlySet<string> {
  return lazy(() => new Set(lines.flatMap((line) => line.split(" ")).map(stemOf)));
}
