import assert from "node:assert/strict";
import axe, { type AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import type { ToPage } from "../../client/src/preview/messages.ts";
import { launchChromium } from "../../scripts/vscode/chromium.ts";
import { buildPage, type OpenPage, openPage, THEMES, type Theme } from "./open-page.ts";
import { DRAFTS, viewOfDraft } from "./view-of.ts";

describe("the preview's page in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let files: ReadonlyMap<string, string>;
  let open: OpenPage | undefined;

  before(async () => {
    [browser, files] = await Promise.all([launchChromium(), buildPage()]);
  });
  after(() => browser?.close());
  afterEach(() => open?.page.close());

  async function show(message: ToPage, theme: Theme = "light"): Promise<OpenPage> {
    open = await openPage(browser, files, theme);
    await open.show(message);
    return open;
  }
  const preview = (text: string): ToPage => ({ type: "show", view: viewOfDraft(text) });

  for (const theme of THEMES) {
    it(`has nothing that axe finds fault with, in the theme ${theme}`, async () => {
      const { page, show: change } = await show(NOTHING, theme);
      await page.evaluate(axe.source);
      for (const message of [NOTHING, ...Object.values(DRAFTS).map(preview)]) {
        await change(message);
        assert.deepEqual(await faultsOf(page), []);
      }
    });
  }

  it("would be found fault with if its text were too faint", async () => {
    const { page } = await show(preview(DRAFTS.message));
    await page.evaluate(axe.source);
    await page.evaluate(() => document.documentElement.style.setProperty("--vscode-foreground", "#cccccc"));
    assert.match((await faultsOf(page)).join("\n"), /serious color-contrast/);
  });

  it("shows a draft's markup as text", async () => {
    const text = '<img src=x onerror="told.push(1)"> & <b>bold</b>';
    const { page, told, refused } = await show(preview(`### <i>Ana</i>\n${text}\n`));
    assert.equal(await page.locator("h1").textContent(), "<i>Ana</i>");
    assert.equal(await page.locator(".text").textContent(), text);
    assert.equal(await page.locator("img, b, i").count(), 0);
    assert.deepEqual([await told(), refused], [[{ type: "ready" }], []]);
  });

  it("is worked with the keyboard, in the order in which it is read", async () => {
    const { page, told } = await show(preview(DRAFTS.inmail));
    const names: (string | null)[] = [];
    for (let presses = 0; presses < 3; presses++) {
      await page.keyboard.press("Tab");
      names.push(await page.locator(":focus").textContent());
    }
    assert.deepEqual(names, ["Fill In…", "Copy Message", "Blank: Fill in TOWN"]);
    await page.keyboard.press("Enter");
    assert.deepEqual((await told()).at(-1), { type: "go", task: 0 });
  });

  it("folds and unfolds, and keeps the keyboard where it is", async () => {
    const { page } = await show(preview(DRAFTS.invitation));
    const fold = page.locator(".fold");
    assert.equal(await fold.getAttribute("aria-expanded"), "true");
    await fold.focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".fold:focus").getAttribute("aria-expanded"), "false");
    assert.equal(await page.locator("del").count(), 0);
  });

  it("keeps the keyboard on what is still there after a change", async () => {
    const { page, show: change } = await show(preview(DRAFTS.inmail));
    await page.locator(".task").focus();
    await change(preview(DRAFTS.inmail.replace("two", "three").replace("Noor, about", "Again, about")));
    assert.equal(await page.locator(".task:focus").count(), 1);
  });

  it("tells a screen reader of a change, once it lasts", async () => {
    const { page, show: change } = await show(preview(DRAFTS.message));
    await change(preview(DRAFTS.inmail));
    await page
      .locator("#live", { hasText: "Noor, about her report. InMail to Noor Haddad." })
      .waitFor({ state: "attached" });
  });
});

const NOTHING: ToPage = { type: "nothing", text: "Put the cursor in a message to see it here." };

/** What axe finds on a page that has its script, and where: a line each. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
  return violations.map(({ id, impact, nodes }) =>
    [`${impact} ${id}:`, ...nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)].join(" "),
  );
}
