import type { LexiconTable } from "./table.ts";

/** What “your …” may be for “your post on [TOPIC]” to read well in its place. */
export const THING_CLASSES: LexiconTable = {
  thing: {
    reason: "Things of the reader that a post can stand for in any sentence.",
    words:
      "profile, background, career, career path, path, journey, trajectory, experience, experiences, expertise, achievements, accomplishments, success, successes, work, posts, content, feed, track record, record, story, skills, skill set, skillset, knowledge, resume, cv, portfolio, credentials, insights, updates, company, leadership, contributions",
  },
};
