import { oneOf, wordTrait } from '../../text/word-trait.ts';
import { listOf } from '../gazetteer/word-set.ts';
import { SAYING } from '../saying.ts';

/** Finite forms behind which a reported clause may stand without "that": "said the road was closed". */
const CLAUSE_VERBS = new Set(
  listOf(`found|finds|forecast|forecasts|forecasting|objected|objects|objecting|countered|counters|shot|fired|ruling|finding|holding|telegraphed|cabled|radioed|said|says|say|saying|told|tells|tell|telling|added|adds|adding|announced|announces|announcing|claimed|claims|claiming|insisted|insists|insisting|confirmed|confirms|confirming|warned|warns|warning|admitted|admits|admitting|acknowledged|acknowledges|acknowledging|noted|notes|noting|explained|explains|explaining
  declared|declares|declaring|stated|states|stating|reported|reports|reporting|argued|argues|arguing|maintained|maintains|maintaining|believed|believes|believe|believing|thought|thinks|think|hoped|hopes|hope|hoping|feared|fears|fear|predicted|predicts|predicting|revealed|reveals|revealing|recalled|recalls|recalling|concluded|concludes|concluding|conceded|concedes|conceding|complained|complains|complaining
  alleged|alleges|alleging|asserted|asserts|asserting|contended|contends|contending|denied|denies|denying|stressed|stresses|stressing|emphasised|emphasized|emphasises|emphasizes|emphasising|emphasizing|reiterated|reiterates|reiterating|remarked|remarks|remarking|replied|replies|replying|responded|responds|suggested|suggests|suggesting|testified|testifies|testifying|promised|promises|promising|pledged|pledges|pledging
  vowed|vows|vowing|wrote|writes|writing|indicated|indicates|indicating|estimated|estimates|estimating|agreed|agrees|repeated|repeats|repeating|assured|assures|assuring|informed|informs|informing|reminded|reminds|reminding|cautioned|cautions|cautioning|disclosed|discloses|disclosing|proposed|proposes|proposing|recommended|recommends|ruled|rules|signalled|signaled|signals|hinted|hints|hinting|joked|jokes|joking
  observed|observes|affirmed|affirms|affirming|reaffirmed|reaffirms|reaffirming|swore|swears|boasted|boasts|boasting|protested|protests|speculated|speculates|understood|understands|felt|feels|expected|expects|advised|advises|advising|disputed|disputes|disputing|doubted|doubts|doubt|suspected|suspects|suspect|worried|worries|worry|demanded|demands|demanding|urged|urges|threatened|threatens|threatening|highlighted|highlights|highlighting|underlined|underlines|underlining|underscored|underscores|underscoring|tweeted|tweets|posted`),
);

/** Verbs whose addressee stands before the reported clause: "told reporters the road was closed". */
export const takesAddressee = oneOf(
  'telegraphed|cabled|radioed|told|tells|tell|telling|assured|assures|assuring|informed|informs|informing|reminded|reminds|reminding|warned|warns|warning|advised|advises|advising|asked|asks|asking|promised|promises|promising|cautioned|cautions|cautioning',
);

/** Verbs of asking, which take "whether", "if", "why". */
export const takesQuestion = oneOf(
  'ask|wonder|asked|asks|asking|wondered|wonders|wondering|inquired|inquires|enquired|enquires|questioned|questions',
);

/** Verbs of what somebody binds himself or others to: "pledged to rebuild", "urged both sides to stop". */
const BINDING_VERBS = new Set(
  listOf(`promise|pledge|vow|urge|ask|tell|pleaded|pleads|pleading|promised|promises|promising|pledged|pledges|pledging|vowed|vows|vowing|threatened|threatens|threatening|offered|offers|offering|swore|swears|claimed|claims|claiming|demanded|demands|demanding
  urged|urges|urging|asked|asks|asking|told|tells|ordered|orders|ordering|begged|begs|implored|implores|advised|advises|advising|warned|warns|warning|called|calls|calling|appealed|appeals|appealing|instructed|instructs|invited|invites`),
);

