import { styleText } from "node:util";

/** What a piece of output is; how it looks is decided here and nowhere else. */
export type Role = "error" | "warning" | "information" | "hint" | "good" | "heading" | "faint";

/** Gives a text the look of its role, or leaves it as it is. */
export type Paint = (role: Role, text: string) => string;

const LOOKS: Record<Role, Parameters<typeof styleText>[0]> = {
  error: ["red", "bold"],
  warning: ["yellow", "bold"],
  information: ["cyan", "bold"],
  hint: ["blue", "bold"],
  good: ["green", "bold"],
  heading: "bold",
  faint: "dim",
};

/** Leaves every text as it is. */
export const plain: Paint = (_role, text) => text;

/** Colours, wherever the text goes. */
export const coloured: Paint = (role, text) => styleText(LOOKS[role], text, { validateStream: false });
