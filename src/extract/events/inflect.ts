/** The form of a verb, as far as its spelling tells. */
export type VerbForm = 'base' | 'third person' | 'past' | 'participle' | 'past or participle' | 'gerund';

/** Past and participle of the irregular verbs that the lexicons have. */
const IRREGULAR: ReadonlyMap<string, readonly [string, string]> = new Map(
  `meet met met|leave left left|fly flew flown|speak spoke spoken|sell sold sold|buy bought bought|build built built|win won won|beat beat beaten|lose lost lost|draw drew drawn|hold held held|have had had|make made made|pay paid paid|take took taken|give gave given|begin began begun|lead led led|see saw seen
  send sent sent|lend lent lent|seek sought sought|shoot shot shot|sink sank sunk|strike struck struck|hit hit hit|cut cut cut|break broke broken|withdraw withdrew withdrawn|overthrow overthrew overthrown|fight fought fought|bear bore born|swear swore sworn|quit quit quit|find found found|burn burnt burnt|sweep swept swept
  write wrote written|say said said|tell told told|set set set|put put put|let let let|shut shut shut|lay laid laid|rise rose risen|fall fell fallen|grow grew grown|become became become|come came come|go went gone|get got got|keep kept kept|bring brought brought|think thought thought|know knew known|hear heard heard|feel felt felt|stand stood stood|understand understood understood
  undertake undertook undertaken|feed fed fed|mean meant meant|show showed shown|spend spent spent|choose chose chosen|steal stole stolen|throw threw thrown|wear wore worn|drive drove driven|eat ate eaten|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|hide hid hidden|ride rode ridden|ring rang rung|run ran run|sing sang sung|sit sat sat|sleep slept slept|teach taught taught|wake woke woken|rebuild rebuilt rebuilt|uphold upheld upheld|oversee oversaw overseen|bid bid bid|plead pleaded pled|wage waged waged|split split split|spread spread spread|step stepped stepped|ban banned banned|commit committed committed|permit permitted permitted|star starred starred|plan planned planned|stop stopped stopped|choose chose chosen|outsell outsold outsold|overtake overtook overtaken|shed shed shed|lend lent lent|spin spun spun|shrink shrank shrunk|shake shook shaken|slide slid slid|retake retook retaken|outbid outbid outbid|refer referred referred|occur occurred occurred|rebuff rebuffed rebuffed|invest invested invested|kidnap kidnapped kidnapped|hijack hijacked hijacked|stab stabbed stabbed|topple toppled toppled|slam slammed slammed|quit quit quit|rebel rebelled rebelled|expel expelled expelled|cancel cancelled cancelled|compel compelled compelled|equip equipped equipped|ship shipped shipped|drop dropped dropped|control controlled controlled|acquit acquitted acquitted|defer deferred deferred|sue sued sued|die died died|flee fled fled|arise arose arisen|bend bent bent|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|catch caught caught|creep crept crept|deal dealt dealt|dig dug dug|drink drank drunk|hang hung hung|leap leapt leapt|light lit lit|overcome overcame overcome|overrun overran overrun|override overrode overridden|mislead misled misled|swim swam swum|swing swung swung|swell swelled swollen|tear tore torn|undergo underwent undergone|weave wove woven|weep wept wept|withhold withheld withheld|withstand withstood withstood|spring sprang sprung|sting stung stung|slay slew slain|shine shone shone|foresee foresaw foreseen|forgive forgave forgiven|forgo forwent forgone|rewrite rewrote rewritten|resell resold resold|outdo outdid outdone|outgrow outgrew outgrown|outrun outran outrun|fling flung flung|grind ground ground|kneel knelt knelt|strive strove striven|tread trod trodden|undo undid undone|unwind unwound unwound|wring wrung wrung|stick stuck stuck|lean leaned leant|burst burst burst|hurt hurt hurt|forecast forecast forecast|broadcast broadcast broadcast|cast cast cast|rally rallied rallied|pay paid paid|repay repaid repaid|overpay overpaid overpaid|relay relayed relayed|travel travelled travelled|outlaw outlawed outlawed`
    .split(/[|\n]/)
    .map(entry => entry.trim().split(' '))
    .map(([base = '', past = '', participle = '']): [string, readonly [string, string]] => [base, [past, participle]]),
);

const DOUBLED = new Set(
  'ban commit permit star plan stop refer occur kidnap stab slam rebel expel cancel compel equip ship drop control acquit defer hit cut set put let shut get run sit quit win begin split bid step drop slam'.split(
    ' ',
  ),
);

/** All forms of a regular or irregular verb. */
export function formsOf(base: string): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const add = (form: string, kind: VerbForm) => {
    if (!forms.has(form)) forms.set(form, kind);
  };
  add(base, 'base');
  add(
    /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`,
    'third person',
  );
  const stem = DOUBLED.has(base) ? base + base.slice(-1) : base;
  const irregular = IRREGULAR.get(base);
  if (irregular !== undefined && irregular[0] !== irregular[1]) {
    add(irregular[0], 'past');
    add(irregular[1], 'participle');
  } else {
    const regular = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
    add(irregular?.[0] ?? regular, 'past or participle');
    if (base === 'cancel') add('canceled', 'past or participle');
  }
  add(
    base.endsWith('ie')
      ? `${base.slice(0, -2)}ying`
      : base.endsWith('ee')
        ? `${base}ing`
        : base.endsWith('e')
          ? `${base.slice(0, -1)}ing`
          : `${stem}ing`,
    'gerund',
  );
  return forms;
}

/** Verbs whose past is spelt like the present: "Kenya beat Zambia". */
export const isPastToo = (base: string): boolean => IRREGULAR.get(base)?.[0] === base;

/** Whether a word looks like a finite verb or participle in the past: -ed, or irregular. */
const PAST_FORMS = new Set([...IRREGULAR.values()].flat());
export const looksPast = (folded: string): boolean =>
  PAST_FORMS.has(folded) || (folded.length > 4 && folded.endsWith('ed') && !folded.endsWith('eed'));

/** Past forms and participles of verbs that tell the two apart: "went", "gone". */
const APART: ReadonlyMap<string, VerbForm> = new Map(
  [...IRREGULAR.values()]
    .filter(([past, participle]) => past !== participle)
    .flatMap(([past, participle]): [string, VerbForm][] => [
      [past, 'past'],
      [participle, 'participle'],
    ])
    .reverse(),
);

/** The form of a word that looks like a verb in the past; undefined where it does not. */
export function formOfPast(folded: string): VerbForm | undefined {
  return looksPast(folded) ? (APART.get(folded) ?? 'past or participle') : undefined;
}

const PRESENTS: ReadonlyMap<string, string> = new Map(
  [...IRREGULAR].flatMap(([base, forms]) => forms.map((form): [string, string] => [form, base])),
);

/** "won" to "win": the base of an irregular past; all other words as they are. */
export const presentOf = (folded: string): string => PRESENTS.get(folded) ?? folded;