/** Verbs for which a bare noun behind them is no reported clause and whose own subject may stand behind them only next to quoted words. */
const OTHER_CUES = new Set(
  listOf(`portrayed|portrays|depicted|depicts|painted|paints|defended|defends|viewed|views|regarded|regards|touted|touts|call|describe|accuse|growled|barked|groaned|grumbled|moaned|snarled|hissed|shrieked|bellowed|roared|chuckled|deadpanned|blurted|chimed|piped|crowed|fretted|griped|huffed|mumbled|stammered|teased|seethed|drawled|jeered|wailed|recited|prayed|demurred|riposted|remembered|remembers|shot|fired|struck|ruling|finding|holding|blamed|blames|blaming|blame|commended|commends|lauded|lauds|applauded|applauds|derided|derides|mocked|mocks|ridiculed|berated|rebuked|scolded|chided|castigated|lambasted|decried|decries|deplored|bemoaned|taunted|assailed|likened|likens|began|begins|started|finished|ended|voiced|voices|voicing|wondered|wonders|wondering|inquired|enquired|asks|yelled|screamed|sighed|laughed|shrugged|grinned|smiled|sneered|scoffed|sobbed|beamed|muttered|murmured|snapped|retorted|countered|counters|urging|pleaded|pleads|boasted|gushed|enthused|chanted|chanting|read|reads|thundered|fumed|ruled|branded|dubbed|labelled|labeled|denounced|denounces|denouncing|blasted|slammed|dismissed|dismisses|dismissing|rejected|hit|characterised|characterized|spoke|warning|insisting
  repeated|repeating|recounted|recounts|confided|interjected|intoned|proclaimed|proclaims|ventured|volunteered|summed|elaborated|told|put|texted|emailed|e-mailed|said|cited|cites|citing|quoted|quotes|quoting|vowing|pledging|praising|noting|conceding|acknowledging|admitting|recalling|remarking|concluding|lamenting|predicting|promising|suggesting|asserting|complaining|testifying|maintaining|contending|joked|jokes`),
);

/** Those of the other cues that report speech only where marks of quotation follow or precede at once. */
const NEXT_TO_MARKS = new Set(
  listOf(
    'portrayed|portrays|depicted|depicts|painted|paints|defended|defends|viewed|views|regarded|regards|touted|touts|remembered|remembers|chimed|prayed|recited|began|begins|started|finished|ended|read|reads|hit|put|spoke|summed|cited|cites|rejected|laughed|sighed|ruled',
  ),
);

/** Forms that are nouns in the plural as well. */
export const isNounToo = oneOf(
  'forecast|forecasts|objects|doubts|suspects|worries|worried|suspected|disputed|disputes|doubt|suspect|worry|claims|reports|comments|charges|calls|notes|demands|states|points|answers|details|fears|hopes|promises|pledges|remarks|protests|estimates|signals|rules|tweets|feels|advises|orders|offers|threatens|thought|hope|fear|counters|questions|quotes|hints|reply|replies|warning|writing|reporting|saying|telling|posted|understanding|vows|boasts|appeals|read|reads|jokes|urges|cites|put|hit|expects|repeats|invites',
);

/** Base forms: a cue only behind a plural subject. */
const BASE_FORMS = new Set(
  listOf(
    'promise|pledge|vow|urge|propose|recommend|doubt|suspect|worry|wonder|ask|dispute|say|tell|believe|think|hope|fear|admit|claim|argue|insist|warn|add|note|deny|acknowledge|report|suggest|predict|expect|allege|agree|maintain|contend|complain|concede|estimate|stress|announce|confirm|explain|recall|reckon|accept|feel',
  ),
);

export const isBaseForm = wordTrait(folded => BASE_FORMS.has(folded));

/** Verbs of finding, which report where a document or an inquiry finds. */
const FINDING_VERBS = new Set(listOf('heard|hears|held|holds|found|finds|find|showed|shows|show'));
export const isFinding = wordTrait(folded => FINDING_VERBS.has(folded));

/** Whatever may be a verb of saying: one look-up for the most of the words, which are none. */
const CUE_WORDS = new Set(
  [FINDING_VERBS, BASE_FORMS, SAYING, CLAUSE_VERBS, OTHER_CUES, BINDING_VERBS].flatMap(words => [...words]),
);
export const isCueWord = wordTrait(folded => CUE_WORDS.has(folded));
export const takesClause = wordTrait(folded => CLAUSE_VERBS.has(folded) || BASE_FORMS.has(folded));
export const takesInfinitive = wordTrait(folded => BINDING_VERBS.has(folded));
export const isCueByMarksOnly = wordTrait(folded => NEXT_TO_MARKS.has(folded) && !CLAUSE_VERBS.has(folded));

/** The verbs that any clause may follow, however its own verb looks. */
export const isPlainSaying = oneOf('said|says|say|saying|believes|believe|thinks|think');

/** Nouns for words that are given out: what they say, their owner says. */
const DOCUMENTS = new Set(
  listOf(
    'statement|statements|communique|report|reports|release|letter|document|survey|study|poll|figures|data|bulletin|declaration|dispatch|despatch|memo|memorandum|message|tweet|post|spokespeople|note|circular|advisory|announcement|editorial|commentary|filing|estimate|estimates|forecast|forecasts|statistics|census|research|analysis',
  ),
);
export const isDocument = wordTrait(folded => DOCUMENTS.has(folded));
/** Nouns for a voice that is its owner's: "Mohib’s office said". */
const VOICES = new Set(listOf('office|website|account'));
export const isVoice = wordTrait(folded => VOICES.has(folded) || DOCUMENTS.has(folded));

