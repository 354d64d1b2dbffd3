// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets look like that
import type { Template } from "../../server/src/core/templates.ts";

/** Templates for tests, so that a new text in `snippets/` changes no expectation. */
export const TEMPLATES: readonly Template[] = [
  {
    name: "After a post",
    prefix: "post",
    description: "Someone's post made you think.",
    category: "author",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, your post on ${2:[TOPIC]} made me rethink a plan.$0",
  },
  {
    name: "A mutual connection and something shared",
    prefix: "mutual connection",
    description: "You know the same person, and *more*.",
    category: "peer",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, we both know ${2:[PERSON]}.\nWe also share a ${3|school,employer|}.$0",
  },
  {
    name: "Thanks for connecting",
    prefix: "thanks",
    description: "The first message after an invitation was accepted.",
    category: "new contact",
    kind: "message",
    body: "Thank you for connecting, ${1:[NAME]}.$0",
  },
];
