import type { LineRule } from './line-rule.ts';

const oneOf = (alternatives: readonly string[]): RegExp => new RegExp(`^(?:${alternatives.join('|')})[.!:…»>→]?$`, 'i');

/** Buttons and boxes that stand alone on a line. */
const BUTTONS = oneOf([
  'short url',
  'follow(?: us)?(?: on .{1,30})?',
  'share(?: on .{1,30}| this(?: (?:article|story|page|post|via))?.{0,20}| (?:article|story|via.{0,20}))?',
  'share ?[|/] ?(?:save|print|tweet).{0,20}',
  '(?:re)?tweet',
  'like(?: this)?',
  'save(?: (?:article|story))?',
  'print(?: this)?(?: (?:page|article|story))?',
  'e-?mail(?: this)?(?: (?:page|article|story))?',
  '(?:copy|permanent|direct) link|permalink|embed',
  'image (?:caption|source|copyright),?|more on this story',
  '(?:view )?(?:all )?(?:\\d+ )?comments?(?: \\(?\\d+\\)?)?|no comments?(?: yet)?',
  '(?:leave|add|post) (?:a|your) (?:comment|reply)|join the (?:conversation|discussion)|have your say',
  '(?:read|see|show|load|view) (?:more|less|all|full (?:story|article))(?: on .{1,40})?|continue reading.{0,40}|story continues below.{0,40}',
  'advertis(?:e|ement|ing)s?|sponsored(?: content| by .{1,30})?|promoted',
  'subscribe(?: (?:now|today|here|to .{1,60}|for .{1,60}))?|sign (?:up|in)(?: (?:now|here|for .{1,60}|to .{1,60}))?|log ?in|register(?: now)?|newsletters?|donate(?: now)?|support (?:us|our work)',
  'menu|search|home(?:page)?|contact(?: us)?|about(?: us)?|skip to (?:main )?content|back to top|top of page|next|prev(?:ious)?|next (?:article|story|post)|previous (?:article|story|post)|loading',
  'listen(?: to (?:this )?article)?|watch(?: (?:live|video|now))?|videos?|gallery|slideshow|play|audio|image \\d+ of \\d+|\\d+ ?(?:min|minute)s?(?: to)? read|reading time.{0,20}|estimated read.{0,20}',
  '-? ?page \\d+(?: (?:of|/) \\d+)? ?-?|-+ ?\\d{1,4} ?-+|\\d{1,4} ?/ ?\\d{1,4}',
  'most (?:read|popular|viewed|shared)(?: (?:articles|stories|news))?|trending(?: now)?|editor.?s.? picks?|recommended(?: for you)?|related(?: (?:articles|stories|news|topics|content|posts))?|more (?:news|stories|from .{1,40})|you (?:may|might) also like.{0,20}|also read|read also|latest news',
  'terms (?:of use|and conditions|of service)|privacy (?:policy|notice)|cookie (?:policy|settings)|(?:accept|reject|manage)(?: all)? cookies|accept|got it',
  '(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube|google news|messenger|email|print)(?:[ ,|/·]+(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube|messenger|email|print))*',
]);

const AGE =
  '(?:\\d+|an?|one|two|three|a few) (?:secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|[smhd])\\.?(?: ago)?';
const FRESHNESS = new RegExp(
  `^(?:(?:last )?updated|posted|published|added)?:? ?(?:${AGE}|just now|yesterday|today|moments ago)$`,
  'i',
);

/** Lines of the page that a document was copied from, which are nobody's text. */
export const FURNITURE_RULES: readonly LineRule[] = [
  {
    name: 'button',
    kind: 'furniture',
    reason: 'words of buttons and boxes of a web page, which no writer wrote',
    takes: 'Short Url',
    leaves: 'Follow the money, auditors say',
    test: text => text.length <= 90 && BUTTONS.test(text),
  },
  {
    name: 'freshness',
    kind: 'furniture',
    reason: 'an age counted from the moment the page was fetched says nothing of the date',
    takes: 'Updated 10 sec ago',
    leaves: 'Updated 3 March 1997',
    test: text => text.length <= 60 && /ago$|now$|day$/i.test(text) && FRESHNESS.test(text),
  },
  {
    name: 'cookies',
    kind: 'furniture',
    reason: 'the banner that asks for consent stands on every page',
    takes: 'We use cookies to improve your experience on this site.',
    leaves: 'She sold cookies outside the parliament building.',
    test: text =>
      text.length <= 250 &&
      /^(?:we|this (?:web ?)?site|our (?:web ?)?site|by (?:continuing|using|clicking)).{0,80}\bcookies\b/i.test(text),
  },
  {
    name: 'appeal',
    kind: 'furniture',
    reason: 'a page asks its readers to subscribe, follow or download in an imperative line of its own',
    takes: 'Subscribe to our newsletter and never miss a story.',
    leaves: 'Subscribe rates fell by a third, the paper said.',
    test: text =>
      text.length <= 160 &&
      /^(?:(?:please )?subscribe to (?:our|the|my)|sign up (?:for|to) (?:our|the)|follow (?:us|@\w+)|like us on|download (?:our|the .{1,30}) app|get the latest|click here|to read the full|enjoyed this|this story is for subscribers)\b/i.test(
        text,
      ),
  },
  {
    name: 'pointer',
    kind: 'furniture',
    reason: 'a line that points to another story is part of the page',
    takes: 'READ MORE: Ferry service resumes after storm',
    leaves: 'Read the minutes before the meeting, she advised.',
    test: text =>
      text.length <= 160 &&
      /^(?:read (?:more|also|next)|also read|see also|watch|listen|related|more on this(?: (?:story|topic))?|don.t miss|must read|topics|tags?|filed under|categories|keywords)\s?[:|–—-]\s*\S/i.test(
        text,
      ),
  },
  {
    name: 'rights',
    kind: 'furniture',
    reason: 'notices of copyright stand at the foot of a page',
    takes: '© 2011 Lagoon Media. All rights reserved.',
    leaves: 'Copyright law was debated until midnight.',
    test: text =>
      text.length <= 250 &&
      (/^(?:copyright\b.{0,4}(?:\(c\)|©|\d{4}|by )|©|\(c\) ?\d{4}|all rights reserved)/i.test(text) ||
        /\ball rights reserved\.?$/i.test(text.slice(-40))),
  },
  {
    name: 'archive field',
    kind: 'furniture',
    reason: 'archives of newspapers add the length, the load date and the section of an article',
    takes: 'LENGTH: 412 words',
    leaves: 'Length is no virtue in a speech.',
    test: text =>
      text.length <= 120 &&
      /^(?:length ?: ?\d+ words|load-date ?:|document type ?:|publication-type ?:|language ?: ?\w+$|body ?:$|end of document$|\d+ words$|word count ?:)/i.test(
        text,
      ),
  },
];
