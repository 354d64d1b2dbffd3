/** Words that carry grammar rather than content: what is left without them says what a sentence is about. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the and or but so if then than that this these those it its he she him they them his her hers their is are was were be been " +
    "being am do does did have has had having will would can could should shall may might must not no to of in on at by for from with " +
    "as into about over after before up down out off i me my mine myself we us our ours you your yours yourself who whom what which when " +
    "where how why there here just also too very more most much many some any all both each one s t"
  ).split(" "),
);
