import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../words/language';
import { particulars, periods } from './list-chosen';

/** Those that are to be followed up at one time, and those that lack something they have to have. */
export function ChooseParticulars() {
  const words = useWords();
  const said = words.particulars;
  const navigate = useNavigate({ from: '/$coop/plan' });
  const { infor, uppgifter } = useSearch({ from: '/inside/$coop/plan' });
  const choose = (name: 'infor' | 'uppgifter', to: string) =>
    void navigate({
      search: (now) => Object.fromEntries(Object.entries({ ...now, [name]: to }).filter(([, value]) => value !== '')),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <label className="choose-plan">
        <span className="visually-hidden">{said.filterFollowedUp}</span>
        <select value={infor ?? ''} onChange={({ target }) => choose('infor', target.value)}>
          <option value="">{said.everyPeriod}</option>
          {periods.map((one) => (
            <option key={one} value={one}>
              {said.followedUpIn(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="choose-plan">
        <span className="visually-hidden">{said.filterParticulars}</span>
        <select value={uppgifter ?? ''} onChange={({ target }) => choose('uppgifter', target.value)}>
          <option value="">{said.everyParticular}</option>
          {(['saknas', 'alla'] as const).map((one) => (
            <option key={one} value={one}>
              {said.state[particulars[one]]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
