/** A text of a bibliography without what marks it up: CSL’s and BibTeX’s readers set italics, small capitals and links as HTML. Nothing else in angle brackets is touched. */
export const withoutMarkup = (text: string): string =>
  text.replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span|a)(?:\s[^<>]{0,400})?>/gi, '');
