import { randomUUID } from 'node:crypto';
import { expect as onScreen, type Page } from '@playwright/test';
import { screens } from './screens';
import { seeing } from './seeing';
import { settled } from './watched';

/** What browsers call good. */
const good = 0.1;

/** How much has moved on the screen without anybody having asked for it, since this was last read. */
const movedOn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const seen = window as unknown as { moved: number };
    const { moved } = seen;
    seen.moved = 0;
    return moved;
  });
/** In the page, before anything else. */
const watchWhatMoves = (): void => {
  const seen = window as unknown as { moved: number };
  seen.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { readonly hadRecentInput: boolean; readonly value: number })[])
      if (!entry.hadRecentInput) seen.moved += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
};

jest.setTimeout(60_000);

describe('what is on the screen stays where it is', () => {
  const seen = seeing();

  it.each(screens)('$name: while it is loaded, wide and narrow', async ({ address, seer }) => {
    for (const size of [
      { width: 1440, height: 900 },
      { width: 360, height: 720 },
    ]) {
      const page = await seen(seer);
      await page.addInitScript(watchWhatMoves);
      await page.setViewportSize(size);
      await page.goto(address);
      await settled(page);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForTimeout(200);
      const moved = await movedOn(page);
      if (moved > good) throw new Error(`At ${size.width} pixels ${moved.toFixed(3)} of the screen moved`);
      await page.close();
    }
  });

  it.each([
    ['the plan', '/norrvik/plan'],
    ['the plan as a list', '/norrvik/plan?vy=lista'],
    ['an activity', '/norrvik/aktivitet/NV-08'],
    ['the history', '/norrvik/historik'],
    ['the register of decisions', '/norrvik/beslut'],
  ])('%s: when news comes while somebody reads further down', async (_, address) => {
    const page = await seen('beredningsgrupp');
    await page.addInitScript(watchWhatMoves);
    await page.setViewportSize({ width: 1280, height: 700 });
    await page.goto(address);
    await settled(page);
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(700);
    await movedOn(page);
    // What the screen asks for when it hears of it.
    const asked = (url: string): boolean => url.includes('/api/cooperations/norrvik/') && !url.includes('/events/stream');
    const heard = page.waitForResponse((response) => asked(response.url()), { timeout: 5_000 }).catch(() => undefined);
    const written = await page.context().request.post('/api/cooperations/norrvik/activities/NV-08/updates', {
      data: { text: 'Nästa träff är full.' },
      headers: { 'idempotency-key': randomUUID() },
    });
    expect(written.status()).toBe(201);
    await heard;
    await page.waitForTimeout(500);
    await onScreen(page.getByRole('main')).toBeVisible();
    expect(await movedOn(page)).toBeLessThan(0.01);
  });

  it('an activity: what came while somebody read further down stands there when she is back at the top', async () => {
    const page = await seen('beredningsgrupp');
    await page.setViewportSize({ width: 1280, height: 700 });
    await page.goto('/norrvik/aktivitet/NV-08');
    await settled(page);
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, 500);
    const text = 'Kyrkan lånar ut salen i oktober.';
    await page.waitForTimeout(700);
    await page.context().request.post('/api/cooperations/norrvik/activities/NV-08/updates', {
      data: { text },
      headers: { 'idempotency-key': randomUUID() },
    });
    await page.waitForTimeout(1_500);
    await onScreen(page.getByText(text)).toHaveCount(0);
    await page.mouse.wheel(0, -900);
    await onScreen(page.getByText(text)).toBeVisible();
  });
});
