import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect as onScreen, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { screens, type Seer } from './screens';
import { seeing } from './seeing';
import { breaches, set, tabTo, tooWide, whatColourChanges } from './using';
import { settled, watch } from './watched';

const words = messages('sv');
const { ui } = words;

jest.setTimeout(60_000);

describe('every screen', () => {
  const seen = seeing();
  const open = async (seer: Seer): Promise<Page> => {
    const page = await seen(seer);
    await page.setViewportSize({ width: 1280, height: 900 });
    return page;
  };

  it('none is left out', () => {
    const routes = readFileSync(path.resolve(import.meta.dirname, '../../apps/web/src/routes.tsx'), 'utf8');
    const shown = [...routes.matchAll(/import\('\.\/([\w/-]+)'\)/g)].map(([, file]) => file);
    expect(shown.length).toBeGreaterThan(5);
    expect(screens.map(({ file }) => file)).toEqual(expect.arrayContaining(shown));
  });

  it.each(screens)(
    '$name: nothing to complain of, readable for all in both themes, and no wider than a narrow telephone',
    async (screen) => {
      const page = await open(screen.seer);
      const { complaints } = watch(page);
      await page.goto(screen.address);
      await settled(page);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.title()).toMatch(/ · Spårbar$/);

      await set(page, ui.app.theme.light);
      const light = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(await breaches(page)).toEqual([]);
      await set(page, ui.app.theme.dark);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(light);
      expect(await breaches(page, whatColourChanges)).toEqual([]);

      await page.setViewportSize({ width: 320, height: 640 });
      expect(await tooWide(page)).toEqual([]);
      expect(complaints()).toEqual([]);
    },
  );

  it('with the keys alone: sign in, plan, activity, U, write, save', async () => {
    const page = await seen('nobody', { viewport: { width: 1280, height: 900 } });
    const { complaints } = watch(page);
    await page.goto('/');
    await settled(page);
    await tabTo(page.getByRole('button', { name: ui.signIn.as(words.role.beredningsgrupp) }));
    await page.keyboard.press('Enter');
    const activity = page
      .getByRole('region', { name: ui.plan.ribbon })
      .getByRole('listitem')
      .filter({ hasText: 'NV-07' })
      .getByRole('link')
      .first();
    await activity.waitFor();
    await tabTo(activity);
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1 });
    await onScreen(heading).toBeFocused();
    await onScreen(page.getByRole('button', { name: ui.activity.newUpdate })).toBeVisible();
    await page.keyboard.press('u');
    await onScreen(page.getByLabel(ui.activity.whatHappened)).toBeFocused();
    await page.keyboard.type('Utan mus gick det också. g p ?');
    await tabTo(page.getByRole('button', { name: ui.actions.save }).filter({ visible: true }));
    await page.keyboard.press('Enter');
    await onScreen(page.locator('.saved')).toBeFocused();
    await onScreen(page.getByRole('region', { name: ui.activity.timeline })).toContainText('Utan mus gick det också. g p ?');
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await onScreen(heading).toHaveText(ui.decisions.title);
    await onScreen(heading).toBeFocused();
    expect(complaints()).toEqual([]);
  });

  it('in English at a press: the page’s language, its headings and its sentences, and still so when one comes back', async () => {
    const english = messages('en');
    const page = await open('beredningsgrupp');
    const heading = page.getByRole('heading', { level: 1 });
    await page.goto('/norrvik/beslut');
    await onScreen(heading).toHaveText(ui.decisions.title);
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
    await set(page, ui.app.otherLanguage);
    await onScreen(heading).toHaveText(english.ui.decisions.title);
    await onScreen(page).toHaveTitle(`${english.ui.decisions.title} · Spårbar`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('navigation', { name: english.ui.app.menu }).getByRole('link', { name: english.ui.nav.plan }).click();
    await onScreen(page.locator('.lead')).toContainText(english.day('2026-09-24'));
    await set(page, english.ui.app.otherLanguage);
    await onScreen(page.locator('.lead')).toContainText(words.day('2026-09-24'));
    await set(page, ui.app.otherLanguage);
    await page.reload();
    await onScreen(page.locator('.lead')).toContainText(english.day('2026-09-24'));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.evaluate(() => localStorage.clear());
  });
});
