/** Words for one kind of action: by PLOVER’s types alone a journey would be the same as a talk. */
export interface Deed {
  readonly name: string;
  /** What a trigger, in the present tense and folded, begins with. */
  readonly words: RegExp;
  /** A trigger as it stands in a text that is of this kind, and one that is of another. */
  readonly takes: string;
  readonly leaves: string;
}

/** The first that fits; a word that none has is a kind of its own, by its stem. */
export const DEEDS: readonly Deed[] = [
  {
    name: 'journey',
    words: /^(?:visit|trip|tour|arriv|le(?:ft|av)|fl(?:y|ew|own)|travel|depart|return|(?:is|are|was|were) )/,
    takes: 'arrived',
    leaves: 'awarded',
  },
  { name: 'telephone', words: /^(?:telephon|phon|call)/, takes: 'phoned', leaves: 'photographed' },
  {
    name: 'talk',
    words:
      /^(?:met$|meet|talk|summit|conference|discuss|negotiat|dialogue|consult|conversation|sp(?:eak|oke)|confer|host|exchang|forum|brief)/,
    takes: 'met',
    leaves: 'metered',
  },
  {
    name: 'killing',
    words:
      /^(?:kill|attack|air ?strike|strike|struck|bomb|shell|sh[oo]t|massacre|assault|raid|explo|blast|murder|ambush|gun|fir)/,
    takes: 'shelled',
    leaves: 'sheltered',
  },
  { name: 'expulsion', words: /^(?:deport|expel|expul|repatriat|evict)/, takes: 'deported', leaves: 'departed' },
  {
    name: 'accord',
    words: /^(?:agree|sign|accord|treaty|deal|pact|pledg|commit|settle|conclu)/,
    takes: 'signed',
    leaves: 'resigned',
  },
  {
    name: 'purchase',
    words: /^(?:buy|bought|acqui|purchas|takeover|merg|order|contract)/,
    takes: 'bought',
    leaves: 'brought',
  },
  { name: 'delivery', words: /^deliver/, takes: 'delivered', leaves: 'deliberated' },
  {
    name: 'appointment',
    words: /^(?:appoint|nam(?:e|ed|es|ing)$|nominat|hire|install|replac)/,
    takes: 'named',
    leaves: 'numbered',
  },
  { name: 'leaving', words: /^(?:resign|step|quit|retir)/, takes: 'resigned', leaves: 'signed' },
  {
    name: 'rise',
    words: /^(?:ris|climb|jump|surg|soar|gain|increas|advanc|rall|lift|rais)/,
    takes: 'rose',
    leaves: 'rowed',
  },
  {
    name: 'fall',
    words: /^(?:fall|drop|plung|slump|tumbl|declin|slid|sink|shed|los|cut|lower|reduc)/,
    takes: 'fell',
    leaves: 'filled',
  },
  { name: 'sentence', words: /^(?:jail|sentenc|convict|imprison)/, takes: 'jailed', leaves: 'joined' },
  { name: 'eviction', words: /^(?:topp|oust|overthrow|depos)/, takes: 'toppled', leaves: 'topical' },
  { name: 'quake', words: /^(?:earthquake|quake|tremor|aftershock)/, takes: 'aftershock', leaves: 'afternoon' },
  { name: 'storm', words: /^(?:typhoon|cyclone|hurricane|storm|tornado)/, takes: 'typhoon', leaves: 'typist' },
  { name: 'flood', words: /^flood/, takes: 'flooded', leaves: 'floored' },
  { name: 'death', words: /^(?:die|dead|death|perish|drown)/, takes: 'died', leaves: 'dined' },
];
