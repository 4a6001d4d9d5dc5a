import type { Protected } from '@sparbar/domain';
import type { KeyStore } from '@sparbar/event-sourcing';
import {
  agreementStanding,
  type AgreementAreaEntry,
  type AgreementDocument,
  type AgreementVersion,
  type AppendixDocument,
  type Cause,
  type Lineage,
} from '@sparbar/read-models';
import type { Membership } from '../identity/signed-in';
import type { OpenedText } from '../reading/answers';
import type { Names } from '../reading/names';
import { openedText } from '../reading/open-sealed';
import type { AgreementAnswer, AgreementAreaAnswer, AgreementVersionAnswer } from './agreements.answers';

/** What an agreement is answered with: the appendices at the same point, names, and what this reader may read. */
export interface Around {
  readonly day: string;
  readonly appendices: readonly AppendixDocument[];
  readonly lineage: Lineage;
  readonly names: Names;
  readonly keys: KeyStore;
  readonly reader: Membership;
}

export async function agreementAnswer(document: AgreementDocument, around: Around): Promise<AgreementAnswer> {
  const { day, names, appendices } = around;
  const { id, versions, parties, areas, themes, reviews, ended } = document;
  const latest = versions.at(-1);
  if (latest === undefined) throw new Error(`The agreement ${id} has no version`);
  const { title, appendix, purposes, inForceFrom, until } = latest;
  const said: AgreementVersionAnswer[] = [];
  for (const [index, version] of versions.entries()) said.push(await versionAnswer(version, index + 1, around));
  const nameOf = (area: string): string => areaName(area, areas, around.lineage);
  const taken = new Set(areas.map(({ area }) => area));
  return {
    ...{ id, title, appendix, purposes, inForceFrom, until },
    ...agreementStanding(document, day),
    versions: said,
    parties: parties.map(({ party, joined, left, cause }) => ({
      ...{ party, name: names.party(party), calledToday: names.partyToday(party), joined, left },
      cause: names.cause(cause),
    })),
    areas: areas.map((area) => agreementAreaAnswer(area, document, around)),
    missingAreas: (appendices.find((one) => one.id === appendix)?.areas ?? [])
      .filter((area) => !taken.has(area.id))
      .map((area) => ({ area: area.id, name: area.name })),
    themes: themes.map(({ theme, areas: through, cause }) => ({
      ...{ theme, areas: through, areaNames: through.map(nameOf) },
      cause: names.cause(cause),
    })),
    reviews: reviews.map(({ outcome, cause }) => ({ outcome, cause: names.cause(cause) })),
    replacedBy: ended?.replacedBy ?? null,
    ended: ended === null ? null : names.cause(ended.cause),
  };
}

async function versionAnswer(version: AgreementVersion, number: number, around: Around): Promise<AgreementVersionAnswer> {
  const { appendices, names, keys, reader } = around;
  const { title, appendix, purposes, inForceFrom, until, cause } = version;
  const opened = async (text: Protected<string> | null): Promise<OpenedText | null> =>
    text === null ? null : openedText(keys, reader, text);
  const signatures: AgreementVersionAnswer['signatures'][number][] = [];
  for (const { on, parties, signatories, cause: by } of version.signatures)
    signatures.push({
      ...{ on, parties, partyNames: parties.map(names.party), signatories: await opened(signatories) },
      cause: names.cause(by),
    });
  return {
    ...{ number, title, appendix, purposes, inForceFrom, until, signatures },
    appendixVersion: appendices.find(({ id }) => id === appendix)?.version ?? null,
    cause: names.cause(cause),
  };
}

/** How an agreement takes an area over. */
export function agreementAreaAnswer(
  entry: AgreementAreaEntry,
  { versions, areas, themes }: AgreementDocument,
  { lineage, names }: Pick<Around, 'lineage' | 'names'>,
): AgreementAreaAnswer {
  const { area, local, handledIn, prioritised, emphasised, goal, comment, crossReference, cause } = entry;
  const home = lineage.appendixOf(area);
  return {
    ...{ area, handledIn, prioritised, emphasised, goal, comment, crossReference },
    name: areaName(area, areas, lineage),
    version: home?.version ?? null,
    isLocal: local !== null,
    outsideAppendix: home?.id !== (versions.at(-1)?.appendix ?? undefined),
    crossReferenceName: crossReference === null ? null : areaName(crossReference, areas, lineage),
    themes: themes.filter((theme) => theme.areas.includes(area)).map(({ theme }) => theme),
    cause: names.cause(cause),
  };
}

const areaName = (id: string, areas: readonly AgreementAreaEntry[], lineage: Lineage): string =>
  areas.find(({ area }) => area === id)?.local ?? lineage.area(id)?.name ?? id;

/** The decisions that its causes name, to load their names by. */
export function decisionsOfAgreement({ versions, parties, areas, themes, reviews, ended }: AgreementDocument): readonly string[] {
  const causes: readonly Cause[] = [
    ...versions.flatMap(({ cause, signatures }) => [cause, ...signatures.map((one) => one.cause)]),
    ...[...parties, ...areas, ...themes, ...reviews, ...(ended === null ? [] : [ended])].map(({ cause }) => cause),
  ];
  return causes.flatMap(({ decision }) => decision ?? []);
}
