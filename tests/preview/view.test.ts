import assert from "node:assert/strict";
import { DRAFTS, viewOfDraft } from "./view-of.ts";

describe("view of a preview", () => {
  it("names what is previewed, and how it stands", () => {
    const view = viewOfDraft(DRAFTS.inmail);
    assert.deepEqual(
      [view.heading, view.about, view.layout, view.badge.text, view.card],
      ["Noor, about her report", "InMail to Noor Haddad", "inmail", "1 blank open", "What Noor Haddad sees"],
    );
  });

  it("has a line in the list of messages, but not for an invitation", () => {
    assert.equal(viewOfDraft(DRAFTS.invitation).inbox, null);
    assert.match(
      viewOfDraft(DRAFTS.message).inbox?.text ?? "",
      /^Thank you for connecting, Ben\. .* We tried/,
    );
    assert.match(viewOfDraft(DRAFTS.inmail).inbox?.text ?? "", /^Parcel lockers in \[TOWN\] · Hi Noor, /);
  });

  it("lists what is to be done, gravest first, blanks before warnings", () => {
    const { items } = viewOfDraft(DRAFTS.invitation, ["foreign-placeholder", "never", "over-limit"]).tasks;
    assert.deepEqual(
      items.map(({ level, detail }) => [level, detail]),
      [
        ["error", "foreign-placeholder"],
        ["error", "over-limit"],
        ["blank", "what you remember"],
        ["blank", ""],
        ["warning", "never"],
      ],
    );
    assert.deepEqual(items[2]?.place.start, { line: 3, character: 24 });
  });

  it("asks nothing more of templates and of what was sent", () => {
    const template = viewOfDraft("### A\nTemplate: x\nHi [NAME], you asked.", []);
    assert.deepEqual([template.tasks.items, template.actions, template.badge.text], [[], [], "Template"]);
    const sent = viewOfDraft("### A\nSent: 2026-11-20\nHi [NAME], you asked.", []);
    assert.deepEqual([sent.tasks.items, sent.badge.text], [[], "Sent 2026-11-20"]);
  });

  it("offers to fill in only where there are blanks, and to copy only where there is text", () => {
    const offered = (text: string) => viewOfDraft(text).actions.map(({ id }) => id);
    assert.deepEqual(offered(DRAFTS.invitation), ["fill", "copy"]);
    assert.deepEqual(offered(DRAFTS.message), ["copy"]);
    assert.deepEqual(offered(DRAFTS.empty), []);
  });

  it("says how many characters are lost", () => {
    const cut = (length: number) => viewOfDraft(`### A\n${"x".repeat(length)}`).cut;
    assert.equal(cut(200), null);
    assert.equal(cut(201), "LinkedIn stops here: 1 character is lost");
    assert.equal(cut(231), "LinkedIn stops here: 31 characters are lost");
  });

  it("announces what to do, but not the length, which changes with each key", () => {
    const said = viewOfDraft(DRAFTS.inmail, []).announcement;
    assert.equal(said, "Noor, about her report. InMail to Noor Haddad. 1 blank open. Fill in TOWN");
  });
});

describe("meter of a preview", () => {
  const meter = (text: string) => viewOfDraft(text).lengths.meters[0];

  it("counts what is used, in numbers and in a sentence", () => {
    const { count, sentence, level } = meter("### A\nHello.") ?? {};
    assert.deepEqual([count, sentence, level], ["6 / 200", "6 of 200 characters: 194 left", "fine"]);
  });

  it("has a range while blanks are open", () => {
    const { count, sentence } = meter("### A\nHi [WHO]") ?? {};
    assert.deepEqual([count, sentence], ["3–6 / 200", "3 to 6 of 200 characters, depending on its blanks"]);
  });

  it("warns where blanks may make it too long, and where it is", () => {
    const near = meter(`### A\n${"x".repeat(198)} [WHO]`);
    assert.deepEqual([near?.level, near?.count], ["near", "199–202 / 200"]);
    assert.match(near?.sentence ?? "", /may become too long/);
    const over = meter(`### A\n${"x".repeat(205)}`);
    assert.deepEqual([over?.level, over?.sentence], ["over", "205 of 200 characters: 5 too many"]);
  });

  it("measures an InMail's subject too", () => {
    const { meters } = viewOfDraft(DRAFTS.inmail).lengths;
    assert.deepEqual(
      meters.map(({ label, limit }) => [label, limit]),
      [
        ["Subject", 200],
        ["Text", 1900],
      ],
    );
  });
});
