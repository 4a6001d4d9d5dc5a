import { Inject, Injectable } from '@nestjs/common';
import type { KeyName, KeysToOpen, Stores } from '@sparbar/event-sourcing';
import { storesToken } from '../house';
import { Answer } from '../http/answer';

type FindKey = KeysToOpen['find'];

/** An answer as its bytes, and what it was made with beside the read models. */
interface Page {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly opened: readonly KeyName[];
}

/** In all, for all cooperations. */
const mostBytes = 48 * 1024 * 1024;
const json = { 'content-type': 'application/json; charset=utf-8' };

/**
 * The same question gets the same answer until something has been recorded: then it need not be put together again.
 *
 * Who asks has been let in before, each time. What is remembered is found only under how far all read models of the cooperation have come, so one more
 * event and it is made anew; and only while every key it was opened with is there, so that what has been erased is erased here too.
 */
@Injectable()
export class RememberedPages {
  private readonly pages = new Map<string, Page>();
  private bytes = 0;

  constructor(@Inject(storesToken) private readonly stores: Stores) {}

  /** `asked` is all that the answer depends on beside the cooperation and its log. `make` opens what is sealed with the keys it is given. */
  async answer(cooperation: string, asked: object, make: (keys: KeysToOpen) => Promise<Answer<object>>): Promise<Answer<Buffer>> {
    const { readModels, keys } = await this.stores.open(cooperation);
    const standing = await readModels.standing();
    const key = JSON.stringify([cooperation, asked, standing]);
    const before = this.pages.get(key);
    if (before !== undefined && (await allThere(keys, before.opened))) return new Answer(before.bytes, before.headers);
    const opened = new Map<string, KeyName>();
    const find: FindKey = async (domain, name) => {
      const secret = await keys.find(domain, name);
      if (secret !== undefined) opened.set(JSON.stringify([domain, name]), { domain, key: name });
      return secret;
    };
    const { body, headers } = await make({ find });
    const page = { bytes: Buffer.from(JSON.stringify(body)), headers: { ...json, ...headers }, opened: [...opened.values()] };
    // Something may have been recorded while it was made: then nobody knows which of the two it is.
    if ((await readModels.standing()) === standing) this.remember(key, page);
    return new Answer(page.bytes, page.headers);
  }

  private remember(key: string, page: Page): void {
    this.bytes += page.bytes.length - (this.pages.get(key)?.bytes.length ?? 0);
    this.pages.delete(key);
    this.pages.set(key, page);
    // The oldest go first: most of them were made before something was recorded.
    for (const [oldest, { bytes }] of this.pages) {
      if (this.bytes <= mostBytes) break;
      this.pages.delete(oldest);
      this.bytes -= bytes.length;
    }
  }
}

async function allThere(keys: KeysToOpen, names: readonly KeyName[]): Promise<boolean> {
  for (const { domain, key } of names) if ((await keys.find(domain, key)) === undefined) return false;
  return true;
}
