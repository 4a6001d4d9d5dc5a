import type { HistoryFilters } from '../api/reads';
import { useLanguage } from '../words/language';
import { actorChoices, type ActorChoice } from './actors';
import { useTrail } from './use-trail';

/** Whom one can choose: everybody in what has been asked for, also when it is narrowed to one of them, and the one who is chosen. */
export function useActors(coop: string, filters: HistoryFilters): readonly ActorChoice[] {
  const { actor, ...others } = filters;
  const { language, words } = useLanguage();
  const wide = useTrail(coop, others);
  const narrow = useTrail(coop, filters);
  const events = [wide, narrow].flatMap(({ data }) => (data?.pages ?? []).flatMap(({ items }) => items));
  return actorChoices(events, actor, words.label.automatic, language);
}
