import { Inject, Injectable, Logger } from '@nestjs/common';
import { engineOfToken, type EngineOf } from '@sparbar/decisions';
import type { AccessEvent, InstallationEvent } from '@sparbar/domain';
import { streamName, systemLog, type Stores } from '@sparbar/event-sourcing';
import { storesToken } from '../house';
import type { Membership } from './signed-in';

export const cooperationPattern = /^[a-z][a-z0-9]{1,31}$/;
export const installationStream = 'first';

/** Who may do what, and where: always out of the logs themselves, so a right that was taken away is gone with the next request. */
@Injectable()
export class Memberships {
  private readonly known = new Set<string>();
  /** Said once for each thing that goes wrong, and not with each request. */
  private readonly wrong = new Map<string, string>();
  private readonly log = new Logger('memberships');

  constructor(
    @Inject(storesToken) private readonly stores: Stores,
    @Inject(engineOfToken) private readonly engineOf: EngineOf,
  ) {}

  /** Cooperations are never taken away, so one that has been seen is there. */
  async exists(cooperation: string): Promise<boolean> {
    if (!cooperationPattern.test(cooperation) || cooperation === systemLog) return false;
    if (!this.known.has(cooperation)) for (const id of await this.stores.cooperations()) this.known.add(id);
    return this.known.has(cooperation);
  }

  async in(cooperation: string, account: string): Promise<Membership | undefined> {
    if (!(await this.exists(cooperation))) return undefined;
    const events = await this.read<AccessEvent>(cooperation, streamName(cooperation, 'access', account));
    return events.reduce<Membership | undefined>((_, event) => after(cooperation, event), undefined);
  }

  async of(account: string): Promise<readonly Membership[]> {
    const all = await Promise.all((await this.stores.cooperations()).map((cooperation) => this.readable(cooperation, account)));
    return all.filter((membership) => membership !== undefined);
  }

  /** The one who used the link of an empty installation: may open cooperations before there is any to be a member of. */
  async isFirstAdministrator(account: string): Promise<boolean> {
    return (await this.installation()).some((event) => event.data.account === account);
  }

  async hasFirstAdministrator(): Promise<boolean> {
    return (await this.installation()).length > 0;
  }

  /** What is wrong with one cooperation keeps nobody out of the others. Who goes to that one is told. */
  private async readable(cooperation: string, account: string): Promise<Membership | undefined> {
    try {
      const membership = await this.in(cooperation, account);
      this.wrong.delete(cooperation);
      return membership;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (this.wrong.get(cooperation) !== why) this.log.error(`${cooperation} cannot be read: ${why}`);
      this.wrong.set(cooperation, why);
      return undefined;
    }
  }

  private installation(): Promise<readonly InstallationEvent[]> {
    return this.read<InstallationEvent>(systemLog, streamName(systemLog, 'installation', installationStream));
  }

  private async read<Event>(cooperation: string, stream: ReturnType<typeof streamName>): Promise<readonly Event[]> {
    const { events, codec } = await this.engineOf(cooperation);
    // The codec has checked that type and data belong together.
    return (await events.read(stream)).map(({ envelope }) => codec.lift(envelope) as unknown as Event);
  }
}

function after(cooperation: string, event: AccessEvent): Membership | undefined {
  switch (event.type) {
    case 'AccessGranted':
      return { cooperation, account: event.data.account, role: event.data.role, party: event.data.party };
    case 'AccessRevoked':
      return undefined;
  }
}
