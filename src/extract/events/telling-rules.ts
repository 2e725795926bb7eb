/** A way in which a text tells an event; `EventTelling.rule` bears its name. */
export interface TellingRule {
  readonly name: string;
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
}

/** How events are told, in the order in which a word is asked; the words themselves stand in `lexicon.ts`. */
export const TELLING = {
  verb: {
    name: 'verb',
    reason: 'a finite verb of the lexicon with its subject says who did what',
    takes: 'Bolivia and Paraguay signed a letter in Montevideo.',
    leaves: 'The signed letter of Bolivia lies in Montevideo.',
  },
  openVerb: {
    name: 'open verb',
    reason:
      'whoever is named as the subject of a verb in the past did something, whatever it was; states, thoughts and words are left out',
    takes: 'Kari Lund repainted the ferry in Hobart.',
    leaves: 'Kari Lund loved the ferry in Hobart.',
  },
  passive: {
    name: 'passive verb',
    reason: 'of a verb in the passive the subject is whom it happened to',
    takes: 'John Rowe was appointed treasurer in Hobart.',
    leaves: 'John Rowe was treasurer in Hobart.',
  },
  lightVerb: {
    name: 'light verb and noun',
    reason: '"held talks", "posted a loss": the noun says what was done, the verb that somebody did it',
    takes: 'Norway held talks with Chad in Geneva.',
    leaves: 'Norway held shares with Chad in Geneva.',
  },
  noun: {
    name: 'noun',
    reason: 'a noun of the lexicon names an event where it says who or where',
    takes: 'The harbour was quiet after the attack by Eritrea on Yemen.',
    leaves: 'The harbour was quiet after the attack.',
  },
  scheduled: {
    name: 'scheduled noun',
    reason: '"a hearing is set for 12 March": an event noun with the day for which it is planned is told by that',
    takes: 'The vote is scheduled for 12 March 1994.',
    leaves: 'The vote is scheduled for the last item.',
  },
  nounAndVerb: {
    name: 'noun and verb',
    reason: 'an event noun that is the subject of a verb of effect is one event with it',
    takes: 'Shelling by Chad in Goma had wounded six people.',
    leaves: 'The people of Goma had wounded six goats.',
  },
  toldBefore: {
    name: 'noun, told before',
    reason: 'a definite noun phrase with nobody new in it speaks of what was told before',
    takes: 'Kari Lund met Idriss Haroun in Oslo. The meeting lasted two hours.',
    leaves: 'Kari Lund met Idriss Haroun in Oslo. A meeting costs two hours.',
  },
  presence: {
    name: 'presence',
    reason: 'who is somewhere for something is on a visit there',
    takes: 'Kari Lund is currently in Chad to inspect the wells.',
    leaves: 'The wells are currently in Chad to stay.',
  },
} as const satisfies Readonly<Record<string, TellingRule>>;

export const TELLING_RULES: readonly TellingRule[] = Object.values(TELLING);
