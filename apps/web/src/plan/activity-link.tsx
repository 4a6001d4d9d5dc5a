import type { ActivityRowAnswer } from '@sparbar/contracts';
import { Link, useNavigate } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { kept } from '../time/point-in-time';

/** From this width there is room for an activity beside the plan. */
const besideThePlan = '(min-width: 84rem)';

interface ActivityLinkProps {
  readonly coop: string;
  readonly activity: Pick<ActivityRowAnswer, 'reference' | 'title'>;
}

/** Leads to an activity. Where there is room it lies beside the plan; a new window, or a narrow one, has its page. */
export function ActivityLink({ coop, activity: { reference, title } }: ActivityLinkProps) {
  const navigate = useNavigate();
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !window.matchMedia(besideThePlan).matches) return;
    event.preventDefault();
    void navigate({ to: '.', search: (now) => ({ ...now, visa: reference }), resetScroll: false });
  };
  return (
    <Link to="/$coop/aktivitet/$id" params={{ coop, id: reference }} search={kept} onClick={open}>
      {title}
    </Link>
  );
}
