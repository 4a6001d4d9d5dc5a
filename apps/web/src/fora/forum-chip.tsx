import type { ForumStanding } from '@sparbar/contracts';
import { Chip, type ChipLook } from '../look/chip';
import { useWords } from '../words/language';

const looks: Readonly<Record<ForumStanding, ChipLook>> = {
  announced: { tone: '', icon: 'M8 4v4l3 2' },
  established: { tone: 'done', icon: 'M3 8.5 6.5 12 13 4.5' },
  dissolved: { tone: 'struck', icon: 'M4 4l8 8M12 4l-8 8' },
};

/** Whether a forum is there: not yet, now, or no more. */
export function ForumChip({ standing }: { readonly standing: ForumStanding }) {
  return <Chip look={looks[standing]} word={useWords().label.forumStanding[standing]} />;
}
