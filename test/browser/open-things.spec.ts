import { expect as onScreen, type Locator, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import type { Seer } from './screens';
import { seeing } from './seeing';
import { breaches, tooWide, whatColourChanges } from './using';
import { settled } from './watched';

const words = messages('sv');
const { ui, tour, decisionPage, parties, recordDecision } = words;

/** What opens when one presses something, and where it opens. */
interface Opening {
  readonly name: string;
  readonly address: string;
  readonly opener: (page: Page) => Locator;
  readonly inside: (page: Page) => Locator;
  /** A panel and an answer in its place leave the focus on what one pressed; everything else takes it. */
  readonly focus: 'inside' | 'opener';
}

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true });
const form = (name: string) => (page: Page) => page.getByRole('form', { name, exact: true });
const dialog = (page: Page): Locator => page.getByRole('dialog');
const activity = { address: '/norrvik/aktivitet/NV-07', focus: 'inside' } as const;
const decision = { address: '/norrvik/beslut/B-248', focus: 'inside' } as const;

const openings: readonly Opening[] = [
  { name: 'the palette', address: '/norrvik/plan', opener: (page) => page.locator('header button.seek'), inside: dialog, focus: 'inside' },
  {
    name: 'the account',
    address: '/norrvik/plan',
    opener: (page) => page.locator('header button.account'),
    inside: dialog,
    focus: 'opener',
  },
  { name: 'the clock', address: '/norrvik/plan', opener: (page) => page.locator('header button.time'), inside: dialog, focus: 'opener' },
  {
    ...{ name: 'an activity over the plan', address: '/norrvik/plan', inside: dialog, focus: 'inside' },
    opener: (page) => page.locator('.plan-row').getByRole('link').first(),
  },
  {
    ...{ name: 'the evidence', address: '/norrvik/plan', inside: dialog, focus: 'inside' },
    opener: (page) => page.locator('.lead').getByRole('link').first(),
  },
  {
    ...{ name: 'why', address: '/norrvik/aktivitet/NV-04', focus: 'opener' },
    opener: (page) => page.locator('.summary').getByRole('button', { name: ui.actions.why }).first(),
    inside: (page) => page.locator('.why'),
  },
  { ...activity, name: 'an update', opener: button(ui.activity.newUpdate), inside: form(ui.activity.newUpdate) },
  { ...activity, name: 'a new status', opener: button(ui.activity.newStatus), inside: form(ui.activity.newStatus) },
  { ...activity, name: 'a correction', opener: button(ui.actions.correct), inside: form(ui.activity.correctOne) },
  ...[ui.decisions.assign, decisionPage.markCarriedOut, decisionPage.markNotCarriedOut, decisionPage.change, ui.decisions.revoke].map(
    (name): Opening => ({
      ...decision,
      name: `on a decision: ${name}`,
      opener: button(name),
      inside: (page) => page.locator('main form:visible'),
    }),
  ),
  {
    ...{ name: 'an event of the history', address: '/norrvik/historik', focus: 'inside' },
    opener: (page) => page.locator('.history-row').getByRole('link').first(),
    inside: (page) => page.locator('.history-event'),
  },
];

jest.setTimeout(60_000);

