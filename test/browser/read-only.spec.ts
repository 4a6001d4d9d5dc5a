import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { runProduct, type RunningProduct } from '../running-product';
import { smallDisk, whyNoSmallDisk, type SmallDisk } from '../small-disk';
import { launchBrowser } from './browser';
import { breaches, tooWide } from './using';

const whereDisksCanBeMade = whyNoSmallDisk === undefined ? describe : describe.skip;

whereDisksCanBeMade(`a server whose disk is full (${whyNoSmallDisk ?? 'a small disk'})`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparbar-band-'));
  let disk: SmallDisk;
  let product: RunningProduct;
  let browser: Browser;
  beforeAll(async () => {
    disk = smallDisk(path.join(folder, 'disk'), 8 * 1024);
    product = await runProduct({ folder: path.join(disk.folder, 'data') });
    browser = await launchBrowser();
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await product.end();
    disk.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is shown as one that can only be read, on every screen, and no longer when there is room', async () => {
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      const context = await browser.newContext({
        baseURL: product.address,
        locale: 'sv-SE',
        colorScheme,
        viewport: { width, height: 720 },
      });
      const page = await context.newPage();
      const band = page.getByRole('region', { name: 'Bara läsning' });
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await band.count()).toBe(0);
      disk.fill();
      // What was found out last holds for a second.
      await page.waitForTimeout(1_100);
      await page.reload();
      await band.waitFor();
      expect(await band.innerText()).toContain('Just nu går det bara att läsa.');
      expect(await breaches(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      disk.makeRoom();
      await band.waitFor({ state: 'detached', timeout: 15_000 });
      await context.close();
    }
  }, 90_000);
});
