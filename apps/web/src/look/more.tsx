import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useWords } from '../words/language';

interface MoreProps {
  readonly of: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}

/** The next page of a list, where there is one: below what is there already, so that nothing moves. */
export function More({ of: list }: MoreProps) {
  const { actions, states } = useWords().ui;
  if (!list.hasNextPage) return null;
  return (
    <button type="button" className="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {list.isFetchingNextPage ? states.loading : actions.more}
    </button>
  );
}