describe('what opens on a screen', () => {
  const seen = seeing();
  let page: Page;

  const arrive = async (address: string, demo: Seer = 'beredningsgrupp'): Promise<void> => {
    page = await seen(demo);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await settled(page);
  };
  /** Readable for all in both themes, and no wider than a narrow telephone, itself as little as the page. */
  const holds = async (inside: Locator): Promise<void> => {
    await onScreen(inside).toBeVisible();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    expect(await breaches(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await breaches(page, whatColourChanges)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tooWide(page)).toEqual([]);
    expect(await inside.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  };
  /** Where the focus is: never nowhere, and never where one does not see it. */
  const focusIsIn = async (place: Locator): Promise<void> => {
    await onScreen.poll(() => place.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await onScreen(page.locator(':focus')).toBeInViewport();
  };

  it.each(openings)(
    '$name: has the focus, holds in both themes and narrow, and Escape leads back',
    async ({ address, opener, inside, focus }) => {
      await arrive(address);
      await opener(page).focus();
      await page.keyboard.press('Enter');
      await onScreen(inside(page)).toBeVisible();
      await focusIsIn(focus === 'inside' ? inside(page) : opener(page));
      await holds(inside(page));
      await page.keyboard.press('Escape');
      await onScreen(inside(page)).toBeHidden();
      await onScreen(opener(page)).toBeFocused();
    },
  );

  it('the shortcuts: opened by a key, and Escape leads back to where one was', async () => {
    await arrive('/norrvik/plan');
    await onScreen(page.locator('h1')).toBeFocused();
    await page.keyboard.press('?');
    await focusIsIn(dialog(page));
    await holds(dialog(page));
    await page.keyboard.press('Escape');
    await onScreen(dialog(page)).toBeHidden();
    await onScreen(page.locator('h1')).toBeFocused();
  });

  it('a step of the tour: holds in both themes and narrow, and Escape leaves it for what it pointed at', async () => {
    await arrive('/norrvik/plan');
    await page.getByRole('button', { name: tour.start }).first().click();
    const card = page.locator('.tour-card');
    await focusIsIn(card);
    await holds(card);
    await page.keyboard.press('Escape');
    await onScreen(card).toHaveCount(0);
    await onScreen(page.locator('.lead')).toBeFocused();
  });

  it('one more effect of a decision: takes the focus, holds, and gives it on when it is taken away again', async () => {
    await arrive('/norrvik/registrera-beslut?activity=NV-04');
    await page.getByLabel(recordDecision.effectKind).selectOption('changeDuration');
    await button(recordDecision.addEffect)(page).press('Enter');
    const second = page.getByRole('group', { name: recordDecision.effect(2) });
    await focusIsIn(second);
    await second.getByLabel(recordDecision.effectKind).selectOption('cancelActivity');
    await holds(page.locator('form.record-decision'));
    await button(recordDecision.removeEffect(2))(page).press('Enter');
    await onScreen(second).toHaveCount(0);
    await focusIsIn(page.getByRole('group', { name: recordDecision.effect(1) }));
  });

  const { administration, signIn } = ui;
  /** Folded away until somebody looks for them. */
  const changesOfParties: readonly string[] = [administration.mergeParty, parties.rename, parties.alsoCall];
  it.each([
    [administration.access, administration.give, { [signIn.user]: 'ingen.sadan' }],
    [administration.takeAccess, administration.takeAccess, { [signIn.user]: 'ingen.sadan' }],
    [administration.account, administration.account, { [signIn.user]: ' ', [signIn.password]: 'ett ganska langt losenord' }],
    [
      administration.setPassword,
      administration.setPassword,
      { [signIn.user]: 'ingen.sadan', [administration.newPassword]: 'ett ganska langt losenord' },
    ],
    [administration.closeAccount, administration.closeAccount, { [signIn.user]: 'ingen.sadan' }],
    [administration.registerParty, administration.registerParty, { [administration.name]: ' ', [administration.shortName]: ' ' }],
    [administration.mergeParty, administration.mergeParty, { [administration.mergedWhy]: ' ' }],
    [parties.rename, parties.rename, { [parties.name]: ' ', [parties.shortName]: ' ' }],
    [parties.alsoCall, parties.alsoCall, { [parties.alias]: ' ' }],
    [administration.establishForum, administration.establishForum, { [administration.name]: ' ' }],
    [administration.open, administration.open, { [administration.name]: 'Ännu en', [administration.district]: 'Norrvik' }],
  ])(
    'of administration, %s: when it is refused one is told in it, with the focus there, in both themes and narrow',
    async (title, press, fields) => {
      await arrive('/administration', 'administrator');
      const here = form(title)(page);
      if (changesOfParties.includes(title)) await page.getByText(parties.change, { exact: true }).click();
      for (const [label, value] of Object.entries(fields)) await here.getByLabel(label, { exact: true }).fill(value);
      await here.getByRole('button', { name: press, exact: true }).press('Enter');
      // What takes something away asks first.
      if (press === administration.takeAccess || press === administration.closeAccount)
        await page.getByRole('dialog').getByRole('button', { name: press, exact: true }).press('Enter');
      await onScreen(here.getByRole('alert')).toBeFocused();
      await onScreen(here.getByRole('alert')).toBeInViewport();
      await holds(here);
    },
  );
});
