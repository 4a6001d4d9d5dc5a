import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { launchBrowser } from './browser';
import { startProduct, type Product } from './product';
import { screens, type Seer } from './screens';
import { settled, watch } from './watched';

const { ui } = messages('sv');

jest.setTimeout(60_000);

describe('every screen', () => {
  let product: Product;
  let browser: Browser;
  const contexts = new Map<Seer, BrowserContext>();
  let someDecision = '';

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.end();
  });

  const contextOf = async (seer: Seer): Promise<BrowserContext> => {
    const known = contexts.get(seer);
    if (known !== undefined) return known;
    const context = await browser.newContext({ baseURL: product.address, locale: 'sv-SE', reducedMotion: 'reduce' });
    context.setDefaultTimeout(8_000);
    contexts.set(seer, context);
    if (seer !== 'nobody') {
      const answer = await context.request.post('/api/session', { data: { demo: seer } });
      expect(answer.status()).toBeLessThan(300);
    }
    return context;
  };

  const open = async (seer: Seer, address: string): Promise<Page> => {
    const context = await contextOf(seer);
    if (address.includes(':decision') && someDecision === '') {
      const answer = await context.request.get('/api/cooperations/norrvik/decisions');
      const { items } = (await answer.json()) as { readonly items: readonly { readonly name: string }[] };
      someDecision = items[0]!.name;
    }
    const page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    return page;
  };

  const breaches = async (page: Page): Promise<readonly string[]> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`));
  };

  it.each(screens)(
    '$name: nothing to complain of, readable for all in both themes, and no wider than a narrow telephone',
    async (screen) => {
      const page = await open(screen.seer, screen.address);
      const { complaints } = watch(page);
      await page.goto(screen.address.replace(':decision', someDecision));
      await settled(page);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.title()).toMatch(/ · Spårbar$/);

      const theme = page.getByRole('group', { name: ui.app.theme.label });
      await theme.getByRole('button', { name: ui.app.theme.light }).click();
      const light = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(await breaches(page)).toEqual([]);
      await theme.getByRole('button', { name: ui.app.theme.dark }).click();
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(light);
      expect(await breaches(page)).toEqual([]);

      await page.setViewportSize({ width: 320, height: 640 });
      expect(await tooWide(page)).toEqual([]);
      expect(complaints()).toEqual([]);
      await page.close();
    },
  );
});

/** What makes the page scroll sideways: the outermost of what reaches beyond its edge. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > edge + 1);
    const names = wide
      .filter((element) => !wide.includes(element.parentElement ?? document.body))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className.toString()}`);
    return names.length > 0 ? names : [`the page is ${document.documentElement.scrollWidth} wide`];
  });
}
