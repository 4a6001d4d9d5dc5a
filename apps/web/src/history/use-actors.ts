import { useQuery } from '@tanstack/react-query';
import { actorsQuery } from '../api/reads';
import { usePointInTime } from '../time/point-in-time';
import { useLanguage } from '../words/language';
import { actorChoices, type ActorChoice } from './actors';

/** Whom one can choose: everybody who has done something, and the one who is chosen. */
export function useActors(coop: string, chosen: string | undefined): readonly ActorChoice[] {
  const { language, words } = useLanguage();
  const { data } = useQuery(actorsQuery(coop, usePointInTime()));
  return actorChoices(data?.items ?? [], chosen, words.label.automatic, language);
}
