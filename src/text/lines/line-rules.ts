import { readDateLine } from './read-date-line.ts';
import { seen, wordCount, type Line } from './line.ts';

/** What a line is, apart from the text it may carry. */
export type LineKind = 'separator' | 'furniture' | 'credit' | 'date' | 'byline' | 'caption' | 'bullet' | 'text';

interface LineRule {
  readonly name: string;
  readonly kind: LineKind;
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
  readonly test: (text: string, line: Line) => boolean;
}

const FURNITURE =
  /^(?:short url|follow(?: us)?(?: on .{1,30})?|share(?: this)?(?: (?:article|story|page))?|tweet|like|print(?: this)?(?: page)?|e-?mail(?: this)?|comments?(?: \(\d+\))?|\d+ comments?|(?:leave|add) a comment|read more|read also|also read|see also|more(?: on this (?:story|topic))?|advertisements?|sponsored(?: content)?|subscribe(?: now| today)?|sign (?:up|in)|log ?in|register|newsletter|menu|search|home|skip to (?:main )?content|back to top|next|previous|loading|listen|watch(?: video)?|video|gallery|photos?|image \d+ of \d+|page \d+(?: of \d+)?|related (?:articles|stories|news|topics)|most (?:read|popular)|trending|copyright .{0,80}|©.{0,80}|all rights reserved\.?|terms of use|privacy policy|(?:accept|reject) (?:all )?cookies|whatsapp|facebook|twitter|telegram|linkedin|google news|topics:.{0,120}|tags:.{0,120}|filed under:.{0,80})$/i;

const FRESHNESS =
  /^(?:(?:last )?updated|posted|published|added)?:?\s*(?:(?:\d+|an?|a few) (?:sec|second|min|minute|hour|hr|day|week|month|year)s?\.? ago|just now|yesterday|today)$/i;

/** The rules that say what a line is, the first that fits wins. */
export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'separator',
    kind: 'separator',
    reason: 'a row of one mark, or a count of documents, stands between two documents of an archive export',
    takes: '----------',
    leaves: '- a bullet',
    test: text =>
      /^([-=_*#~])(?:\s?\1){4,}$/.test(text) ||
      /^document \d+ of \d+$/i.test(text) ||
      /^\[?end(?: of (?:document|article|story))\]?$/i.test(text),
  },
  {
    name: 'furniture',
    kind: 'furniture',
    reason: 'words of buttons and boxes of a web page, which no writer wrote',
    takes: 'Short Url',
    leaves: 'Follow the money, auditors say',
    test: text => text.length <= 140 && FURNITURE.test(text),
  },
  {
    name: 'freshness',
    kind: 'furniture',
    reason: 'an age counted from the moment the page was fetched says nothing of the date',
    takes: 'Updated 10 sec ago',
    leaves: 'Updated 3 March 1997',
    test: text => text.length <= 60 && FRESHNESS.test(text),
  },
  {
    name: 'date',
    kind: 'date',
    reason: 'a line that is a date and nothing else dates the document',
    takes: 'Published: 2005-03-06',
    leaves: 'In May 2005 the bridge was opened',
    test: text => text.length <= 100 && readDateLine(text) !== undefined,
  },
  {
    name: 'credit',
    kind: 'credit',
    reason: 'who gave the picture or helped with the report is no part of the text',
    takes: 'Photo: Anadolu',
    leaves: 'Photo finishes are rare in rowing',
    test: text =>
      text.length <= 120 &&
      (/^\(?(?:photos?|pictures?|images?|credits?|photo credits?|graphic|cover photo|file photo|illustration)(?: (?:by|courtesy(?: of)?)|\s*[:/©])\s*\S.{0,80}$/i.test(
        text,
      ) ||
        /^\(?(?:with (?:inputs?|additional reporting|files|reporting) (?:from|by)|additional reporting by|(?:reporting|writing|editing|compiled|translated) by|source:|editing by)\s.{1,100}$/i.test(
          text,
        ) ||
        /^\((?:AP|AFP|Reuters|EPA|Getty Images|file|handout)(?:[ /].{0,40})?\)$/i.test(text)),
  },
  {
    name: 'caption',
    kind: 'caption',
    reason: 'a line that says what a picture shows',
    takes: 'In this file photo, fishermen mend their nets in Mombasa.',
    leaves: 'In this case, the court found for the tenants.',
    test: text =>
      /^(?:\[?(?:in this|this)(?: \w+)?(?: \w+)? (?:photo|photograph|picture|image|photo provided|frame grab|screengrab)\b|(?:file|handout|undated|aerial) (?:photo|picture|image)\b|(?:photo )?caption:|pictured[:,]|above:|below:|from left[:,])/i.test(
        text,
      ) ||
      /\((?:(?:AP|AFP|Reuters|EPA|Getty|Xinhua|Handout|File|Photo)\b[^()]{0,60}(?:\/|photo|images)[^()]{0,60}|(?:handout|file)(?:\/[^()]{0,40})? ?(?:photo)?)\)$/i.test(
        text.slice(-140),
      ) ||
      /(?:\bREUTERS\/[A-Z]|\bAP Photo\b|\/AFP\b|Getty Images\)?$)/.test(text.slice(-140)),
  },
  {
    name: 'bullet',
    kind: 'bullet',
    reason: 'a line behind a bullet is an item of a list',
    takes: '• Two ferries to be bought by June',
    leaves: '— he said, and left',
    test: text => /^(?:[•·▪▫●○◦■□➤►‣⁃∙*+]|-(?=\s)|\d{1,2}[.)](?=\s)|\([a-z0-9]{1,2}\)(?=\s))\s*\S/.test(text),
  },
  {
    name: 'byline',
    kind: 'byline',
    reason: '"By" and a name or two on a line of their own say who wrote it',
    takes: 'By Amina Yusuf, Staff Writer',
    leaves: 'By Monday the river had risen by two metres.',
    test: text =>
      text.length <= 100 &&
      wordCount(text) <= 12 &&
      /^(?:by|from|story by|reported by|written by)[ :]\s*(?:\p{Lu}[\p{L}.’'-]*)(?:\s+(?:\p{Lu}[\p{L}.’'-]*|and|&|in|of|de|van|der|bin|al)|\s*[,|/]\s*\S+)*\s*$/iu.test(
        text,
      ) &&
      /^(?:by|story by|reported by|written by)\b/i.test(text) &&
      !/[.!?]$/.test(text) &&
      !/^by (?:mon|tues|wednes|thurs|fri|satur|sun)day|^by (?:the|then|now|next|early|late|mid)\b/i.test(text),
  },
];

/** What a line is by the first rule that takes it; `text` where none does. */
export const classifyLine = (line: Line): LineKind =>
  LINE_RULES.find(rule => rule.test(seen(line), line))?.kind ?? 'text';
