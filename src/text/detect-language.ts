/** The commonest short words of languages written in Latin letters: enough to tell one page from another. */
const STOP_WORDS: Readonly<Record<string, string>> = {
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
  no: 'og i det på som er en til for av at med har de ikke den var om et han fra men vi ble etter',
  fi: 'ja on ei että oli se hän mutta ovat myös kun joka mukaan sen ole kuin tai jo nyt vain',
  hu: 'a az és hogy nem is egy volt meg de ez ki csak már van el mint még után szerint',
  cs: 'a se v na je že s z do o i to jako za by ale pro podle jsou byl od při po které',
  ro: 'și de la în a cu că nu pe din o un este care mai pentru au fost să se al după',
  vi: 'và của là có được trong cho các một không người đã với này những để từ đến khi tại',
  tl: 'ang ng sa na mga ay at ni si para hindi ito may mula kay siya din nang bilang',
  ha: 'da a ya na ta ba wanda cewa ne ce su kuma shi yi don ga an daga kasar bayan',
  so: 'oo ka waa in ku iyo u ay la ee uu si waxa ayaa kale lagu waxaa dalka kadib',
  af: 'die en van in is het dat te nie met vir op hy aan was ook wat om deur sy na hulle',
  la: 'et in est non ut cum ad quod qui sed ex si quae de per ab hoc esse sunt enim atque',
  sq: 'dhe në të e i për me nga që një është më nuk u do ka se ishte janë këtë',
};

const TAGS = Object.keys(STOP_WORDS);

/** For each of those words the languages it belongs to, as indices into `TAGS`. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = invert();

function invert(): Map<string, number[]> {
  const languages = new Map<string, number[]>();
  TAGS.forEach((tag, i) => {
    for (const word of STOP_WORDS[tag]?.split(' ') ?? []) languages.set(word, [...(languages.get(word) ?? []), i]);
  });
  return languages;
}

/** Scripts, or letters that tell languages of one script apart, with the least share of the letters that tells. */
const SCRIPTS: readonly (readonly [RegExp, string, number])[] = [
  [/[\u3040-\u30ff]/g, 'ja', 0.02],
  [/[\uac00-\ud7af]/g, 'ko', 0.3],
  [/\p{Script=Han}/gu, 'zh', 0.3],
  [/[ٹڈڑںہھے]/g, 'ur', 0.03],
  [/[پچژگکی]/g, 'fa', 0.05],
  [/\p{Script=Arabic}/gu, 'ar', 0.3],
  [/[іїєґ]/gi, 'uk', 0.03],
  [/\p{Script=Cyrillic}/gu, 'ru', 0.3],
  [/\p{Script=Devanagari}/gu, 'hi', 0.3],
  [/\p{Script=Hebrew}/gu, 'he', 0.3],
  [/\p{Script=Greek}/gu, 'el', 0.3],
  [/\p{Script=Thai}/gu, 'th', 0.3],
];

/** Each of the commonest words stands for English in a share of running text that no list of names reaches. */
const LEAST_ENGLISH = 0.08;
/** A text of fewer words may be a heading or a list. */
const RUNNING_WORDS = 60;
/** So much of a text shows its language. */
const SAMPLE = 2000;
/** Results and standings are made of names and figures: a word of English in their heading must do. */
const FIGURES = /\d+/g;
const TABLE_FIGURES = 0.3;
const LATIN = /\p{Script=Latin}/gu;
/** Letters of the scripts beyond Latin. */
const OTHER_LETTER = /[\u0370-\u1dff\u2c00-\u2fff\u3040-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufeff]/g;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** Longer words are none of those above. */
const LONGEST_STOP_WORD = Math.max(...[...LANGUAGES_OF.keys()].map(word => word.length));

/** The letters of "U.S." and of "'s" are no words. */
const isShortened = (text: string, at: number): boolean =>
  /[.'’]/.test(text.charAt(at + 1)) || (at > 0 && /[.'’]/.test(text.charAt(at - 1)));

/**
 * How many runs of letters a text in small letters has, and how many of them are of each language’s words; beyond ASCII whatever is no mark of
 * the Latin alphabets’ pages is a letter.
 */
function countWords(text: string): { words: number; hits: Uint32Array } {
  let words = 0;
  const hits = new Uint32Array(TAGS.length);
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const isLetter =
      (unit >= 0x61 && unit <= 0x7a) ||
      (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && !(unit >= 0x2000 && unit < 0x2c00));
    if (isLetter && start < 0) start = at;
    else if (!isLetter && start >= 0) {
      words++;
      const counts = at - start <= LONGEST_STOP_WORD && !(at - start === 1 && isShortened(text, start));
      const languages = counts ? LANGUAGES_OF.get(text.slice(start, at)) : undefined;
      if (languages !== undefined) for (const i of languages) hits[i] = (hits[i] ?? 0) + 1;
      start = -1;
    }
  }
  return { words, hits };
}

/**
 * The language of a text as a BCP 47 primary tag. Another script than Latin decides where it has most of the letters; else the commonest
 * words do; a text too short to tell is taken for English, a longer one with hardly an English word is `und`, undetermined.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const others = count(sample, OTHER_LETTER);
  if (others > 0 && others > count(sample, LATIN)) {
    const [, tag] = SCRIPTS.find(([script, , least]) => count(sample, script) > others * least) ?? [undefined, 'und'];
    return tag;
  }
  const { words, hits } = countWords(sample.toLowerCase());
  const most = Math.max(...hits);
  const best = TAGS[hits.indexOf(most)] ?? 'en';
  const isTable = count(sample, FIGURES) > words * TABLE_FIGURES && most < words * LEAST_ENGLISH;
  if (isTable && (hits[0] ?? 0) > 0) return 'en';
  if (most < 3) return words < RUNNING_WORDS ? 'en' : 'und';
  return best === 'en' && words >= RUNNING_WORDS && most < words * LEAST_ENGLISH ? 'und' : best;
}
