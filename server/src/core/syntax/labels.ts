/**
 * The form of a label in which equal placeholders are equal: lower case, runs of blanks and
 * underscores as one space, none at the ends. Says nothing of whether the label is a valid one.
 */
export function foldLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .trim();
}

/**
 * The canonical spelling of another tool's variable name: `first_name`, `firstName`, `contact.firstname`
 * and `FNAME` all give `FIRST NAME`. Other characters than letters, digits and separators are kept.
 */
export function canonicalLabel(name: string): string {
  const words = withoutOwner(name)
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .replace(/[\s_.+-]+/g, " ")
    .trim()
    .toUpperCase();
  return ALIASES.get(words.replace(/ /g, "")) ?? words;
}

/** Whether a name is one that message templates commonly use, in any spelling. */
export function isKnownLabel(name: string): boolean {
  return KNOWN_LABELS.has(canonicalLabel(name));
}

function withoutOwner(name: string): string {
  const dot = name.indexOf(".");
  return dot > 0 && OWNERS.has(name.slice(0, dot).trim().toLowerCase()) ? name.slice(dot + 1) : name;
}

/** What stands before the dot in `contact.first_name` where it only says whose name it is. */
const OWNERS: ReadonlySet<string> = new Set([
  "contact",
  "lead",
  "prospect",
  "person",
  "recipient",
  "receiver",
  "candidate",
  "customer",
  "subscriber",
  "member",
  "user",
  "profile",
]);

/** Run-together names and abbreviations of mailing tools, blanks left out. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["FNAME", "FIRST NAME"],
  ["FIRSTNAME", "FIRST NAME"],
  ["LNAME", "LAST NAME"],
  ["LASTNAME", "LAST NAME"],
  ["FULLNAME", "FULL NAME"],
  ["COMPANYNAME", "COMPANY NAME"],
  ["JOBTITLE", "JOB TITLE"],
]);

const KNOWN_LABELS: ReadonlySet<string> = new Set([
  "NAME",
  "FIRST NAME",
  "LAST NAME",
  "FULL NAME",
  "YOUR NAME",
  "MY NAME",
  "SENDER NAME",
  "RECIPIENT NAME",
  "CONTACT NAME",
  "COMPANY",
  "COMPANY NAME",
  "CURRENT COMPANY",
  "YOUR COMPANY",
  "EMPLOYER",
  "JOB TITLE",
  "ROLE",
  "POSITION",
  "INDUSTRY",
  "FIELD",
  "CITY",
  "LOCATION",
  "COUNTRY",
  "SCHOOL",
  "UNIVERSITY",
  "MUTUAL CONNECTION",
  "MUTUAL FRIEND",
  "MUTUAL INTEREST",
  "TOPIC",
  "EVENT",
  "EVENT NAME",
  "PROJECT",
  "PRODUCT",
  "SKILL",
  "GROUP",
  "GROUP NAME",
  "POST TOPIC",
  "RECENT POST",
]);
