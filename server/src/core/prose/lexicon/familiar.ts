/** Texts for strangers that are out of place between people who know each other, or where somebody introduced them. */
export const FOR_STRANGERS: readonly string[] = [
  "i? came|come|stumbled|ran|chanced|happened across|upon|on|onto ~1 your|ur ~1 linkedin? profile|page",
  "would|want|wanted|like|love|wish|writing|allow ~2 to introduce ~1 myself",
  "let|allow|permit|may me|i ~1 introduce ~1 myself",
  "dear sir or|/ madam",
  "dear sir|madam $",
  "to whom it may concern",
];

/** Pet names that count right behind the greeting word: `Hey babe`. */
export const PET_NAMES: ReadonlySet<string> = new Set([
  ...[
    "babe",
    "babes",
    "bae",
    "hun",
    "hunny",
    "sweetie",
    "sweetheart",
    "sweety",
    "darling",
    "dearie",
    "dearest",
  ],
  ...["gorgeous", "beautiful", "handsome", "cutie", "sexy"],
]);

/** Pet names that with a capital may be somebody's name; they count in small letters. */
export const PET_OR_NAME: ReadonlySet<string> = new Set([
  ...["dear", "love", "luv", "lovely", "honey", "hon", "angel", "princess", "sunshine", "sugar", "treasure"],
  ...["pretty", "baby"],
]);

/** Remarks and questions on looks, age, marital status and feelings, and words of love. */
export const OVER_PERSONAL: readonly string[] = [
  "^ dear|dearest|hello|hi|hey ~1 my? ~1 =friend|=brother|=sister|=bro|=sis $",
  "my dear =friend|=brother|=sister",
  "^ =miss|=missing you $",
  "i|we|been ~2 =miss|=missing you $",
  "i|we|been ~1 =miss|=missing you so|very|too|already|much|dear|babe|hun",
  "you are ~2 beautiful|gorgeous|stunning|handsome|sexy|attractive|cute|hot $",
  "you|u look|looked ~2 beautiful|gorgeous|stunning|handsome|sexy|attractive|cute|hot|pretty|lovely|amazing|good|great|young|nice ~1 in? ~2 picture|photo|pic|profile?",
  "your|ur ~1 beautiful|gorgeous|lovely|pretty|stunning|sexy|cute|sweet|charming|nice|amazing =smile|=eyes|=lips|=legs|=body|=hair|=figure|=looks|=face",
  "your =smile $",
  "your =smile lights|made|makes|is|caught",
  "beautiful|gorgeous|pretty|stunning|sexy|cute|hot|handsome profile picture|photo|pic",
  "such a ~1 beautiful|gorgeous|pretty|stunning|sexy|cute|handsome|attractive face|lady|woman|girl|man|guy",
  "how old are you|u",
  "what is? your age $",
  "are you ~1 single|married|divorced|pregnant $",
  "are you ~1 single|married|divorced|pregnant or|by",
  "are you ~1 seeing someone|anyone",
  "do you have|got a|any ~1 boyfriend|girlfriend|husband|wife|children|kids $",
  "your ~1 marital status",
  "husband|boyfriend is|must ~1 be? ~1 a? lucky",
  "lots|loads|tons|all of|my =love $",
  "with|sending|send ~1 all? ~1 my|lots|much ~1 of? =love $",
  "=hugs|=kisses and|& =kisses|=hugs",
  "=hugs|=kisses|=xoxo|=muah|=mwah $",
];
