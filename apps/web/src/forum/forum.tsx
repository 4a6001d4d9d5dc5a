import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { Problem } from '../api/problem';
import { cooperationQuery } from '../api/reads';
import { forumQuery } from '../api/who-reads';
import { ForumChip } from '../fora/forum-chip';
import { Screen } from '../frame/screen';
import { Empty, Loading, Wrong } from '../frame/states';
import { kept, usePointInTime } from '../time/point-in-time';
import { useWords } from '../words/language';
import { ActOnForum } from './act-on-forum';
import './forum.css';
import { ForumFacts, OverTime } from './forum-facts';
import { Seats } from './seats';

function Forum() {
  const { coop, id } = Route.useParams();
  return <OneForum key={`${coop}/${id}`} coop={coop} id={id} />;
}

/** One forum: what it is, who sits there, and all it has been. */
function OneForum({ coop, id }: { readonly coop: string; readonly id: string }) {
  const words = useWords();
  const { fora } = words;
  const point = usePointInTime();
  const { data: forum, error, refetch } = useQuery(forumQuery(coop, id, point));
  const { data: cooperation } = useQuery(cooperationQuery(coop));
  if (error instanceof Problem && error.status === 404) {
    return (
      <Screen title={fora.columns.name}>
        <Empty what={point.at === undefined ? fora.notThere : fora.notThen(words.day(point.at))}>
          <Link className="button" to="/$coop/fora" params={{ coop }} search={kept(point)}>
            {fora.allFora}
          </Link>
        </Empty>
      </Screen>
    );
  }
  return (
    <Screen title={forum?.name ?? fora.columns.name} above={forum !== undefined && <ForumChip standing={forum.standing} />}>
      {error !== null && <Wrong error={error} retry={() => void refetch()} />}
      {error === null && (forum === undefined || cooperation === undefined) && <Loading lines={10} />}
      {forum !== undefined && cooperation !== undefined && (
        <>
          {forum.readAt.uncertain.length > 0 && <p className="preview">{words.ui.past.uncertain}</p>}
          <ActOnForum coop={coop} forum={forum} cooperation={cooperation} />
          <div className="forum">
            <Seats coop={coop} forum={forum} cooperation={cooperation} />
            <ForumFacts coop={coop} forum={forum} />
          </div>
          <OverTime forum={forum} />
        </>
      )}
    </Screen>
  );
}

export const Route = createLazyRoute('/inside/$coop/fora/$id')({ component: Forum });
