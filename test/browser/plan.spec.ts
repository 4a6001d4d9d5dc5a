import { randomUUID } from 'node:crypto';
import { expect as onScreen, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { launchBrowser } from './browser';
import { startProduct, type Product } from './product';
import { breaches, tooWide } from './using';
import { settled, watch } from './watched';

const words = messages('sv');
const { ui, reading } = words;
const today = '2026-09-24';

jest.setTimeout(90_000);

describe('the plan', () => {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: () => readonly string[];

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct();
    // An English browser: what the screens say of days must not depend on it.
    context = await browser.newContext({ baseURL: product.address, locale: 'en-US', reducedMotion: 'reduce' });
    context.setDefaultTimeout(8_000);
    await context.request.post('/api/session', { data: { demo: 'beredningsgrupp' } });
  });
  beforeEach(async () => {
    page = await context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    ({ complaints } = watch(page));
    await page.goto('/norrvik/plan');
    await settled(page);
  });
  afterEach(async () => {
    expect(complaints()).toEqual([]);
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.end();
  });

  const slider = (): Locator => page.getByRole('slider', { name: reading.ribbon.slider });
  const dayField = (): Locator => page.getByRole('textbox', { name: ui.past.chooseDay });
  const onDay = async (day: string): Promise<void> => {
    await onScreen(slider()).toHaveAttribute('aria-valuetext', words.day(day));
    await onScreen(dayField()).toHaveValue(day);
    await onScreen(page.locator('.lead')).toContainText(words.day(day));
    expect(new URL(page.url()).searchParams.get('at')).toBe(day === today ? null : day);
  };
  /** One after the other, spread over the year, from a session of their own: a session may ask ten times a second and no more. */
  const writeUpdates = async (activity: string, count: number): Promise<void> => {
    const writer = await browser.newContext({ baseURL: product.address });
    await writer.request.post('/api/session', { data: { demo: 'beredningsgrupp' } });
    for (let index = 0; index < count; index += 1) {
      const date = new Date(Date.UTC(2026, 0, 3 + ((index * 7) % 260))).toISOString().slice(0, 10);
      const answer = await writer.request.post(`/api/cooperations/norrvik/activities/${activity}/updates`, {
        headers: { 'idempotency-key': randomUUID() },
        data: { text: 'Som planerat.', effectiveOn: { precision: 'day', date } },
      });
      expect(answer.status()).toBe(201);
    }
    await writer.close();
  };

  it('goes a day by arrow, to where something happened with Shift, to the tertials by 1 2, and home by 0', async () => {
    await onDay(today);
    await page.keyboard.press('ArrowLeft');
    await onDay('2026-09-23');
    await page.keyboard.press('1');
    await onDay('2026-04-30');
    await page.keyboard.press('Shift+ArrowLeft');
    await onDay('2026-04-29');
    await page.keyboard.press('Shift+ArrowRight');
    await onDay('2026-04-30');
    await page.keyboard.press('2');
    await onDay('2026-08-31');
    await page.keyboard.press('0');
    await onDay(today);
  });

  it('is a slider for whoever has the focus on it: a day, a month, and not beyond today', async () => {
    await slider().focus();
    await page.keyboard.press('ArrowLeft');
    await onDay('2026-09-23');
    await page.keyboard.press('PageDown');
    await onDay('2026-08-23');
    await page.keyboard.press('End');
    await onDay(today);
    await onScreen(slider()).toBeFocused();
  });

  it('takes a day as Swedes write it, and says what is none', async () => {
    const day = dayField();
    await day.fill('20260312');
    await day.blur();
    await onDay('2026-03-12');
    await day.fill('3/12/2026');
    await day.blur();
    await onScreen(page.getByText(reading.dayInput.noDay)).toBeVisible();
    await page.getByRole('button', { name: ui.plan.today, exact: true }).click();
    await onDay(today);
    await onScreen(page.getByText(reading.dayInput.noDay)).toHaveCount(0);
  });

  it('lays the evidence behind a number: J and K walk it, Esc leads back, and it has an address of its own', async () => {
    const [, twoLate] = words.stateOfThings({ date: today, counts: { delayed: 2 } }).parts;
    const late = page.locator('.lead').getByRole('link', { name: String(twoLate?.text) });
    await late.click();
    const drawer = page.getByRole('dialog');
    const events = drawer.getByRole('listitem');
    await onScreen(events).toHaveCount(2);
    await onScreen(events.first()).toBeFocused();
    await page.keyboard.press('j');
    await onScreen(events.nth(1)).toBeFocused();
    await page.keyboard.press('k');
    await onScreen(events.first()).toBeFocused();
    expect(await breaches(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await onScreen(drawer).toHaveCount(0);
    await onScreen(late).toBeFocused();
    await page.keyboard.press('Enter');
    await onScreen(events).toHaveCount(2);
    await page.reload();
    await onScreen(events).toHaveCount(2);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tooWide(page)).toEqual([]);
    await events.first().getByRole('link', { name: reading.evidence.inTimeline }).click();
    await onScreen(page.getByRole('heading', { level: 1 })).toHaveText('En gemensam rutin när en elev oroar');
    await onScreen(drawer).toHaveCount(0);
  });

  it('opens an activity over the plan where there is room: with an address, its keys, and the way back', async () => {
    const row = page.getByRole('link', { name: 'Öppen idrottshall på fredagskvällar' });
    await row.click();
    const drawer = page.getByRole('dialog', { name: 'Öppen idrottshall på fredagskvällar' });
    await onScreen(drawer.getByRole('heading', { level: 2 }).first()).toBeFocused();
    expect(new URL(page.url()).searchParams.get('visa')).toBe('NV-05');
    await onScreen(drawer.getByRole('region', { name: ui.activity.timeline }).getByRole('listitem').first()).toBeVisible();
    expect(await breaches(page)).toEqual([]);
    await page.keyboard.press('u');
    await onScreen(drawer.getByLabel(ui.activity.whatHappened)).toBeFocused();
    await page.keyboard.press('Escape');
    await onScreen(drawer.getByLabel(ui.activity.whatHappened)).toBeHidden();
    await page.keyboard.press('Escape');
    await onScreen(drawer).toHaveCount(0);
    await onScreen(row).toBeFocused();
    expect(new URL(page.url()).searchParams.get('visa')).toBeNull();
    await page.goto('/norrvik/plan?visa=NV-05&at=2026-06-30');
    await onScreen(drawer).toContainText(words.status.delayed);
    await drawer.getByRole('link', { name: reading.drawer.wholePage }).click();
    await onScreen(page.getByRole('heading', { level: 1 })).toHaveText('Öppen idrottshall på fredagskvällar');
    await page.setViewportSize({ width: 1024, height: 800 });
    await page.goto('/norrvik/plan');
    await row.click();
    await onScreen(page.getByRole('heading', { level: 1 })).toHaveText('Öppen idrottshall på fredagskvällar');
  });

  it('follows the hand within a tenth of a second, with a thousand events in the year', async () => {
    await page.goto('about:blank');
    await Promise.all(['NV-02', 'NV-03', 'NV-05', 'NV-07', 'NV-08', 'NV-12'].map((activity) => writeUpdates(activity, 110)));
    const marks = async () =>
      ((await (await context.request.get('/api/cooperations/norrvik/events/marks')).json()) as { items: readonly unknown[] }).items.length;
    await onScreen.poll(marks, { timeout: 30_000 }).toBeGreaterThan(1_000);
    await page.goto('/norrvik/plan');
    await settled(page);
    await page.evaluate(() => {
      const steps: number[] = [];
      Object.assign(window, { steps });
      // From the hand's movement to the picture that shows it.
      document.querySelector('input[type="range"]')?.addEventListener(
        'input',
        () => {
          const start = performance.now();
          requestAnimationFrame(() => setTimeout(() => steps.push(performance.now() - start)));
        },
        { capture: true },
      );
    });
    const box = await slider().boundingBox();
    if (box === null) throw new Error('The ribbon is not on the screen');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.7, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.1, y, { steps: 60 });
    await page.mouse.up();
    const steps = await page.evaluate(() => (window as unknown as { steps: readonly number[] }).steps);
    expect(steps.length).toBeGreaterThan(20);
    expect([...steps].sort((one, other) => one - other)[Math.floor(steps.length / 2)]).toBeLessThan(100);
    const day = await slider().getAttribute('aria-valuetext');
    await onScreen(page.locator('.lead')).toContainText(String(day));
  });
});
