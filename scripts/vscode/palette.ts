import type { Page } from "playwright-core";

/** Runs a command by its name in the command palette, which does not notice extensions that come while it is open. */
export async function runCommand(page: Page, name: string): Promise<void> {
  const row = page.locator(".quick-input-list .monaco-list-row.focused", { hasText: name });
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").first().waitFor();
    await page.keyboard.type(name);
    try {
      await row.waitFor({ timeout: 1_000 });
      break;
    } catch (error) {
      if (attempt === 20) throw error;
      await page.keyboard.press("Escape");
    }
  }
  await page.keyboard.press("Enter");
}
