// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets look like that
import assert from "node:assert/strict";
import { plainText } from "../../server/src/core/features/snippet.ts";

const CASES: readonly [what: string, snippet: string, plain: string][] = [
  ["a default that is a placeholder", "Hi ${1:[NAME]},", "Hi [NAME],"],
  ["a default in capitals", "Hi ${1:FIRST NAME},", "Hi [FIRST NAME],"],
  ["a default that is text", "Hi ${1:there}, ${2:I} agree", "Hi there, I agree"],
  ["choices", "both in ${1|school,work,interest|}", "both in [CHOICE—school, work, interest]"],
  ["two lists of choices", "${1|a,b|} ${2|c,d|}", "[CHOICE—a, b] [CHOICE 2—c, d]"],
  ["choices that no hint holds", "${1|one\\, two,three|}", "one, two"],
  ["a repeated stop", "${1:[TOPIC]} and $1, ${1}", "[TOPIC] and [TOPIC], [TOPIC]"],
  ["a stop used above its default", "$1 ${1:[TOPIC]}", "[TOPIC] [TOPIC]"],
  ["a nested default", "${1:Hi ${2:[NAME]}}, $2", "Hi [NAME], [NAME]"],
  ["a default that holds itself", "${1:a $1}", "a "],
  ["an empty stop", "as $1 said", "as [TEXT] said"],
  ["the last stop", "Bye$0, ${0}", "Bye, "],
  ["a variable", "$TM_SELECTED_TEXT${CLIPBOARD:[TEXT]}", "[TEXT]"],
  ["a transform", "${1:[NAME]} ${1/(.*)/${1:/upcase}/}", "[NAME] [NAME]"],
  ["escapes", "\\$5 \\} \\\\ \\n", "$5 } \\ \\n"],
  ["escapes in a default", "${1:a\\}b}", "a}b"],
  ["markup that is not well formed", "${1:open $ 5 {x", "${1:open $ 5 {x"],
];

describe("plain text of a snippet", () => {
  for (const [what, snippet, plain] of CASES) {
    it(what, () => assert.equal(plainText(snippet), plain));
  }
});
