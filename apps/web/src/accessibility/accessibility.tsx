import { createLazyRoute } from '@tanstack/react-router';
import { Screen } from '../frame/screen';
import { useWords } from '../words/language';

/** What can be expected, what is known to be lacking, and whom to tell. */
function Accessibility() {
  const { accessibility } = useWords().ui;
  return (
    <Screen title={accessibility.title}>
      <div className="card stack prose">
        {accessibility.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>{accessibility.report}</p>
      </div>
    </Screen>
  );
}

export const Route = createLazyRoute('/tillganglighet')({ component: Accessibility });
