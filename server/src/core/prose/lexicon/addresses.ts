/** Words that stand where a name could and name nobody in particular: `Hi all`, `Dear Hiring Manager`. */
export const ADDRESSES: ReadonlySet<string> = new Set([
  ...["there", "all", "everyone", "everybody", "folks", "people", "both", "again", "you", "guys", "y'all"],
  ...["team", "crew", "community", "group", "committee", "board", "staff", "class", "family", "network"],
  ...["friend", "friends", "colleague", "colleagues", "neighbour", "neighbor", "neighbours", "neighbors"],
  ...["sirs", "madam", "ma'am", "mam", "maam", "ladies", "gentlemen", "gents", "dude", "mate", "bro"],
  ...[
    "recruiter",
    "recruiters",
    "recruiting",
    "recruitment",
    "hiring",
    "manager",
    "managers",
    "hr",
    "talent",
  ],
  ...["editor", "editors", "author", "admin", "owner", "director", "customer", "client", "member", "members"],
  ...["applicant", "candidate", "alumni", "alumna", "alumnus", "fellow", "connection", "connections"],
  ...["linkedin", "world", "stranger", "coach", "chief", "boss", "teacher", "partner"],
  ...["partners", "sister", "brother", "mum", "dad"],
  ...["one", "ones", "reader", "readers", "whoever", "whom", "concern", "support", "sales", "office", "desk"],
  ...["null", "undefined", "none", "test", "firstname", "name"],
  ...["from", "greetings", "morning", "afternoon", "evening", "day", "hope", "thanks", "thank", "just", "my"],
  ...["your", "we", "this", "it", "sorry", "quick", "long", "great", "good", "nice", "happy", "new", "me"],
  ...["i'm", "hi", "hello", "hey", "dear", "merry", "christmas", "easter", "monday", "friday", "year"],
]);

/** Titles before a name; the name behind them is what counts. */
export const TITLE_WORDS: ReadonlySet<string> = new Set([
  ...["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "doctor", "sir", "dame", "eng", "ing"],
  ...["herr", "frau", "sra", "sr", "srta", "senhor", "senhora", "señor", "señora", "monsieur", "madame"],
  ...["signor", "signora", "pan", "pani", "rev", "father", "judge", "captain", "chef", "arch", "adv", "ca"],
]);
