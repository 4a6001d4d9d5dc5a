import { expect as onScreen, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { launchBrowser } from './browser';
import { startProduct, type Product } from './product';
import { breaches, tooWide, whatColourChanges } from './using';
import { settled } from './watched';

const words = messages('sv');
const { ui, frame } = words;
const { contact } = frame;

jest.setTimeout(60_000);

describe('without contact', () => {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct();
    context = await browser.newContext({
      ...{ baseURL: product.address, locale: 'sv-SE', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } },
    });
    context.setDefaultTimeout(8_000);
    expect((await context.request.post('/api/session', { data: { demo: 'beredningsgrupp' } })).ok()).toBe(true);
  });
  beforeEach(async () => {
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.setOffline(false);
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.end();
  });

  const banner = (): Locator => page.getByRole('status').filter({ hasText: contact.lost });
  const heading = (): Locator => page.getByRole('heading', { level: 1 });

  it('what one sees stays, and one is told from when it is; when the contact is back, so is the rest, by itself', async () => {
    await page.goto('/norrvik/plan');
    await settled(page);
    await context.setOffline(true);
    await onScreen(banner()).toContainText(new RegExp(contact.from('\\d\\d\\.\\d\\d')));
    await onScreen(page.getByRole('region', { name: ui.plan.ribbon })).toContainText('NV-04');
    expect(await breaches(page)).toEqual([]);
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    expect(await breaches(page, whatColourChanges)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tooWide(page)).toEqual([]);
    // Somewhere one has not been: it says that it comes, and comes.
    await page.getByRole('navigation', { name: ui.app.menu }).getByRole('link', { name: ui.nav.history }).click();
    await onScreen(page.getByText(contact.comes).first()).toBeVisible();
    await onScreen(banner()).toBeVisible();
    await context.setOffline(false);
    await onScreen(banner()).toHaveCount(0);
    await onScreen(heading()).toHaveText(ui.history.title);
    await onScreen(page.getByText(contact.comes)).toHaveCount(0);
    await onScreen(page.locator('main').getByRole('list').first()).toBeVisible();
  });

  it('one writes on; it cannot be saved, which is said, and nothing is lost; then it is saved once', async () => {
    const text = 'Skrivet i en källare utan täckning.';
    await page.goto('/norrvik/aktivitet/NV-05');
    await settled(page);
    await page.keyboard.press('u');
    await context.setOffline(true);
    const field = page.getByLabel(ui.activity.whatHappened);
    await field.fill(text);
    await page.getByRole('button', { name: ui.actions.save }).filter({ visible: true }).click();
    await onScreen(page.getByRole('alert')).toContainText(contact.keptDraft);
    await onScreen(banner()).toBeVisible();
    await onScreen(field).toHaveValue(text);
    await context.setOffline(false);
    await onScreen(banner()).toHaveCount(0);
    await onScreen(field).toHaveValue(text);
    await page.getByRole('button', { name: ui.actions.save }).filter({ visible: true }).click();
    await onScreen(page.getByRole('region', { name: ui.activity.timeline }).getByText(text)).toHaveCount(1);
  });

  it('a server that is struck down is noticed by itself, and that it is there again too', async () => {
    await page.goto('/norrvik/beslut');
    await settled(page);
    await product.strikeDown();
    await onScreen(banner()).toBeVisible({ timeout: 10_000 });
    // Nobody who reads or writes is torn away from where she is.
    await onScreen(page.getByRole('alert')).toHaveCount(0);
    await product.startAgain();
    await onScreen(banner()).toHaveCount(0, { timeout: 20_000 });
    await onScreen(page.locator('main')).toContainText('B-248');
  });
});
