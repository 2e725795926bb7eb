// What is measured, where, and how much must be reached. Figures are shares of 1.

/** @typedef {{ task: string, corpus: string, figure: string, read: (score: any) => number, must?: number }} Target */

/** @type {readonly Target[]} */
export const TARGETS = [
  { task: 'Sources', corpus: 'seeds', figure: 'found, F1', read: s => s.articles.f1, must: 1 },
  { task: 'Sources', corpus: 'seeds', figure: 'titles right', read: s => s.articles.title, must: 1 },
  { task: 'Sources', corpus: 'seeds', figure: 'dates of publication right', read: s => s.articles.published, must: 1 },
  { task: 'Sources', corpus: 'MEANTIME', figure: 'titles right', read: s => s.articles.title, must: 1 },
  { task: 'Names', corpus: 'seeds', figure: 'mentions, exact F1', read: s => s.mentions.strict.f1, must: 0.95 },
  { task: 'Names', corpus: 'MEANTIME', figure: 'mentions, exact F1', read: s => s.mentions.strict.f1, must: 0.72 },
  { task: 'Names', corpus: 'wikigold', figure: 'mentions, exact F1', read: s => s.mentions.strict.f1, must: 0.65 },
  { task: 'Names', corpus: 'seeds', figure: 'entities, B-cubed F1', read: s => s.entities.f1, must: 0.97 },
  { task: 'Names', corpus: 'MEANTIME', figure: 'entities, B-cubed F1', read: s => s.entities.f1 },
  { task: 'Times', corpus: 'seeds', figure: 'exact F1', read: s => s.times.exact.f1, must: 0.95 },
  { task: 'Times', corpus: 'seeds', figure: 'overlap F1', read: s => s.times.span.f1, must: 0.95 },
  { task: 'Times', corpus: 'seeds', figure: 'values F1', read: s => s.times.value.f1, must: 0.95 },
  { task: 'Times', corpus: 'MEANTIME', figure: 'exact F1', read: s => s.times.exact.f1 },
  { task: 'Times', corpus: 'MEANTIME', figure: 'overlap F1', read: s => s.times.span.f1 },
  { task: 'Times', corpus: 'MEANTIME', figure: 'values F1', read: s => s.times.value.f1, must: 0.75 },
  { task: 'Quotations', corpus: 'seeds', figure: 'spans F1', read: s => s.quotations.span.f1, must: 0.95 },
  {
    task: 'Quotations',
    corpus: 'seeds',
    figure: 'with their speaker, F1',
    read: s => s.quotations.attributed.f1,
    must: 0.95,
  },
  { task: 'Events', corpus: 'seeds', figure: 'required ones found (recall)', read: s => s.events.recall, must: 0.85 },
  { task: 'Events', corpus: 'seeds', figure: 'precision', read: s => s.events.precision, must: 0.75 },
  { task: 'Events', corpus: 'seeds', figure: 'dates right', read: s => s.events.dateAccuracy, must: 0.85 },
  { task: 'Events', corpus: 'seeds', figure: 'places right', read: s => s.events.placeAccuracy, must: 0.8 },
  { task: 'Events', corpus: 'seeds', figure: 'participants, F1', read: s => s.events.participantsF1, must: 0.8 },
  {
    task: 'Events',
    corpus: 'seeds',
    figure: 'merged across sources',
    read: s => share(s.events.mergedAcrossArticles),
    must: 1,
  },
  { task: 'Events', corpus: 'MEANTIME', figure: 'required ones found (recall)', read: s => s.events.recall, must: 0.6 },
  { task: 'Events', corpus: 'MEANTIME', figure: 'precision', read: s => s.events.precision },
];

const share = text => {
  const [part = 0, whole = 1] = String(text).split('/').map(Number);
  return part / whole;
};

/** What must be reached in speed; both are measured in the same run, on one core. */
export const SPEED_TARGETS = { megabytesPerSecond: 1, timesCompromise: 8 };
