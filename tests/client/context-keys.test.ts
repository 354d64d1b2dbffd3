import assert from "node:assert/strict";
import { contextKeys } from "../../client/src/messages/context-keys.ts";
import { infosOf } from "../support/message-infos.ts";

describe("context keys", () => {
  it("say which commands make sense for the message under the cursor", () => {
    assert.deepEqual(keysOf("### A\n\nHi [WHO].\n"), ["messageHasText", "messageHasBlanks"]);
    assert.deepEqual(keysOf("### A\nKind: inmail\nSubject: On [X]\n"), [
      "messageHasBlanks",
      "messageHasSubject",
    ]);
    assert.deepEqual(keysOf("### A\n"), []);
  });

  it("are all off where there is no message or no answer", () => {
    assert.deepEqual(namesOf(contextKeys({ message: null, fileHasBlanks: false })), []);
    assert.deepEqual(namesOf(contextKeys(undefined)), []);
    assert.equal(Object.keys(contextKeys(undefined)).length, 4);
  });

  it("say whether there is a blank to go to: any outside templates, and those of the template under the cursor", () => {
    const isOn = (text: string, fileHasBlanks: boolean) => {
      const message = infosOf(text)[0] ?? null;
      return contextKeys({ message, fileHasBlanks })["linkmsg.draftHasBlanks"];
    };
    assert.equal(isOn("Hi.\n", true), true);
    assert.equal(isOn("Hi.\n", false), false);
    assert.equal(isOn("### A\nTemplate: a\n\nHi [WHO].\n", false), true);
  });
});

/** The keys that are on for a draft's first message, those of the whole draft left out. */
function keysOf(text: string): string[] {
  return namesOf(contextKeys({ message: infosOf(text)[0] ?? null, fileHasBlanks: false })).filter(
    (name) => name !== "draftHasBlanks",
  );
}

function namesOf(keys: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(keys)
    .filter((key) => keys[key])
    .map((key) => key.replace("linkmsg.", ""));
}