/** Where and when things are said: "in a statement", "at a news conference". */
export const isOccasion = oneOf(
  'statement|statements|interview|interviews|conference|speech|letter|report|meeting|briefing|address|broadcast|email|e-mail|telephone|phone|session|debate|ceremony|rally|communique|release|message|hearing|testimony|sermon|article|column|book|memoir|diary|tweet|post|video|dispatch|announcement|note|lecture|visit|talks|summit|seminar|workshop|forum|programme|program|show|event|function|trial|inquest|inquiry|parade|dinner|lunch|breakfast|reception|documentary|podcast|editorial|ruling|judgment|verdict|filing|bulletin|news|television|radio|twitter|facebook|x|condition|anonymity',
);

/** Those who are told: "told reporters". */
export const isAddressee = oneOf(
  'reporters|journalists|newsmen|correspondents|parliament|congress|lawmakers|mps|legislators|senators|deputies|supporters|delegates|viewers|listeners|investors|analysts|fans|voters|residents|officials|diplomats|police|investigators|detectives|jurors|court|judge|tribunal|council|committee|conference|magazine|newspaper|daily|weekly|television|radio|agency|station|channel|him|her|them|us|me|it|you|people|crowd|audience|students|workers|troops|soldiers|members|allies|aides|colleagues|friends|relatives|cabinet|assembly|senate|house|board|inquiry|hearing|rally|meeting|briefing|paper|network|website|press|public|nation|country',
);

/** Nouns for people and bodies that speak without being named. */
export const isSpeakingNoun = oneOf(
  'police|officials|official|un|army|military|ministry|government|source|sources|expert|experts|analysts|witnesses|witness|ministers|scientists|union|court|researchers|economists|doctors|lawyers|opposition|rebels|agency|media|paper|watchdog|charity|survey|pm|president|mayor|ngo|ngos|lawmakers|residents|diplomats|aides|family|group|firm|company|bank|regulator|report|reports|spokesman|spokeswoman|statement|minister|officer|officers|documents|leaders',
);

/** Verbs behind which only "that" makes a reported clause: "expected sales to rise" reports none. */
export const needsThat = oneOf(
  'objected|objects|objecting|shot|fired|ruling|finding|holding|disputed|disputes|disputing|worried|worries|worry|expected|expects|expect|expecting|understood|understands|felt|feels|feel|observed|observes|signalled|signaled|signals|agreed|agrees|agree|demanded|demands|demanding|urged|urges|threatened|threatens|threatening|recommended|recommends|proposed|proposes|proposing|accept|boasted|boasts|boasting|speculated|speculates|responded|responds|replied|replies|replying|maintained|maintaining|highlighted|highlights|highlighting|underlined|underlines|underlining|underscored|underscores|underscoring|report|note|posted|writing|recalled|recalls',
);

/** Verbs that stand behind what they report, with their subject: "…, the bank said". */
export const closesReport = oneOf(
  'heard|found|said|says|say|added|adds|announced|reported|reports|report|claimed|claims|claim|insisted|insists|insist|confirmed|warned|warns|warn|admitted|admits|admit|acknowledged|acknowledges|noted|notes|explained|explains|declared|declares|stated|states|argued|argues|argue|maintained|maintains|believed|believes|believe|thinks|think|predicted|predicts|predict|revealed|recalled|recalls|concluded|concludes|conceded|concedes|complained|complains|complain|alleged|alleges|allege|asserted|asserts|contended|contends|contend|stressed|emphasised|emphasized|remarked|suggested|suggests|suggest|testified|wrote|writes|estimated|estimates|estimate|tweeted|joked|told|tells|promised|hinted|disclosed|boasted',
);

/** Nouns behind a body’s name that add nothing to it: "the Interfax agency". */
export const isBodyNoun = oneOf(
  'agency|newspaper|paper|magazine|daily|weekly|company|group|party|bank|union|radio|television|airline|firm|club|network|station|channel|website|organisation|organization|charity|movement|federation|association|foundation|institute|bureau',
);

/** What is expressed with a clause of its own: "expressed concern that". */
export const isFeeling = oneOf(
  'concern|concerns|hope|hopes|fear|fears|confidence|doubt|doubts|regret|surprise|belief|view|opinion|optimism|anger|disappointment|satisfaction|conviction|worry|worries|alarm|readiness|suspicion|suspicions|frustration|dismay|position|demand|promise|warning|pledge|claim|call',
);
