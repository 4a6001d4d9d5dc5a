import type { AgreementAnswer, AppendixAnswer } from '@sparbar/contracts';
import type { ReactNode } from 'react';
import { useWords } from '../words/language';
import { AdoptAppendix } from './adopt-appendix';
import { DescribeArea } from './describe-area';
import { DraftAgreement } from './draft-agreement';
import { EndAgreement } from './end-agreement';
import { JoinOrDepart } from './join-or-depart';
import { SignAgreement } from './sign-agreement';

interface AgreementFormsProps {
  readonly coop: string;
  readonly agreements: readonly AgreementAnswer[];
  readonly appendices: readonly AppendixAnswer[];
  readonly today: string;
}

/** All that may be recorded about the agreement, each folded away until somebody wants it. */
export function AgreementForms({ coop, agreements, appendices, today }: AgreementFormsProps) {
  const { agreement: say } = useWords();
  const open = agreements.filter(({ ended }) => ended === null);
  const common = { coop, today };
  return (
    <section className="card stack" aria-labelledby="record">
      <h2 id="record">{say.record.heading}</h2>
      <div className="agreement-forms">
        <Folded title={say.record.adopt}>
          <AdoptAppendix {...common} />
        </Folded>
        <Folded title={say.record.draft}>
          <DraftAgreement {...common} appendices={appendices} agreements={open} />
        </Folded>
        {open.length > 0 && (
          <>
            <Folded title={say.record.joinOrDepart}>
              <JoinOrDepart {...common} agreements={open} />
            </Folded>
            <Folded title={say.record.describe}>
              <DescribeArea {...common} agreements={open} appendices={appendices} />
            </Folded>
            <Folded title={say.record.sign}>
              <SignAgreement {...common} agreements={open} />
            </Folded>
            <Folded title={say.record.review}>
              <EndAgreement {...common} agreements={open} />
            </Folded>
          </>
        )}
      </div>
    </section>
  );
}

function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
