import type { AppendixAreaEntry, AppendixDocument, AppendixStanding, AreaMapping, Lineage } from '@sparbar/read-models';
import type { Names } from '../reading/names';
import type { AppendixAnswer, AreaMappingAnswer, NamedAreaAnswer, PriorityAreaAnswer } from './appendices.answers';

/** An appendix as it is answered: ids with names beside them, and how it stands on the day asked for. */
export function appendixAnswer(document: AppendixDocument, stands: AppendixStanding, lineage: Lineage, names: Names): AppendixAnswer {
  const { areas, reviews, cause, ...rest } = document;
  return {
    ...rest,
    ...stands,
    reviews: reviews.map((review) => ({ ...review, cause: names.cause(review.cause) })),
    areas: areas.map((area) => areaAnswer(area, lineage, names)),
    cause: names.cause(cause),
  };
}

export function areaAnswer(area: AppendixAreaEntry, lineage: Lineage, names: Names): PriorityAreaAnswer {
  const { mapping, formerMappings, ...rest } = area;
  const said = (one: AreaMapping): AreaMappingAnswer => mappingAnswer(one, lineage, names);
  return {
    ...rest,
    mapping: mapping === null ? null : said(mapping),
    formerMappings: formerMappings.map(said),
    predecessors: lineage.predecessors(area.id).map((one) => namedArea(one, lineage)),
  };
}

function mappingAnswer({ to, ground, comment, cause }: AreaMapping, lineage: Lineage, names: Names): AreaMappingAnswer {
  const successors = to.kind === 'successors' ? to.areas : [];
  return {
    fate: to.kind,
    successors: successors.map((id) => {
      const area = lineage.area(id);
      return area === undefined ? { id, name: id, version: '' } : namedArea(area, lineage);
    }),
    ...{ ground, comment, cause: names.cause(cause) },
  };
}

export const namedArea = ({ id, name }: AppendixAreaEntry, lineage: Lineage): NamedAreaAnswer => ({
  ...{ id, name, version: lineage.appendixOf(id)?.version ?? '' },
});

/** The decisions that causes name, to load their names by. */
export const decisionsNamed = (appendices: readonly AppendixDocument[]): readonly string[] =>
  appendices.flatMap(({ cause, reviews, areas }) =>
    [
      cause,
      ...reviews.map((review) => review.cause),
      ...areas.flatMap(({ mapping, formerMappings }) =>
        [...formerMappings, ...(mapping === null ? [] : [mapping])].map((one) => one.cause),
      ),
    ].flatMap(({ decision }) => decision ?? []),
  );
