import assert from "node:assert/strict";
import { pageHtml } from "../../client/src/preview/html.ts";
import { readFiles } from "../architecture/read-files.ts";

const SHELL = {
  language: "en",
  title: "Preview",
  cspSource: "https://own.example",
  nonce: "0123456789abcdef",
  styleUri: "https://own.example/preview.css",
  scriptUri: "https://own.example/preview.js",
};

describe("the preview's page", () => {
  const directives = directivesOf(pageHtml(SHELL));

  it("may load nothing but its own style, and run nothing but its own script", () => {
    assert.deepEqual(directives, {
      "default-src": ["'none'"],
      "style-src": ["https://own.example"],
      "script-src": ["'nonce-0123456789abcdef'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    });
  });

  it("allows nothing unsafe, and nothing of everywhere", () => {
    const sources = Object.values(directives).flat();
    assert.deepEqual(
      sources.filter((source) => /unsafe|\*|^(?:https?|data|blob):$/.test(source)),
      [],
    );
  });

  it("has one script and no other code", () => {
    const html = pageHtml(SHELL);
    assert.equal(html.match(/<script\b/g)?.length, 1);
    assert.doesNotMatch(html, /\son\w+=|javascript:|<style\b|\sstyle=/i);
  });

  it("takes no markup from what is put into it", () => {
    const evil = `"><script>alert(1)</script><img src=x onerror='x'>`;
    const html = pageHtml({
      ...SHELL,
      title: evil,
      language: evil,
      styleUri: evil,
      scriptUri: evil,
      nonce: evil,
    });
    assert.equal(html.match(/<script\b/g)?.length, 1);
    assert.equal(html.match(/<img\b/g), null);
  });

  it("puts the words of a draft in as text", () => {
    const page = readFiles("client/src/preview/page/", ".ts");
    assert.ok(page.length > 0);
    const unsafe = page.filter(({ text }) =>
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|eval\(/.test(
        text,
      ),
    );
    assert.deepEqual(
      unsafe.map(({ path }) => path),
      [],
    );
  });

  it("is the only one, sees only what was built for it, and cannot run commands", () => {
    const client = readFiles("client/src/", ".ts").filter(({ path }) => !path.includes("/page/"));
    const panels = client.filter(({ text }) => /createWebviewPanel|registerWebviewViewProvider/.test(text));
    assert.equal(panels.length, 1);
    assert.match(panels[0]?.text ?? "", /localResourceRoots: \[folder\]/);
    assert.deepEqual(
      client.filter(({ text }) => /enableCommandUris: true/.test(text)).map(({ path }) => path),
      [],
    );
  });
});

function directivesOf(html: string): Record<string, string[]> {
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
  const parts = content.replaceAll("&#39;", "'").split(";");
  return Object.fromEntries(
    parts.map((part) => {
      const [name = "", ...sources] = part.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}
