import { lexicons } from "../../generated/word-tables.ts";
import { lazy } from "../../lazy.ts";
import { type Lexicon, unpackLexicon } from "./compile.ts";

/** The tables of the rules in the lexicon that the build makes of all of them. */
export const PITCH = 0;
export const COMPLIMENT = 1;
export const THINGS = 2;

/** The lexicon of all rules; made at first use, so that starting up costs nothing. */
export const ruleLexicons: () => Lexicon = lazy(() => unpackLexicon(lexicons));
