/** What a field's value may be. */
export type FieldType =
  | { readonly type: "text" }
  | { readonly type: "date" }
  | { readonly type: "choice"; readonly choices: readonly string[] };

/** Everything that is known of one field: the parser, completion, hover and the documentation read this table. */
export interface FieldInfo {
  /** The field's name in its canonical spelling. */
  readonly name: string;
  readonly value: FieldType;
  /** What holds where the field is not given; undefined where nothing does. */
  readonly default: string | undefined;
  /** One sentence for hover and completion. */
  readonly meaning: string;
}

export const KINDS = ["invitation", "message", "inmail", "follow-up", "reply"] as const;
export const RELATIONS = ["stranger", "referred", "known"] as const;
export const ACCOUNTS = ["free", "premium"] as const;

/** What a message is sent as. */
export type Kind = (typeof KINDS)[number];
/** How well the writer knows the recipient. */
export type Relation = (typeof RELATIONS)[number];
/** The sender's LinkedIn account, which decides an invitation's limit. */
export type Account = (typeof ACCOUNTS)[number];

/** The fields of the language, in the canonical order of a head. */
export const FIELDS = [
  {
    name: "To",
    value: { type: "text" },
    default: undefined,
    meaning: "The recipient's name. Fills [NAME], [FIRST NAME], [LAST NAME] and [FULL NAME].",
  },
  {
    name: "Kind",
    value: { type: "choice", choices: KINDS },
    default: "invitation",
    meaning: "What is sent. Decides the length limit and which rules apply.",
  },
  {
    name: "Subject",
    value: { type: "text" },
    default: undefined,
    meaning: "The subject line of an InMail, at most 200 characters.",
  },
  {
    name: "Relation",
    value: { type: "choice", choices: RELATIONS },
    default: "stranger",
    meaning: "How well you know the recipient. Decides what is appropriate to write.",
  },
  {
    name: "Category",
    value: { type: "text" },
    default: undefined,
    meaning: "Who the recipient is to you, such as recruiter or former colleague. Groups templates.",
  },
  {
    name: "Account",
    value: { type: "choice", choices: ACCOUNTS },
    default: "free",
    meaning: "Your LinkedIn account. An invitation holds 200 characters with a free one, 300 with Premium.",
  },
  {
    name: "Template",
    value: { type: "text" },
    default: undefined,
    meaning: "Makes this message a reusable template of that name. Its open placeholders are no problem.",
  },
  {
    name: "Contacts",
    value: { type: "text" },
    default: undefined,
    meaning: "A CSV file beside this one: one rendered message for each of its rows.",
  },
  {
    name: "Sent",
    value: { type: "date" },
    default: undefined,
    meaning: "The day on which it was sent, as YYYY-MM-DD.",
  },
] as const satisfies readonly FieldInfo[];

export type FieldName = (typeof FIELDS)[number]["name"];
