import { expect as onScreen, type BrowserContextOptions, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { screens, type Seer } from './screens';
import { seeing } from './seeing';
import { tooWide } from './using';
import { settled } from './watched';

const { ui, status } = messages('sv');

jest.setTimeout(60_000);

/** What WCAG 1.4.12 asks a page to bear: lines, paragraphs, letters and words further apart. */
const apart =
  'body *, dialog * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

describe('whoever needs it otherwise', () => {
  const seen = seeing();

  const open = async (address: string, seer: Seer, wishes: BrowserContextOptions): Promise<Page> => {
    const page = await seen(seer, wishes);
    await page.goto(address);
    await settled(page);
    return page;
  };
  /** Text that its own box cuts off without saying so by three dots. */
  const cutOff = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('svg, .visually-hidden') === null)
        .filter((one) => one.clientWidth > 1 && !['visible', 'auto', 'scroll'].includes(getComputedStyle(one).overflowX))
        .filter((one) => getComputedStyle(one).textOverflow !== 'ellipsis' && !one.matches('input, select, textarea'))
        .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
        .map((one) => one.outerHTML.slice(0, 120)),
    );

  it.each(screens)('$name: at 200 and at 400 per cent nothing is wider than the window', async ({ address, seer }) => {
    const page = await open(address, seer, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
    expect(await tooWide(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 225 });
    expect(await tooWide(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });

  it.each(screens)('$name: bears text that is set further apart', async ({ address, seer }) => {
    const page = await open(address, seer, { viewport: { width: 1280, height: 900 }, bypassCSP: true });
    await page.addStyleTag({ content: apart });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, ...(await tooWide(page)), ...(await cutOff(page))]).toEqual([width]);
    }
  });

  /** What moves, or would when it changes. */
  const moving = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => {
      const longest = (times: string) => Math.max(...times.split(',').map((time) => parseFloat(time) * (time.includes('ms') ? 1 : 1000)));
      return [...document.querySelectorAll('*')].flatMap((one) =>
        [null, '::before', '::after', '::backdrop'].flatMap((part) => {
          const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(one, part);
          const moves = (animationName !== 'none' && longest(animationDuration) > 1) || longest(transitionDuration) > 1;
          return moves || scrollBehavior === 'smooth' ? [one.getAttribute('class') ?? one.tagName] : [];
        }),
      );
    });

  it.each([...screens, { name: 'activity over the plan', address: '/norrvik/plan?visa=NV-04', seer: 'beredningsgrupp' as const }])(
    '$name: stands still for whoever asked for less motion',
    async ({ address, seer }) => {
      const page = await open(address, seer, { viewport: { width: 1440, height: 900 } });
      if (address.includes('visa')) await page.getByRole('dialog').getByRole('heading', { name: ui.activity.timeline }).waitFor();
      expect(await moving(page)).toEqual([]);
    },
  );

  it('what is still on its way stands still too, and moves for others', async () => {
    const page = await open('/norrvik/beslut', 'beredningsgrupp', {
      viewport: { width: 1440, height: 900 },
    });
    await page.route('**/activities?*', () => undefined);
    await page.getByRole('link', { name: ui.nav.plan, exact: true }).click();
    await page.locator('.skeleton').first().waitFor();
    expect(await moving(page)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await moving(page)).toContain('skeleton');
  });

  it('on a narrow telephone what stands around leaves most of the first screen to the plan, also back in time and without contact', async () => {
    const page = await open('/norrvik/plan?at=2026-04-30', 'beredningsgrupp', {
      viewport: { width: 320, height: 640 },
    });
    await page.context().setOffline(true);
    await page.locator('.offline').waitFor();
    const top = await page.locator('main').evaluate((main) => main.getBoundingClientRect().top);
    await page.context().setOffline(false);
    expect(top).toBeLessThanOrEqual(400);
  });

  it('where the machine chooses the colours each status still has its own shape and word, and late is hatched', async () => {
    const page = await open('/norrvik/plan', 'beredningsgrupp', {
      ...{ viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
    });
    const chips = await page.locator('main .chip').evaluateAll((all) =>
      all.map((chip) => {
        const picture = chip.querySelector('svg');
        const seen = picture === null ? '' : getComputedStyle(picture).color;
        return { word: chip.textContent, shape: picture?.innerHTML ?? '', seen, border: getComputedStyle(chip).borderTopStyle };
      }),
    );
    const words = new Map(chips.map(({ word, shape }) => [word, shape]));
    expect(words.size).toBeGreaterThan(3);
    expect([...words.keys()].every((word) => (Object.values(status) as string[]).includes(word))).toBe(true);
    expect(new Set(words.values()).size).toBe(words.size);
    expect(chips.filter(({ border, shape }) => border !== 'solid' || shape === '')).toEqual([]);
    // The drawing: what runs and what is late differ by more than the colour that is taken away.
    const late = page.locator('.lane [class*="late"], .lane [fill^="url"]').first();
    await onScreen(late).toBeAttached();
    const fills = await page.locator('main').evaluate((main) =>
      ['.lane .running', '.lane .late-ground, .lane .late-stripe'].map((part) => {
        const one = main.querySelector(part);
        return one === null ? '' : getComputedStyle(one).fill;
      }),
    );
    expect(new Set(fills).size).toBe(2);
    await page.getByRole('link', { name: ui.nav.history }).focus();
    expect(await page.getByRole('link', { name: ui.nav.history }).evaluate((link) => getComputedStyle(link).outlineStyle)).not.toBe('none');
  });
});
