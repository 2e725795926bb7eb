/** The commonest short words of languages written in Latin letters: enough to tell one page from another. */
const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: 'the of and to in that is was for on with as by at from it be are were this which has have had not his said',
    de: 'der die und das den von zu mit ist des sich im dem nicht ein eine auf auch als für er sie hat wurde werden bei',
    fr: 'le la les de des et un une est que dans qui pour par sur pas au avec il ne ce se sont plus été du',
    es: 'el la los las de que y en un una del se por con para su al es lo como más fue ha pero este',
    it: 'il di che la e un per una in del della con non si da sono è al alla dei le gli nel più ha anche',
    pt: 'o de que e a do da em um para com não uma os no se na por mais as dos foi ao das como à seu',
    nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar uit maar heeft',
    sv: 'och att det som en på är av för med till den har de inte om ett han var från sig men vi',
    da: 'og i at det er en til på som med for af de har ikke den et der om var han fra men vi',
    pl: 'i w na z do się nie że jest to o jak po za przez od ale dla tym był jego przed oraz',
    tr: 've bir bu için ile da de çok olarak olan daha en gibi kadar sonra ama ise var yok',
    id: 'yang dan di ini itu dengan untuk tidak dari dalam akan pada juga ke karena adalah oleh mereka telah bahwa',
    sw: 'ya na wa kwa ni katika za la cha kuwa hii alisema pia hiyo kama yake lakini huo baada',
  }).map(([tag, words]) => [tag, new Set(words.split(' '))]),
);

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[پچژگکیہےں]/g, 'ur'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** So much of a text shows its language. */
const SAMPLE = 6000;
const LETTER = /\p{L}/gu;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/**
 * The language of a text as a BCP 47 primary tag. Another script than Latin decides where it has most of the letters; else the commonest
 * words do; a text too short to tell is taken for English.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, LETTER);
  const latin = count(sample, /\p{Script=Latin}/gu);
  if (latin < letters / 2) {
    const [, tag] = SCRIPTS.find(([script]) => count(sample, script) > letters * 0.1) ?? [undefined, 'und'];
    return tag;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = 'en';
  let most = -1;
  for (const [tag, stopWords] of STOP_WORDS) {
    const hits = words.reduce((sum, word) => sum + (stopWords.has(word) ? 1 : 0), 0);
    if (hits > most) [best, most] = [tag, hits];
  }
  return most < 3 ? 'en' : best;
}
