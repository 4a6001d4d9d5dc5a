import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMembership, useSession } from '../api/session';
import { announce } from '../frame/announce';
import { showShortcuts } from '../frame/shortcuts';
import { switchSingleKeys, useSingleKeys } from '../frame/single-keys';
import { useSignOut } from '../frame/use-sign-out';
import { chooseTheme, themes, useTheme } from '../look/theme';
import { turnedTo, usePointInTime } from '../time/point-in-time';
import { lastEnds } from '../time/tertials';
import { askFor } from '../tour/progress';
import { useLanguage } from '../words/language';
import type { Entry } from './entry';

/** What one can do from anywhere, and only what one may: nothing is recorded while one looks back in time. */
export function useActions(coop: string | undefined): readonly Entry[] {
  const { words, language, choose } = useLanguage();
  const { ui, frame } = words;
  const { palette } = frame;
  const navigate = useNavigate();
  const client = useQueryClient();
  const session = useSession();
  const point = usePointInTime();
  const { mayRecord, today } = useMembership(coop ?? '');
  const theme = useTheme();
  const keysOn = useSingleKeys();
  const signOut = useSignOut();
  const action = (id: string, name: string, run: () => void, more: Partial<Entry> = {}): Entry => ({
    id,
    kind: 'action',
    name,
    run,
    ...more,
  });

  const writing =
    coop === undefined || !mayRecord || point.at !== undefined
      ? []
      : [
          action('record', ui.decisions.record, () => void navigate({ to: '/$coop/registrera-beslut', params: { coop }, search: {} })),
          action('propose', ui.plan.propose, () => void navigate({ to: '/$coop/aktivitet-ny', params: { coop }, search: {} })),
        ];
  const turn = (day: string) =>
    void navigate({ to: '.', search: turnedTo({ day, clock: point.clock ?? 'both' }, today), resetScroll: false });
  const time =
    coop === undefined
      ? []
      : [
          ...(point.at === undefined ? [] : [action('today', frame.time.home, () => turn(today), { also: palette.also.time })]),
          ...lastEnds(today)
            .slice(0, 3)
            .filter(({ end }) => end !== point.at)
            .map(({ tertial, year, end }) =>
              action(`time.${end}`, palette.goBackTo(tertial, year), () => turn(end), { aside: words.day(end), also: palette.also.time }),
            ),
        ];
  const elsewhere = (session?.cooperations ?? [])
    .filter(({ id }) => id !== coop)
    .map(({ id, name }) =>
      action(`cooperation.${id}`, palette.switchTo(name), () => {
        announce(frame.cooperation.switched(name));
        void navigate({ to: '/$coop/plan', params: { coop: id }, search: {} });
      }),
    );
  const other = language === 'sv' ? 'en' : 'sv';
  return [
    ...writing,
    ...time,
    ...elsewhere,
    ...themes
      .filter((one) => one !== theme)
      .map((one) => action(`theme.${one}`, palette.theme[one], () => chooseTheme(one), { also: palette.also.theme, onlySought: true })),
    action(
      'language',
      palette.language,
      () => {
        choose(other);
        // The server's sentences too.
        void client.invalidateQueries();
      },
      { also: palette.also.language, onlySought: true },
    ),
    action('keys', keysOn ? palette.keysOff : palette.keysOn, () => switchSingleKeys(!keysOn), { onlySought: true }),
    ...(session?.demo === true && coop !== undefined ? [action('tour', words.tour.start, () => askFor(0))] : []),
    action('shortcuts', palette.shortcuts, showShortcuts, { keys: '?' }),
    ...(session === null ? [] : [action('sign-out', ui.actions.signOut, () => void signOut())]),
  ];
}
