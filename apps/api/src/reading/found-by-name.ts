import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@sparbar/domain';
import { derivedId, type Stores } from '@sparbar/event-sourcing';
import { activityListModel, decisionModel, type ActivityListDocument, type DecisionDocument } from '@sparbar/read-models';
import { storesToken } from '../house';
import { notFound } from '../http/problem';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const decisionName = /^B-([1-9]\d{0,9})$/i;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const reference = /^[^\u0000-\u001f/]{1,40}$/u;

/** As it is stored: what is typed with a space after it, or on another keyboard, is the same name. */
const asStored = (name: string): string => name.normalize('NFC').trim();

export const idOfReference = (cooperation: string, name: string): string => derivedId(cooperation, 'activity', asStored(name));

/** People say NV-07 and B-12, and links in minutes do too: both find what they name. */
@Injectable()
export class FoundByName {
  constructor(@Inject(storesToken) private readonly stores: Stores) {}

  /** The name it has now; else the one it was proposed under, which may have been corrected since. */
  async activity(cooperation: string, name: string): Promise<string> {
    if (id.test(name)) return name;
    if (!reference.test(name) || !name.isWellFormed()) throw notFound();
    return (await this.called(cooperation, name))[0] ?? idOfReference(cooperation, name);
  }

  /** Two of one name, and what is written about the one would be written about the other. */
  async demandFree(cooperation: string, name: string, own: string): Promise<void> {
    if ((await this.called(cooperation, name)).some((other) => other !== own)) refuse('AlreadyExists', { what: 'activity' });
  }

  async decision(cooperation: string, name: string): Promise<string> {
    if (id.test(name)) return name;
    const number = decisionName.exec(name)?.[1];
    if (number === undefined) throw notFound();
    const { readModels } = await this.stores.open(cooperation);
    const table = await readModels.answering<DecisionDocument>(decisionModel);
    const { items } = await table.find({ where: { recorded: 1, number: Number(number) }, limit: 1 });
    return items[0]?.id ?? refuseToFind();
  }

  private async called(cooperation: string, name: string): Promise<readonly string[]> {
    const { readModels } = await this.stores.open(cooperation);
    const table = await readModels.answering<ActivityListDocument>(activityListModel);
    return (await table.find({ where: { exactReference: asStored(name) }, limit: 2 })).items.map((item) => item.id);
  }
}

function refuseToFind(): never {
  throw notFound();
}
