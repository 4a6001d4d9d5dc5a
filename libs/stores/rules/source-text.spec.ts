import { sourcesIn, sourceText } from './source-text';

describe('what made a version, as it is stored', () => {
  const life = { stream: 'norrvik.activity-nv07' };
  const terms = { stream: 'norrvik.activity-terms-nv07' };

  it('names each stream once for as long as it goes on', () => {
    const sources = [
      { seq: 10, ...life, version: 1 },
      { seq: 14, ...life, version: 2 },
      { seq: 15, ...terms, version: 1 },
      { seq: 9_007_199_254_740_991, ...life, version: 3 },
    ];
    const text = sourceText(sources);
    expect(text).toBe('["norrvik.activity-nv07",1,10,2,14,"norrvik.activity-terms-nv07",1,15,"norrvik.activity-nv07",3,9007199254740991]');
    expect(sourcesIn(text)).toEqual(sources);
  });

  it('is a list that is empty where nothing made it', () => {
    expect(sourcesIn(sourceText([]))).toEqual([]);
  });
});
