import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { activitiesQuery, decisionsQuery } from '../api/reads';
import { useMembership, useSession } from '../api/session';
import { kept, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import type { Entry } from './entry';

/** Where one can go: the screens, and every activity and decision as one sees them on the day one looks at; and what to say about them. */
export function usePlaces(coop: string | undefined): readonly Entry[] {
  const words = useWords();
  const { ui, frame } = words;
  const { palette } = frame;
  const navigate = useNavigate();
  const session = useSession();
  const point = usePointInTime();
  const here = useParams({ strict: false }).id;
  const { mayRecord } = useMembership(coop ?? '');
  const enabled = coop !== undefined;
  const activities = useQuery({ ...activitiesQuery(coop ?? '', point), enabled }).data?.items ?? [];
  const decisions = useQuery({ ...decisionsQuery(coop ?? '', point), enabled }).data?.items ?? [];
  const writes = mayRecord && point.at === undefined;

  const screens: readonly Entry[] = [
    ...(coop === undefined
      ? []
      : (
          [
            ['plan', '/$coop/plan', 'g p'],
            ['decisions', '/$coop/beslut', 'g b'],
            ['fora', '/$coop/fora', 'g f'],
            ['history', '/$coop/historik', 'g h'],
          ] as const
        ).map(([name, to, keys]) => ({
          ...{ id: `screen.${name}`, kind: 'screen' as const, name: ui.nav[name], also: palette.also[name], keys },
          run: () => void navigate({ to, params: { coop }, search: kept }),
        }))),
    ...(session?.administrator === true
      ? [
          {
            ...{ id: 'screen.administration', kind: 'screen' as const, name: ui.nav.administration, also: palette.also.administration },
            run: () => void navigate({ to: '/administration' }),
          },
        ]
      : []),
    {
      ...{ id: 'screen.accessibility', kind: 'screen', name: ui.accessibility.title },
      run: () => void navigate({ to: '/tillganglighet' }),
    },
  ];
  if (coop === undefined) return screens;

  const over = (status: string): boolean => status === 'completed' || status === 'cancelled' || status === 'continued';
  // What goes on stands before what is over, where both answer as well.
  const known = activities.filter(({ proposed }) => proposed).sort((one, other) => Number(over(one.status)) - Number(over(other.status)));
  const to = (reference: string, form?: 'update' | 'status') =>
    void navigate({
      ...{ to: '/$coop/aktivitet/$id', params: { coop, id: reference }, search: kept },
      ...(form === undefined ? {} : { state: { form } }),
    });
  return [
    ...screens,
    ...known.map(({ id, reference, title, area, status }): Entry => ({
      ...{ id: `activity.${id}`, kind: 'activity', code: reference, name: title, aside: words.status[status] },
      also: `${area} ${words.status[status]} ${palette.also.activity}`,
      run: () => to(reference),
    })),
    ...decisions.map(({ id, name, text, forumName, standing, decidedOn }): Entry => ({
      ...{ id: `decision.${id}`, kind: 'decision', code: name, name: text, aside: words.plain(decidedOn) },
      also: `${forumName} ${words.label.standing[standing]} ${palette.also.decision}`,
      run: () => void navigate({ to: '/$coop/beslut/$id', params: { coop, id: name }, search: kept }),
    })),
    ...(writes ? known : []).flatMap(({ id, reference, title, status }): readonly Entry[] => {
      const sought = here === reference ? {} : { onlySought: true as const };
      const forms =
        status === 'cancelled'
          ? []
          : status === 'completed' || status === 'continued'
            ? (['update'] as const)
            : (['update', 'status'] as const);
      return forms.map((form) => ({
        ...{
          id: `${form}.${id}`,
          kind: 'action',
          code: reference,
          name: palette[form](reference),
          aside: title,
          also: `${title} ${palette.also[form]}`,
        },
        ...sought,
        run: () => to(reference, form),
      }));
    }),
  ];
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Which form one came to open. */
    form?: 'update' | 'status';
  }
}
