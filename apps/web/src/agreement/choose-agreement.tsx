import type { AgreementAnswer } from '@sparbar/contracts';
import { useState } from 'react';
import { Choice } from '../administration/labelled';
import { useWords } from '../words/language';

/** The agreement a form is about: the latest, unless another is chosen; asked only where there are several. */
export function useChosenAgreement(agreements: readonly AgreementAnswer[]) {
  const { field } = useWords();
  const [chosen, setChosen] = useState('');
  const agreement = agreements.find(({ id }) => id === chosen) ?? agreements[0];
  const select = agreements.length > 1 && agreement !== undefined && (
    <Choice
      label={capital(field.agreement)}
      value={agreement.id}
      options={agreements.map(({ id, title }) => [id, title] as const)}
      onChange={setChosen}
    />
  );
  return { agreement, select };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
