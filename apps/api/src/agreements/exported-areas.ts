import type { AreaHandling } from '@sparbar/domain';
import type { Messages } from '@sparbar/messages';
import type { AgreementDocument, AppendixDocument } from '@sparbar/read-models';
import type { ExportedCell } from '../exports/exported-list';
import { agreementAreaAnswer, type Around } from './agreement-answer';
import type { AgreementAreaAnswer } from './agreements.answers';
import { areaAnswer } from './appendix-answer';
import type { PriorityAreaAnswer } from './appendices.answers';

/** An area, and how one agreement takes it over; null where none does. */
export interface AreaTaken {
  readonly version: string;
  readonly area: PriorityAreaAnswer;
  readonly agreement: string | null;
  readonly taken: AgreementAreaAnswer | null;
}

export function areasTaken(
  agreements: readonly AgreementDocument[],
  appendices: readonly AppendixDocument[],
  around: Around,
): readonly AreaTaken[] {
  return appendices.flatMap(({ version, areas }) =>
    areas.flatMap((entry): readonly AreaTaken[] => {
      const area = areaAnswer(entry, around.lineage, around.names);
      const taken = agreements.flatMap((agreement) =>
        agreement.areas
          .filter((one) => one.area === entry.id)
          .map((one) => ({
            ...{ version, area, agreement: agreement.versions.at(-1)?.title ?? null },
            taken: agreementAreaAnswer(one, agreement, around),
          })),
      );
      return taken.length === 0 ? [{ version, area, agreement: null, taken: null }] : taken;
    }),
  );
}

export function areaRow({ version, area, agreement, taken }: AreaTaken, words: Messages): readonly ExportedCell[] {
  const handled = (how: AreaHandling | null): string | null => (how === null ? null : words.label.handledIn[how]);
  const { mapping } = area;
  return [
    ...[version, area.name, words.label.areaLevel[area.level], area.description, handled(area.handling)],
    ...[agreement, handled(taken?.handledIn ?? null), taken?.prioritised === true ? words.agreement.prioritised : null],
    ...[taken?.goal ?? null, taken?.comment ?? null, taken?.crossReferenceName ?? null],
    ...[
      mapping === null ? null : words.label.areaFate[mapping.fate],
      mapping === null ? null : words.list(mapping.successors.map(({ name }) => name)),
    ],
    ...[mapping?.ground ?? null, area.aliases.join(', ')],
  ];
}
