import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Protected } from '@sparbar/domain';
import { inTurns, type KeysToOpen, type Stores } from '@sparbar/event-sourcing';
import { messages, type Language } from '@sparbar/messages';
import { PeopleQuery, type People, type PersonDocument, type PersonRole } from '@sparbar/read-models';
import { notFound } from '../http/problem';
import { storesToken } from '../house';
import type { Membership } from '../identity/signed-in';
import type { OpenedText } from '../reading/answers';
import { Moments, readAt } from '../reading/moments';
import { NamesOf, type Names } from '../reading/names';
import { openedText } from '../reading/open-sealed';
import { usualPage, type PointInTimeQuery } from '../reading/point-in-time.dto';
import { inOrder, pageOf } from '../reading/rows-in-order';
import type { PartyContactsAnswer, PeopleAnswer, PersonAnswer, PersonRoleAnswer } from './people.answers';
import type { PeopleQueryDto } from './people.dto';

interface Then {
  readonly people: People;
  readonly names: Names;
}

/**
 * Who works in the cooperation, page by page. What people are called is sealed and no store can order by it: it is opened here, for a reader who may,
 * and the list put in order afterwards.
 */
@Injectable()
export class PeoplePages {
  constructor(
    private readonly queries: QueryBus,
    private readonly moments: Moments,
    private readonly namesOf: NamesOf,
    @Inject(storesToken) private readonly stores: Stores,
  ) {}

  async page(reader: Membership, query: PeopleQueryDto, language: Language): Promise<PeopleAnswer> {
    const { after, limit = usualPage, sort = 'name' } = query;
    const { people, names } = await this.asked(reader, query, language);
    const { keys } = await this.stores.open(reader.cooperation);
    const rows: PersonAnswer[] = [];
    const turn = inTurns();
    for (const person of people.items) {
      if (!fits(person, query)) continue;
      rows.push(await personAnswer(person, names, keys, reader));
      await turn();
    }
    const { items, next } = pageOf(
      inOrder(rows, valueIn[fieldOf(sort)], ({ id }) => id, sort.startsWith('-')),
      ({ id }) => id,
      limit,
      after,
    );
    return { items, next, ...readAt(people) };
  }

  /** "Who is our contact when it only says the administration?" Of a party that is gone: those who carry on what was its are asked for themselves. */
  async contactsOf(reader: Membership, party: string, query: PointInTimeQuery, language: Language): Promise<PartyContactsAnswer> {
    const { people, names } = await this.asked(reader, query, language);
    const name = names.partyToday(party);
    if (names.party(party) === party) throw notFound();
    const held = people.items.flatMap(({ roles }) => roles.filter((role) => role.until === null && role.party === party));
    const titles = [...new Set(held.map(({ title }) => title))].sort((one, other) => one.localeCompare(other, language));
    const words = messages(language);
    const sentence = titles.length === 0 ? words.contact({ kind: 'party', party: name }) : words.people.metBy(name, words.list(titles));
    return { party, name, titles, sentence, ...readAt(people) };
  }

  private async asked({ cooperation }: Membership, query: PointInTimeQuery, language: Language): Promise<Then> {
    const at = await this.moments.of(cooperation, query);
    const people = await this.queries.execute(new PeopleQuery({ cooperation, at }));
    const names = await this.namesOf.load(cooperation, language, { activities: [], decisions: [] });
    return { people, names: at.validAt === undefined ? names : names.on(at.validAt) };
  }
}

type Sorted = 'name' | 'title' | 'party';
// What is left without its sign is one of the orders.
const fieldOf = (sort: string): Sorted => sort.replace('-', '') as Sorted;

const valueIn: Readonly<Record<Sorted, (row: PersonAnswer) => string | null>> = {
  name: ({ name }) => name.value ?? null,
  title: ({ roles }) => roles[0]?.title ?? null,
  party: ({ roles }) => roles[0]?.partyName ?? null,
};

function fits({ roles }: PersonDocument, { state, party }: PeopleQueryDto): boolean {
  const current = roles.some(({ until }) => until === null);
  if (state !== undefined && current !== (state === 'current')) return false;
  return party === undefined || roles.some((role) => role.party === party && (state !== 'current' || role.until === null));
}

async function personAnswer(person: PersonDocument, names: Names, keys: KeysToOpen, reader: Membership): Promise<PersonAnswer> {
  const opened = (text: Protected<string> | null): Promise<OpenedText> | null => (text === null ? null : openedText(keys, reader, text));
  const { id, name, phone, email, roles } = person;
  const shown = roles.map((role) => roleAnswer(role, names));
  return {
    id,
    name: (await opened(name)) ?? { withheld: true },
    phone: await opened(phone),
    email: await opened(email),
    roles: shown.filter(({ until }) => until === null),
    formerRoles: shown.filter(({ until }) => until !== null),
  };
}

const roleAnswer = ({ role, title, party, unit, mandate, from, until, cause }: PersonRole, names: Names): PersonRoleAnswer => ({
  ...{ role, title, party, partyName: names.party(party), unit, mandate, from, until },
  cause: names.cause(cause),
});
