import { expect as onScreen, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { screens, type Seer } from './screens';
import { seeing } from './seeing';
import { tooWide } from './using';
import { settled } from './watched';

const words = messages('sv');
const { ui, frame } = words;
const [today, past] = ['2026-09-24', '2026-04-30'];
/** What is left of A4 within the margins, at the 96 points of an inch that a browser counts with. */
const paper = { width: 695, height: 1000 };

jest.setTimeout(60_000);

describe('on paper', () => {
  const seen = seeing();

  /** Somebody prints what she sees in the dark. */
  const print = async (address: string, seer: Seer = 'beredningsgrupp', act?: (page: Page) => Promise<void>): Promise<Page> => {
    const page = await seen(seer, { colorScheme: 'dark' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await settled(page);
    await act?.(page);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(paper);
    return page;
  };
  /** A page of the file is an object of its own in it. */
  const pagesOf = async (page: Page): Promise<number> => {
    const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    return [...file.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;
  };
  /** What one can only press, and still sees. What stays for what it says is the heading of a column, of the signs, and what is chosen. */
  const pressable = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('button, a.button, nav, summary, [role="slider"], input[type="range"]')]
        .filter((element) => !element.matches('th button, [aria-pressed="true"], .legend > summary'))
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((element) => element.getBoundingClientRect().width > 1)
        .map((element) => element.outerHTML.slice(0, 100)),
    );
  const longest: Readonly<Record<string, number>> = {
    ...{
      plan: 2,
      'plan in the past': 2,
      'plan as a list': 2,
      activity: 3,
      'activity as it was': 3,
      'propose an activity': 2,
      'two days compared': 2,
      administration: 2,
      'the agreement': 3,
      'the agreement before it was signed': 3,
    },
    ...{ decisions: 3, history: 7, 'history with an open event': 7, 'history of one type by one actor': 4 },
  };

  it.each(screens)(
    '$name: dark on white, as wide as the paper, nothing to press, and as many pages as it needs',
    async ({ name, address, seer }) => {
      const page = await print(address, seer);
      expect(await tooWide(page)).toEqual([]);
      expect(await pressable(page)).toEqual([]);
      const [ink, ground] = await page.locator('h1').evaluate((heading) => {
        const ground = [document.documentElement, document.body].map((one) => getComputedStyle(one).backgroundColor);
        return [getComputedStyle(heading).color, ground.join()];
      });
      expect(ground).toBe('rgba(0, 0, 0, 0),rgba(0, 0, 0, 0)');
      expect(Math.max(...(ink.match(/\d+/g) ?? ['255']).slice(0, 3).map(Number))).toBeLessThan(64);
      const printed = page.getByText(frame.printed(words.day(today)));
      if (seer === 'nobody') await onScreen(printed).toHaveCount(0);
      else await onScreen(printed).toBeVisible();
      const pages = await pagesOf(page);
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(longest[name] ?? 1);
    },
  );

  it.each(['both', 'was', 'known'] as const)('the day one looks back at stands on it, and by which clock: %s', async (clock) => {
    const page = await print(`/norrvik/beslut?at=${past}${clock === 'both' ? '' : `&clock=${clock}`}`);
    await onScreen(page.getByText(frame.time.sees[clock](words.day(past)))).toBeVisible();
    await onScreen(page.getByText(frame.time.closed)).toBeHidden();
  });

  it('the plan says what its signs mean, and since when what has changed has', async () => {
    const page = await print('/norrvik/plan?base=T1');
    await onScreen(page.getByText(words.reading.ribbon.legendLane.moved)).toBeVisible();
    await onScreen(page.getByRole('button', { name: ui.plan.since.T1, exact: true })).toBeVisible();
    await onScreen(page.getByRole('button', { name: ui.plan.since.T2, exact: true })).toBeHidden();
    const overlapping = await page.locator('.plan-row').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const [lane, standing] = ['.lane-box', '.standing'].map((part) => row.querySelector(part)?.getBoundingClientRect());
        return (lane?.right ?? 0) > (standing?.left ?? 0) || (standing?.right ?? 0) > innerWidth ? [row.textContent] : [];
      }),
    );
    expect(overlapping).toEqual([]);
  });

  it.each([
    [
      'beslut?standing=proposed&since=2026-01-02',
      [
        [ui.plan.filterStatus, words.decisionFilters.proposals],
        [ui.history.filters.since, words.day('2026-01-02')],
      ],
    ],
    [
      'historik?kind=decision&activity=NV-04',
      [
        [ui.history.filters.kind, words.label.historyKind.decision],
        [ui.history.filters.activity, 'NV-04'],
      ],
    ],
    ['historik?type=DecisionRecorded', [[ui.history.filters.type, words.label.eventType.DecisionRecorded]]],
    ['plan?vy=lista&status=delayed', [[ui.plan.filterStatus, words.status.delayed]]],
  ])('what is only a part of the list says which: %s', async (address, chosen) => {
    const said = (page: Page) => page.getByText([ui.history.chosen, ...chosen.map(([name, value]) => `${name}: ${value}`)].join(' · '));
    const page = await print(`/norrvik/${address}`);
    await onScreen(said(page)).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await onScreen(said(page)).toBeHidden();
    const whole = await print(`/norrvik/${address.split('?')[0]}`);
    await onScreen(whole.getByText(`${ui.history.chosen} · `)).toHaveCount(0);
  });

  it('what lies open over a screen is what one prints', async () => {
    const page = await print('/norrvik/plan?visa=NV-04', 'beredningsgrupp', (open) =>
      open.getByRole('dialog').getByRole('heading', { name: ui.activity.timeline }).waitFor(),
    );
    await onScreen(page.getByRole('dialog').getByText('Tre av fyra skolor använder rutinen.', { exact: false })).toBeVisible();
    await onScreen(page.locator('.plan-card')).toBeHidden();
    expect(await tooWide(page)).toEqual([]);
    const pages = await pagesOf(page);
    expect(pages).toBe(3);
    const reached = await page.getByRole('dialog').evaluate((drawer) => drawer.scrollHeight - drawer.clientHeight);
    expect(reached).toBeLessThanOrEqual(1);
  });

  it('what one has written in a form is on the paper', async () => {
    const page = await print('/norrvik/aktivitet-ny', 'beredningsgrupp', (form) => form.getByLabel(ui.propose.name).fill('Cykelverkstad'));
    await onScreen(page.getByLabel(ui.propose.name)).toBeVisible();
  });
});
