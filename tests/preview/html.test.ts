import assert from "node:assert/strict";
import { pageHtml } from "../../client/src/preview/html.ts";
import { readFromPage } from "../../client/src/preview/messages.ts";

const SHELL = {
  language: "en",
  title: "Preview",
  cspSource: "https://own.test",
  nonce: "abc",
  styleUri: "https://own.test/preview.css",
  scriptUri: "https://own.test/preview.js",
};

describe("page of the preview", () => {
  it("lets nothing be loaded but its own style and the script with the nonce", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(pageHtml(SHELL))?.[1];
    assert.equal(
      policy?.replaceAll("&#39;", "'"),
      "default-src 'none'; style-src https://own.test; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
    );
  });

  it("has one script, which carries the nonce, and nothing that runs in an attribute", () => {
    const html = pageHtml(SHELL);
    assert.deepEqual(html.match(/<script[^>]*>/g), [
      '<script nonce="abc" src="https://own.test/preview.js">',
    ]);
    assert.doesNotMatch(html, /\son\w+=|style=/);
  });

  it("escapes whatever it is given", () => {
    const html = pageHtml({ ...SHELL, title: "</title><b>", language: '"><i>', styleUri: "'&\"" });
    assert.doesNotMatch(html, /<b>|<i>/);
    assert.match(html, /href="&#39;&amp;&quot;"/);
  });
});

describe("messages of the preview's page", () => {
  it("are read where they are what the page may say", () => {
    assert.deepEqual(readFromPage({ type: "ready" }), { type: "ready" });
    assert.deepEqual(readFromPage({ type: "go", task: 2, more: 1 }), { type: "go", task: 2 });
    assert.deepEqual(readFromPage({ type: "run", action: "copy" }), { type: "run", action: "copy" });
  });

  it("are left out where they are anything else", () => {
    const odd = [
      null,
      3,
      "ready",
      {},
      { type: "go", task: 0.5 },
      { type: "run", action: "workbench.action.quit" },
    ];
    assert.deepEqual(
      odd.map(readFromPage),
      odd.map(() => undefined),
    );
  });
});
