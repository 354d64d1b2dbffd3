/** Texts for strangers that are out of place between people who know each other, or where somebody introduced them. */
export const FOR_STRANGERS: readonly string[] = [
  "i? came|come|stumbled|ran|chanced|happened across|upon|on|onto ~1 your|ur ~1 linkedin? profile|page",
  "would|want|wanted|like|love|allow|let|permit|may|wish|writing ~2 to? introduce|introducing ~1 myself",
  "dear sir or|/ madam",
  "dear sir|madam $",
  "to whom it may concern",
];

/** Pet names; they count where they address the reader. */
export const PET_NAMES: ReadonlySet<string> = new Set([
  ...["babe", "baby", "bae", "hun", "hunny", "honey", "hon", "sweetie", "sweetheart", "sweety", "darling"],
  ...[
    "gorgeous",
    "beautiful",
    "handsome",
    "cutie",
    "sexy",
    "lovely",
    "princess",
    "angel",
    "sunshine",
    "dearie",
  ],
  ...["dearest", "stranger", "love", "luv", "sugar", "treasure", "pretty"],
]);

/** Remarks and questions on looks, age, marital status and feelings, and words of love. */
export const OVER_PERSONAL: readonly string[] = [
  "^ dear|dearest|hello|hi|hey ~1 my? ~1 =friend|=brother|=sister|=bro|=sis $",
  "my dear =friend|=brother|=sister",
  "i|we ~2 miss|missed|missing you|u !at|in|on|by|from|when|all|after|as|two|both",
  "you are ~2 ~1 beautiful|gorgeous|stunning|handsome|sexy|attractive|cute|hot $",
  "you|u look|looked ~2 beautiful|gorgeous|stunning|handsome|sexy|attractive|cute|hot|pretty|lovely|amazing|good|great|young|nice ~1 in? ~2 picture|photo|pic|profile?",
  "your|ur ~1 beautiful|gorgeous|lovely|pretty|stunning|sexy|cute|sweet|charming|nice|amazing? =smile|eyes|lips|legs|body|hair|figure|looks",
  "beautiful|gorgeous|lovely|pretty|stunning|sexy|cute|hot|handsome ~1 profile? picture|photo|pic|face|lady|woman|girl|man",
  "how old are you|u",
  "what is your age $",
  "are you|u ~1 single|married|divorced|pregnant|seeing $|or|someone|anyone|by",
  "do you have|got a|any ~1 boyfriend|girlfriend|husband|wife|children|kids $",
  "your ~1 marital status",
  "husband|boyfriend is|must ~1 be? ~1 a? lucky",
  "lots|loads|tons|all of|my =love $",
  "with|sending|send ~1 all? ~1 my|lots|much ~1 of? =love $",
  "=hugs|=kisses and|& =kisses|=hugs",
  "=hugs|=kisses|=xoxo|=muah|=mwah $",
];
