import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { launchBrowser } from './browser';
import { startProduct, type Product } from './product';
import type { Seer } from './screens';

/**
 * One browser and one product for a file of specs, and a context for each way of seeing and each who sees: to sign in again and again is what the
 * door suspects. Gives a new page of the one that is asked for.
 */
export function seeing(): (seer: Seer, wishes?: BrowserContextOptions) => Promise<Page> {
  let product: Product;
  let browser: Browser;
  const contexts = new Map<string, BrowserContext>();
  const signedIn = new Map<Seer, BrowserContext>();

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct();
  });
  // Also after a failure: each open page holds a connection to the server's news, and a browser has six of them for one server.
  afterEach(() => Promise.all(browser.contexts().flatMap((context) => context.pages().map((page) => page.close()))));
  afterAll(async () => {
    await browser?.close();
    await product?.end();
  });

  const enter = async (context: BrowserContext, seer: Seer): Promise<void> => {
    const earlier = signedIn.get(seer);
    signedIn.set(seer, context);
    if (seer === 'nobody') return;
    if (earlier !== undefined) return context.addCookies(await earlier.cookies());
    const answer = await context.request.post('/api/session', { data: { demo: seer } });
    expect(answer.status()).toBeLessThan(300);
  };

  return async (seer, wishes = {}) => {
    const key = JSON.stringify([seer, wishes]);
    let context = contexts.get(key);
    if (context === undefined) {
      context = await browser.newContext({ baseURL: product.address, locale: 'sv-SE', reducedMotion: 'reduce', ...wishes });
      context.setDefaultTimeout(8_000);
      contexts.set(key, context);
      await enter(context, seer);
    }
    return context.newPage();
  };
}
