import type { Page, Response } from '@playwright/test';

/** Answers that belong to the matter: nobody is signed in yet, or what was asked for is not there. */
const expected = (response: Response): boolean => {
  const { pathname } = new URL(response.url());
  return (response.status() === 401 && pathname === '/api/session') || (response.status() === 404 && /-99$/.test(pathname));
};

/**
 * What a page complains of while somebody uses it: errors in its console (Chromium writes breaches of the page's policy there too),
 * errors nobody caught, requests without an answer and answers that are errors.
 */
export function watch(page: Page): { readonly complaints: () => readonly string[] } {
  const heard: string[] = [];
  const note = (what: string): void => void heard.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('console', (message) => {
    const counted = /Failed to load resource: the server responded/.test(message.text());
    if (message.type() === 'error' && !counted) note(message.text());
  });
  page.on('pageerror', (error) => note(error.stack ?? error.message));
  // Leaving a page breaks off what it was asking for.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !expected(response)) note(`${response.status()} ${response.url()}`);
  });
  return { complaints: () => heard.splice(0) };
}

/** The screen has its heading and nothing on it is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}
