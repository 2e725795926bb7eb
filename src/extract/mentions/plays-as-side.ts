import { listOf } from '../gazetteer/word-set.ts';
import { around, tokenAt, type Candidate } from './candidate.ts';
import { PLACE_PREPOSITIONS } from './surroundings.ts';

/** What sides do in a match or a season. */
const SIDE_DOES = new Set(
  listOf(`beat|beats|defeated|defeats|won|wins|lost|loses|scored|scores|drew|draws|led|leads|trailed|trails|rallied|clinched|snapped|swept|dominated|advanced|qualified|equalised|equalized|host|hosts|hosted|visit|visits|finished|finish|finishes|improved|fell|slipped|moved|climbed|stretched|extended|opened|went|took|missed
  are|were|have|had|has|need|needed|play|plays|played|meet|meets|met|face|faces|faced|remain|remained|sit|sits|signed|sold|bought|edged|thrashed|crushed|routed|held|squandered|conceded|collected|cruised|survived|ended|got|kept|made|could|did|do|will|looked|started|began|came|rose|dropped|tied|fought|battled|bounced|hit|outscored|outshot`),
);
/** What is done to a side, directly before it. */
const DONE_TO_SIDE = new Set(
  listOf(
    `beat|beats|beating|defeated|defeats|defeating|edged|edge|edging|routed|rout|blanked|blank|downed|down|thrashed|thrash|crushed|crush|trounced|whipped|whip|outscored|upset|stunned|stun|overcame|led|paced|lifted|guided|powered|carried|propelled|helped|overpowered|outlasted|nipped|topped|top|tripped|pounded|mauled|hammered|hammer|demolished|against|past|leaders|champions|rivals|neighbours|neighbors|holders|visitors|newcomers|side|club|versus|vs|vs.|v|facing|face|faced|faces|visiting|hosting|hosted|host|hosts|leading|trailing|over|held|hold|eliminated|eliminate|swept|sweep|humbled|shocked|joined|join|left|leave|trail|trailed`,
  ),
);
/** A word before "to", "with", "by", "for", "from" that makes a side of what follows. */
const JOINED: Readonly<Record<string, ReadonlySet<string>>> = {
  to: new Set(
    listOf(
      'lost|loss|losing|lose|loses|fell|defeat|defeats|beaten|moved|sold|signed|transferred|second|runners-up|runner-up|loaned',
    ),
  ),
  with: new Set(listOf('drew|draw|level|tied|drawing|tie|draws|match|clash|signed|contract|season|seasons|side|club')),
  by: new Set(
    listOf('beaten|held|signed|sold|released|bought|trounced|thrashed|defeated|eliminated|dropped|loaned|waived'),
  ),
  for: new Set(
    listOf(
      'played|plays|play|playing|saves|save|assists|rebounds|tries|wickets|caps|yards|touchdowns|touchdown|homers|homer|winner|equaliser|signed|debut|appearances|scored|goals|goal|points|point|run|runs|striker|goalkeeper|starts',
    ),
  ),
  from: new Set(
    listOf('signed|signing|bought|loan|transferred|acquired|obtained|transfer|arrived|joined|striker|move|switch'),
  ),
  of: new Set(listOf('ahead|clear|captain|coach|manager|fans|supporters|defeat|demolition|sweep|champions')),
  than: new Set(listOf('points|point|more|less|fewer|better')),
  and: new Set<string>(),
};
/** Who plays for a side, or belongs to it, directly behind its name. */
export const OF_A_SIDE: ReadonlySet<string> = new Set(
  listOf(
    `striker|strikers|midfielder|defender|goalkeeper|keeper|forward|winger|captain|skipper|coach|manager|pitcher|catcher|outfielder|shortstop|quarterback|cornerback|linebacker|guard|center|centre|defenseman|defenceman|goaltender|rookie|starter|reliever|fans|supporters|bench|bullpen|squad|side|lineup|defence|defense|attack|players|player|batsman|bowler|fullback|full-back|flanker|hooker|prop|lock|fly-half|scrum-half|playmaker|sweeper|boss`,
  ),
);
const TRADED = new Set(listOf('traded|trade|trades|loaned|dealt'));
const isPlaced = (candidate: Candidate): boolean => PLACE_PREPOSITIONS.has(around(candidate, -1));

/** "Toronto won", "lost to Toronto", "Toronto (54-60)", "Toronto striker". */
export function playsAsSide(candidate: Candidate): boolean {
  const before = around(candidate, -1);
  const behind = around(candidate, 1);
  if (before === 'to' && [-2, -3, -4, -5, -6].some(at => TRADED.has(around(candidate, at)))) return true;
  if (DONE_TO_SIDE.has(before) || (JOINED[before]?.has(around(candidate, -2)) ?? false)) return true;
  if (isPlaced(candidate)) return false;
  if (
    OF_A_SIDE.has(behind) ||
    (/^(?:general|assistant|head|star|veteran|first)$/.test(behind) && OF_A_SIDE.has(around(candidate, 2)))
  )
    return true;
  if (behind === '(' && /^\d{1,3}-\d{1,3}(?:-\d{1,3})?$/.test(around(candidate, 2))) return true;
  if (tokenAt(candidate, 1)?.kind === 'number' && before !== 'of') return /^\d{1,3}(?:-\d{1,2})?$/.test(behind);
  if (tokenAt(candidate, 1)?.kind === 'possessive' && OF_A_SIDE.has(around(candidate, 2))) return true;
  if (before === 'of' || before === 'to' || before === 'and' || before === ',') return false;
  if (behind === ',' && /^(?:which|who)$/.test(around(candidate, 2))) return SIDE_DOES.has(around(candidate, 3));
  return SIDE_DOES.has(behind);
}
