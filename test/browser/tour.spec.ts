import { expect as onScreen, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { launchBrowser } from './browser';
import { startProduct, type Product } from './product';
import { breaches, tabTo, tooWide } from './using';
import { watch } from './watched';

const { tour, ui } = messages('sv');
const { steps } = tour;

jest.setTimeout(60_000);

describe('the tour of the demonstration', () => {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: () => readonly string[];

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.end();
  });
  afterEach(async () => {
    expect(complaints()).toEqual([]);
    await context.close();
  });

  const enter = async (demo: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> => {
    const viewport = { width: 1280, height: 900 };
    context = await browser.newContext({ baseURL: product.address, locale: 'sv-SE', viewport, reducedMotion: 'reduce', ...options });
    await context.request.post('/api/session', { data: { demo } });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    ({ complaints } = watch(page));
    await page.goto('/');
  };
  const card = () => page.locator('.tour-card');
  const button = (name: string) => card().getByRole('button', { name, exact: true });
  /** The card names the step and has the focus, and what it points at is to be seen, marked. */
  const isAt = async (name: keyof typeof steps): Promise<void> => {
    await onScreen(card().getByRole('heading', { name: steps[name].title })).toBeFocused();
    await onScreen(page.locator('[data-tour-here]')).toBeInViewport();
    const top = async (place: Locator): Promise<number> => (await place.boundingBox())?.y ?? Number.NaN;
    await onScreen.poll(async () => (await top(card())) - (await top(page.locator('[data-tour-here]')))).toBeGreaterThan(40);
    expect(await top(page.locator('[data-tour-here]'))).toBeGreaterThanOrEqual(0);
  };

  it.each([
    ['beredningsgrupp', ['sentence', 'why', 'past', 'record', 'history']],
    ['styrgrupp', ['sentence', 'changed', 'past', 'waiting', 'history']],
    ['revisor', ['sentence', 'why', 'past', 'followed', 'history']],
    ['administrator', ['sentence', 'why', 'past', 'parties', 'history']],
  ] as const)('shows %s five things, each where it is', async (role, names) => {
    await enter(role);
    await page.getByRole('button', { name: tour.start }).first().click();
    for (const [index, name] of names.entries()) {
      await isAt(name);
      await onScreen(card()).toContainText(tour.step(index + 1, 5));
      if (index < names.length - 1) await button(ui.actions.next).click();
    }
    await button(tour.done).click();
    await onScreen(card()).toHaveCount(0);
    await onScreen(page.locator('[data-tour-here]')).toHaveCount(0);
  });

  it('is offered once, and is there again for whoever wants it', async () => {
    await enter('beredningsgrupp');
    const offer = page.getByRole('region', { name: tour.name });
    await offer.getByRole('button', { name: tour.notNow }).click();
    await page.reload();
    await page.locator('main .lead').waitFor();
    await onScreen(offer).toHaveCount(0);
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('button', { name: tour.start }).click();
    await isAt('sentence');
    await onScreen(page.getByRole('dialog')).toHaveCount(0);
  });

  it('stays where one was over a reload without taking the focus, and calls nobody back who walks on', async () => {
    await enter('beredningsgrupp');
    await page.getByRole('button', { name: tour.start }).first().click();
    await isAt('sentence');
    await button(ui.actions.next).click();
    await isAt('why');
    await page.reload();
    await onScreen(card()).toContainText(steps.why.title);
    await onScreen(page.locator('main h1')).toBeFocused();
    await page.getByRole('navigation', { name: ui.app.menu }).getByRole('link', { name: ui.nav.decisions }).click();
    await onScreen(card()).toContainText(tour.elsewhere);
    await onScreen(page).toHaveURL(/\/norrvik\/beslut$/);
    await button(tour.showAgain).click();
    await isAt('why');
    await onScreen(page).toHaveURL(/\/aktivitet\/NV-04$/);
  });

  it('is left with Escape, with the focus on what was shown, and does not come back', async () => {
    await enter('styrgrupp');
    await page.getByRole('button', { name: tour.start }).first().click();
    await isAt('sentence');
    await page.keyboard.press('Escape');
    await onScreen(card()).toHaveCount(0);
    await onScreen(page.getByRole('status').filter({ hasText: tour.left })).toHaveCount(1);
    await onScreen(page.locator('main .lead')).toBeFocused();
    await page.reload();
    await page.locator('main .lead').waitFor();
    await onScreen(card()).toHaveCount(0);
    await onScreen(page.getByRole('region', { name: tour.name })).toHaveCount(0);
  });

  it.each(['light', 'dark'] as const)('holds in 320 points with the keys alone, in the %s', async (colorScheme) => {
    await enter('beredningsgrupp', { viewport: { width: 320, height: 640 }, colorScheme });
    await page.locator('main .lead').waitFor();
    expect(await breaches(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    // One comes to a screen at its heading, and the offer stands before it: all of the plan, where every word can be asked, lies between.
    await tabTo(page.getByRole('button', { name: tour.start }).first(), 200);
    await page.keyboard.press('Enter');
    await isAt('sentence');
    for (const name of ['why', 'past', 'record', 'history'] as const) {
      expect(await breaches(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      await tabTo(button(ui.actions.next), 3);
      await page.keyboard.press('Enter');
      await isAt(name);
    }
  });
});
