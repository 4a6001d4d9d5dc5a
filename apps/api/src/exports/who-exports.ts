import { Injectable } from '@nestjs/common';
import { messages, type Language } from '@sparbar/messages';
import type { ForumListQueryDto } from '../fora/fora.dto';
import { ForumPages } from '../fora/forum-pages';
import type { Membership } from '../identity/signed-in';
import type { PeopleQueryDto } from '../people/people.dto';
import { PeoplePages } from '../people/people-pages';
import { NamesOf } from '../reading/names';
import { everyPage } from './every-page';
import { Exports, rowsOf, type Exported } from './exports';
import { forumRow, personRow } from './who-rows';

/** The fora and the people, as one takes them along. */
@Injectable()
export class WhoExports {
  constructor(
    private readonly exports: Exports,
    private readonly forumPages: ForumPages,
    private readonly peoplePages: PeoplePages,
    private readonly namesOf: NamesOf,
  ) {}

  async fora({ cooperation }: Membership, query: ForumListQueryDto, language: Language): Promise<Exported> {
    const words = messages(language);
    const { items, seq } = await everyPage(query, (asked) => this.forumPages.page(cooperation, asked, language));
    const names = await this.namesOf.load(cooperation, language, { activities: [], decisions: [] });
    const { columns, list } = words.reading.exported;
    return {
      ...{ name: list.fora, items, seq, columns: columns.fora },
      about: await this.exports.about(cooperation, list.fora, query, seq, words, [
        [words.field.standing, query.standing?.map((standing) => words.label.forumStanding[standing]).join(', ')],
        [words.field.level, query.level?.map((level) => words.label.forumLevel[level]).join(', ')],
        [words.field.party, query.party === undefined ? undefined : names.party(query.party)],
      ]),
      rows: rowsOf(items, (item) => forumRow(item, words)),
    };
  }

  async people(member: Membership, query: PeopleQueryDto, language: Language): Promise<Exported> {
    const { cooperation } = member;
    const words = messages(language);
    const { items, seq } = await everyPage(query, (asked) => this.peoplePages.page(member, asked, language));
    const names = await this.namesOf.load(cooperation, language, { activities: [], decisions: [] });
    const { columns, list } = words.reading.exported;
    return {
      ...{ name: list.people, items, seq, columns: columns.people },
      about: await this.exports.about(cooperation, list.people, query, seq, words, [
        [words.field.standing, query.state && words.people.states[query.state]],
        [words.field.party, query.party === undefined ? undefined : names.party(query.party)],
      ]),
      rows: rowsOf(items, (item) => personRow(item, words)),
    };
  }
}
