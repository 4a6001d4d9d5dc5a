import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { systemLog, type Clock, type KeyStore, type Stores } from '@sparbar/event-sourcing';
import type { Accounts } from './accounts';
import { cookieValue, sessionMilliseconds } from './session-cookie';
import type { Person, WhoIsThis } from './who-is-this';

const domain = 'session';
/** So many people may be here at the same time; with more, their seals are checked again. */
const mostProved = 2_000;

interface Ticket {
  readonly account: string;
  readonly name: string;
  readonly demo: boolean;
  readonly until: number;
}

export interface SessionSettings {
  /** The cookie is sent over TLS only. */
  readonly secure: boolean;
  /** Part of every seal: changing it signs everybody out. */
  readonly secret: string;
  readonly demo: boolean;
}

/**
 * Signed-in people. The cookie carries who it is, sealed with a key of its own that is kept with the other keys: it lives through a restart,
 * and signing out destroys the key, so that a copied cookie is dead too.
 */
export class Sessions implements WhoIsThis {
  /** Cookies whose seal was right, with the key it was made with: it is right for as long as that is the session's key. */
  private readonly proved = new Map<string, { readonly key: Buffer; readonly ticket: Ticket }>();

  constructor(
    private readonly stores: Stores,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly settings: SessionSettings,
  ) {}

  async open(who: Omit<Person, 'session'>): Promise<string> {
    const id = randomUUID();
    const key = await (await this.keys()).obtain(domain, id);
    if (key === undefined) throw new Error('A session that has just been named had already been ended');
    const ticket: Ticket = {
      account: who.account,
      name: who.name,
      demo: who.demo,
      until: this.clock.now().getTime() + sessionMilliseconds,
    };
    const text = Buffer.from(JSON.stringify(ticket), 'utf8').toString('base64url');
    return `${id}.${text}.${this.seal(key, id, text)}`;
  }

  async whoIs(cookieHeader: string | undefined): Promise<Person | undefined> {
    const value = cookieValue(this.settings.secure, cookieHeader);
    const [, id, text, seal] = /^([0-9a-f-]{36})\.([\w-]{1,2000})\.([\w-]{43})$/.exec(value ?? '') ?? [];
    if (id === undefined || text === undefined || seal === undefined) return undefined;
    const key = await (await this.keys()).find(domain, id);
    const ticket = key === undefined ? undefined : this.ticketIn(`${id}.${text}.${seal}`, key, id, text, seal);
    if (ticket === undefined) return undefined;
    if (ticket.until <= this.clock.now().getTime()) return undefined;
    // A demonstration's cookie is worth nothing once the demonstration is over.
    if (ticket.demo && !this.settings.demo) return undefined;
    if (!ticket.demo && !(await this.accounts.holds(ticket.account, ticket.until - sessionMilliseconds))) return undefined;
    return { account: ticket.account, name: ticket.name, demo: ticket.demo, session: id };
  }

  async end(person: Person): Promise<void> {
    await (await this.keys()).destroy(domain, person.session);
  }

  private ticketIn(cookie: string, key: Buffer, id: string, text: string, seal: string): Ticket | undefined {
    const before = this.proved.get(cookie);
    if (before?.key.equals(key) === true) return before.ticket;
    if (!same(this.seal(key, id, text), seal)) return undefined;
    const ticket = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Ticket;
    if (this.proved.size >= mostProved) this.proved.clear();
    this.proved.set(cookie, { key, ticket });
    return ticket;
  }

  private async keys(): Promise<KeyStore> {
    return (await this.stores.open(systemLog)).keys;
  }

  private seal(key: Buffer, id: string, text: string): string {
    return createHmac('sha256', key)
      .update(JSON.stringify([this.settings.secret, id, text]))
      .digest('base64url');
  }
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
