import { Inject, Injectable } from '@nestjs/common';
import { engineOfToken, type EngineOf } from '@sparbar/decisions';
import type { CooperationEvent } from '@sparbar/domain';
import { streamName } from '@sparbar/event-sourcing';
import type { Membership } from '../identity/signed-in';
import type { CooperationRowAnswer } from './cooperations.answers';

/** What each cooperation is called: said once, when it was opened, so what has been read is kept. */
@Injectable()
export class CooperationNames {
  private readonly names = new Map<string, string>();

  constructor(@Inject(engineOfToken) private readonly engineOf: EngineOf) {}

  async rows(memberships: readonly Membership[]): Promise<readonly CooperationRowAnswer[]> {
    return Promise.all(
      memberships.map(async ({ cooperation, role, party }) => ({ id: cooperation, name: await this.of(cooperation), role, party })),
    );
  }

  async of(cooperation: string): Promise<string> {
    const known = this.names.get(cooperation);
    if (known !== undefined) return known;
    const { events, codec } = await this.engineOf(cooperation);
    const [opened] = await events.read(streamName(cooperation, 'cooperation', cooperation), 1, 1);
    if (opened === undefined) return cooperation;
    // The first event of this stream is its opening; there is no other.
    const { data } = codec.lift(opened.envelope) as unknown as CooperationEvent;
    this.names.set(cooperation, data.name);
    return data.name;
  }
}
