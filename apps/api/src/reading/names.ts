import { Inject, Injectable } from '@nestjs/common';
import { areaParts, lastDay } from '@sparbar/domain';
import type { Actor, Stores } from '@sparbar/event-sourcing';
import {
  activityListModel,
  agreementModel,
  appendixModel,
  cooperationModel,
  decisionModel,
  type Cause,
  type CooperationPerson,
} from '@sparbar/read-models';
import { messages, type Language } from '@sparbar/messages';
import { storesToken } from '../house';
import type { ActorAnswer, CauseAnswer } from './answers';
import { unlessBroken } from './unbroken-models';
import { calledOn } from './called-on';
import { partyNames, type PartyNames } from './party-names';

/** What people call things: as of now, or of a day that has been, for a sentence about last year uses the name that was on the door then. */
export interface Names {
  readonly on: (day: string) => Names;
  readonly language: Language;
  readonly party: (id: string) => string;
  /** The same where it stands for whom to turn to: of a party that has merged, also what it is today. */
  readonly partyToday: (id: string) => string;
  readonly forum: (id: string) => string;
  /** The roles somebody had that day, in the place of her name, which is not for everybody. */
  readonly person: (id: string) => string;
  readonly activity: (id: string) => string;
  /** B-12, or undefined while the decision has not been counted in. */
  readonly decision: (id: string) => string | undefined;
  /** An area's name by its id, and an appendix's with its version: as far as they were asked for. */
  readonly area: (id: string) => string;
  readonly appendix: (id: string) => string;
  /** The version alone: 2024. */
  readonly edition: (appendix: string) => string;
  readonly agreement: (id: string) => string;
  readonly actor: (actor: Actor) => ActorAnswer;
  readonly cause: (cause: Cause) => CauseAnswer;
}

/** Later than any checkpoint: what is known by now. */
const now = Number.MAX_SAFE_INTEGER;

interface Wanted {
  readonly activities: Iterable<string>;
  readonly decisions: Iterable<string>;
  readonly appendices?: Iterable<string>;
  readonly agreements?: Iterable<string>;
}

@Injectable()
export class NamesOf {
  constructor(@Inject(storesToken) private readonly stores: Stores) {}

  async load(cooperation: string, language: Language, wanted: Wanted): Promise<Names> {
    const { readModels } = await this.stores.open(cooperation);
    const appendixIds = [...new Set(wanted.appendices ?? [])];
    const agreementIds = [...new Set(wanted.agreements ?? [])];
    const [activities, decisions, itself, appendices, agreements] = await Promise.all([
      unlessBroken(readModels.answering(activityListModel)),
      unlessBroken(readModels.answering(decisionModel)),
      unlessBroken(readModels.answering(cooperationModel)),
      appendixIds.length === 0 ? undefined : unlessBroken(readModels.answering(appendixModel)),
      agreementIds.length === 0 ? undefined : unlessBroken(readModels.answering(agreementModel)),
    ]);
    const [references, numbers, home, adopted, agreed] = await Promise.all([
      activities?.getMany([...new Set(wanted.activities)], now),
      decisions?.getMany([...new Set(wanted.decisions)], now),
      itself?.get(cooperation),
      appendices?.getMany(appendixIds, now),
      agreements?.getMany(agreementIds, now),
    ]);
    const appendix = (id: string) => adopted?.get(id)?.document;
    const decisionName = (id: string): string | undefined => {
      const number = numbers?.get(id)?.document?.number ?? 0;
      return number > 0 ? `B-${number}` : undefined;
    };
    const namesOf = (day: string | undefined): Names => {
      const parties = partyNames(home?.document.parties ?? [], language, day);
      const fora = new Map(home?.document.fora.map((forum) => [forum.id, calledOn(forum, forum.formerNames, day).name]));
      const actor = (who: Actor): ActorAnswer => ({ ...who, name: nameOf(who, language, parties) });
      return {
        language,
        on: namesOf,
        party: parties.name,
        partyToday: parties.today,
        forum: (id) => fora.get(id) ?? id,
        person: (id) =>
          personSaid(
            home?.document.people.find((one) => one.id === id),
            day,
            parties.name,
            language,
          ) ?? id,
        activity: (id) => references?.get(id)?.document?.reference ?? shortened(id),
        decision: decisionName,
        area: (id) => {
          const at = areaParts(id)?.appendix ?? '';
          const local = agreed?.get(at)?.document?.areas.find(({ area }) => area === id)?.local;
          return appendix(at)?.areas.find((area) => area.id === id)?.name ?? local ?? id;
        },
        edition: (id) => appendix(id)?.version ?? shortened(id),
        agreement: (id) => agreed?.get(id)?.document?.versions.at(-1)?.title ?? shortened(id),
        appendix: (id) => {
          const found = appendix(id);
          return found === undefined ? shortened(id) : `${found.title} (${found.version})`;
        },
        actor,
        cause: ({ actor: who, decision, ...cause }) => ({
          ...cause,
          actor: actor(who),
          decision,
          decisionName: decision === null ? null : (decisionName(decision) ?? null),
        }),
      };
    };
    return namesOf(undefined);
  }
}

/** Undefined: nobody is registered under that id, and it is a name as older plans have it. */
function personSaid(
  person: CooperationPerson | undefined,
  day: string | undefined,
  party: (id: string) => string,
  language: Language,
): string | undefined {
  if (person === undefined) return undefined;
  const words = messages(language);
  const then = person.roles.filter(({ from, until }) =>
    day === undefined ? until === null : (lastDay(from) ?? '') <= day && (until === null || day < (lastDay(until) ?? '')),
  );
  return then.length === 0 ? words.people.withoutRole : words.list(then.map((role) => `${role.title}, ${party(role.party)}`));
}

/** An id nobody has a name for yet: enough of it to tell it from another. */
export const shortened = (id: string): string => (/^[0-9a-f]{8}-/.test(id) ? id.slice(0, 8) : id);

/** A clock and a reaction act for the product itself: not on anybody's word, but on what had been recorded. */
function nameOf({ id, role, party }: Actor, language: Language, parties: PartyNames): string {
  const roles = messages(language).role;
  if (role === 'system') return id.startsWith('clock:') ? roles.calendar : roles.system;
  const said = (roles as Readonly<Record<string, string>>)[role] ?? role;
  const name = parties.name(party);
  return name === party ? said : `${said}, ${name}`;
}
