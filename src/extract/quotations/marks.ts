interface Marks {
  readonly name: string;
  readonly open: string;
  /** Any of these closes; the first is the usual one. */
  readonly close: readonly string[];
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
}

/** The marks of quotation, of several typographic traditions and of typewriters. */
export const MARKS: readonly Marks[] = [
  {
    name: 'curved double marks',
    open: '“',
    close: ['”', '"'],
    reason: 'English print; careless software closes with a straight mark',
    takes: 'The guide said: “Mind the step.”',
    leaves: 'The guide said: mind the ” step.',
  },
  {
    name: 'straight double marks',
    open: '"',
    close: ['"', '”'],
    reason: 'typewriters and wires',
    takes: 'The guide said: "Mind the step."',
    leaves: 'The guide said the pipe was 5" wide and 7" long.',
  },
  {
    name: 'accents and apostrophes',
    open: '``',
    close: ["''", '"'],
    reason: 'wires of the 1990s and typesetters',
    takes: "The guide said: ``Mind the step.''",
    leaves: 'The guide said: run `mind step` first.',
  },
  {
    name: 'apostrophes twice',
    open: "''",
    close: ["''", '"'],
    reason: 'the same, where a careless program wrote both marks alike',
    takes: "The guide said: ''Mind the step.''",
    leaves: "The guide said: mind '' the step.",
  },
  {
    name: 'curved single marks',
    open: '‘',
    close: ['’', "'"],
    reason: 'British print',
    takes: 'The guide said: ‘Mind the miners’ step.’',
    leaves: 'The guide said the ‘90s had been good to the miners’ union.',
  },
  {
    name: 'straight single marks',
    open: "'",
    close: ["'", '’'],
    reason: 'British typewriters, and quotations within quotations',
    takes: "The guide said: 'Mind the step.'",
    leaves: "The guide said the '90s were the miners' best years.",
  },
  {
    name: 'low marks',
    open: '„',
    close: ['“', '”', '"'],
    reason: 'German, Polish, Dutch and other print',
    takes: 'The guide said: „Mind the step.“',
    leaves: 'The guide said: mind the “ step.',
  },
  {
    name: 'low single marks',
    open: '‚',
    close: ['‘', '’'],
    reason: 'the same, single',
    takes: 'The guide said: ‚Mind the step.‘',
    leaves: 'The guide said: mind ‚ the step.',
  },
  {
    name: 'guillemets',
    open: '«',
    close: ['»'],
    reason: 'French, Russian, Arabic and other print, with spaces inside or without',
    takes: 'The guide said: « Mind the step. »',
    leaves: 'The guide said: mind the » step.',
  },
  {
    name: 'guillemets turned inwards',
    open: '»',
    close: ['«'],
    reason: 'Danish and German books',
    takes: 'The guide said: »Mind the step.«',
    leaves: 'The guide said: Home » Tours » Steps.',
  },
  {
    name: 'single guillemets',
    open: '‹',
    close: ['›'],
    reason: 'Swiss print',
    takes: 'The guide said: ‹Mind the step.›',
    leaves: 'The guide said: mind the › step.',
  },
  {
    name: 'the same curved mark twice',
    open: '”',
    close: ['”'],
    reason: 'Swedish and Finnish print',
    takes: 'The guide said: ”Mind the step.”',
    leaves: 'The guide said: mind the step” and went.',
  },
];
