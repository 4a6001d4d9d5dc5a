import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

/** The rules whose answer another theme can change; all others look at what is there, not at how it looks. */
export const whatColourChanges: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** Where the screen breaks the rules of accessibility: all that axe knows, or those that are named. */
export async function breaches(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  // Our pages have no frames, and the legacy mode is axe without the time it takes to look for them.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`));
}

/** Presses a button of the account's panel, and closes the panel again. */
export async function set(page: Page, button: string): Promise<void> {
  const opener = page.locator('header button.account');
  await opener.click();
  await page.locator('#account-panel').getByRole('button', { name: button, exact: true }).click();
  await page.keyboard.press('Escape');
}

/** As somebody without a mouse comes to it: by Tab, seeing all the while where she is. */
export async function tabTo(wanted: Locator, atMost = 80): Promise<void> {
  const page = wanted.page();
  for (let step = 0; step < atMost; step += 1) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const here = document.activeElement;
      // The calendar button inside a date field draws its own ring, which a page does not get to see.
      if (here === null || here === document.body || here.matches('input[type="date"]:not(:focus-visible)')) return '';
      const { outlineStyle, outlineWidth } = getComputedStyle(here);
      return outlineStyle === 'none' || outlineWidth === '0px' ? here.outerHTML.slice(0, 120) : '';
    });
    if (unseen !== '') throw new Error(`One does not see that the focus is on ${unseen}`);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab did not come to ${wanted.toString()} in ${atMost} steps`);
}

/** What makes the page scroll sideways: the outermost of what reaches beyond its edge. */
export function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > edge + 1);
    const names = wide
      .filter((element) => !wide.includes(element.parentElement ?? document.body))
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
    return names.length > 0 ? names : [`the page is ${document.documentElement.scrollWidth} wide`];
  });
}
