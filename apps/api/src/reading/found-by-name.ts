import { Inject, Injectable } from '@nestjs/common';
import { derivedId, type Stores } from '@sparbar/event-sourcing';
import { activityListModel, decisionModel, type ActivityListDocument, type DecisionDocument } from '@sparbar/read-models';
import { storesToken } from '../house';
import { notFound } from '../http/problem';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const decisionName = /^B-([1-9]\d{0,9})$/i;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const reference = /^[^\u0000-\u001f/]{1,40}$/u;

export const idOfReference = (cooperation: string, name: string): string => derivedId(cooperation, 'activity', name);

/** People say NV-07 and B-12, and links in minutes do too: both find what they name. */
@Injectable()
export class FoundByName {
  constructor(@Inject(storesToken) private readonly stores: Stores) {}

  /** The name it has now; else the one it was proposed under, which may have been corrected since. */
  async activity(cooperation: string, name: string): Promise<string> {
    if (id.test(name)) return name;
    if (!reference.test(name) || !name.isWellFormed()) throw notFound();
    const { readModels } = await this.stores.open(cooperation);
    const table = await readModels.answering<ActivityListDocument>(activityListModel);
    const { items } = await table.find({ where: { exactReference: name.normalize('NFC') }, limit: 1 });
    return items[0]?.id ?? idOfReference(cooperation, name.normalize('NFC'));
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
}

function refuseToFind(): never {
  throw notFound();
}
