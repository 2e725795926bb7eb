// Other libraries on the same collections, for the tasks that they do.
import { readGold, score } from './corpora.mjs';
import { chronoTimes, compromiseNames, compromiseTimes, predict, recognizerTimes, winkRuns } from './peers.mjs';

/**
 * Scores by library, task and corpus.
 *
 * @param {readonly import('./corpora.mjs').Corpus[]} corpora
 * @returns {{ library: string, task: 'Names' | 'Times', corpus: string, score: any }[]}
 */
export function scorePeers(corpora) {
  return corpora.flatMap(corpus => {
    const named = readGold(corpus).mentions?.length > 0;
    const timed = readGold(corpus).times?.length > 0;
    const rate = (library, task, key, find) => ({
      library,
      task,
      corpus: corpus.name,
      score: score(corpus, library.replace(/\W+/g, '-'), predict(corpus, key, find)),
    });
    return [
      ...(named
        ? [
            rate('compromise', 'Names', 'mentions', compromiseNames),
            rate('wink-nlp, untyped', 'Names', 'mentions', typedAsInGold(corpus)),
          ]
        : []),
      ...(timed
        ? [
            rate('chrono-node', 'Times', 'times', chronoTimes),
            rate('compromise-dates', 'Times', 'times', compromiseTimes),
            rate('Microsoft recognizers', 'Times', 'times', recognizerTimes),
          ]
        : []),
    ];
  });
}

/** wink-nlp types no names: each run of proper nouns that is a name of the gold is given its type, any other is wrong whatever it is called. */
function typedAsInGold(corpus) {
  const { articles, mentions } = readGold(corpus);
  const types = new Map(mentions.map(({ article, start, end, type }) => [`${article}@${start}-${end}`, type]));
  let next = 0;
  return text => {
    const article = articles[next++];
    return winkRuns(text).map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      type: types.get(`${article.id}@${start + article.start}-${end + article.start}`) ?? 'ORG',
    }));
  };
}
