interface PassageRule {
  readonly name: string;
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
}

/** What makes whole passages speech, or leaves a quotation without a speaker: `findDirect` follows them in this order. */
export const PASSAGE_RULES = {
  turn: {
    name: 'turn in a transcript',
    reason: 'lines that bear the names of two speakers or Q and A, one of them again, are what these say',
    takes: 'Q: Why did you leave?\n\nA: I was tired of it.\n\nQ: And now?  Are you back?',
    leaves: 'Date: the third of May.\n\nPlace: the old town hall.\n\nDate: the fourth of May.',
  },
  block: {
    name: 'block behind a colon',
    reason: 'a paragraph without marks behind "said:" at the end of the one before is what is said',
    takes: 'The statement of the union said:\n\nWe stop work at noon on Friday.',
    leaves: 'The town has three mills:\n\nThe first stands by the bridge.',
  },
  nextParagraph: {
    name: 'goes on to the next paragraph',
    reason: 'a quotation that no mark closes goes on in the next paragraph, which may name the speaker of both',
    takes: '“We lost the road in the flood.\n\n“We lost the bridge,” Amina Diallo said.',
    leaves: '“We lost the road in the flood.”\n\n“We lost the bridge,” Amina Diallo said.',
  },
  nobody: {
    name: 'no speaker found',
    reason: 'a sentence between marks is somebody’s words, even where the text does not say whose',
    takes: 'On the wall stood: “We have never left this place and we never will.”',
    leaves: 'On the wall stood a “mural of the old place”.',
  },
} as const satisfies Record<string, PassageRule>;
