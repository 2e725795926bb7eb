import { oneOf } from '../../text/word-trait.ts';
import type { EventType } from '../../model/annotations.ts';

/** Verbs that tell an event, by its type: PLOVER's roots first, then the project's own for the rest of life. `~` marks a particle that must follow. */
export const EVENT_VERBS: Readonly<Record<EventType, string>> = {
  AGREE:
    'approve agree sign ratify settle pledge resolve reaffirm establish conclude initial normalise normalize reconcile commit endorse~agreement undertake',
  CONSULT:
    'meet visit discuss host receive~delegation exchange~views tour confer negotiate brief telephone phone travel~to arrive~in leave~for fly~to depart~for speak~with speak~to talk~to talk~with mediate consult attend welcome~to participate~in return~to',
  SUPPORT: 'support back endorse praise thank congratulate hail defend appreciate commend applaud salute voice~support',
  COOPERATE: 'cooperate collaborate share~intelligence exchange~prisoners partner ally',
  AID: 'donate pledge~aid provide offer deliver~aid aid assist fund supply lend loan rescue finance feed shelter send~aid equip grant~loan grant~aid bail~out',
  CONCEDE:
    'release free lift ease pardon allow permit grant apologise apologize concede relax commute legalise legalize waive',
  RETREAT: 'withdraw~troops withdraw~forces withdraw retreat surrender evacuate pull~out capitulate disengage disarm',
  REQUEST: 'request urge appeal demand petition ask call~for call~on seek',
  ACCUSE:
    'accuse blame criticise criticize condemn denounce charge sue indict impeach allege investigate complain lambast slam file~suit file~lawsuit file~complaint',
  REJECT: 'reject deny refuse veto dismiss decline oppose rebuff rule~out boycott defy',
  THREATEN: 'threaten warn vow',
  PROTEST: 'protest demonstrate march rally riot strike~over picket',
  SANCTION:
    'sanction suspend cancel sever halt recall~ambassador recall~envoy withdraw~ambassador freeze embargo blacklist downgrade cut~ties break~off',
  MOBILIZE: 'deploy mobilise mobilize mass~troops station~troops reinforce',
  COERCE:
    'arrest detain deport expel seize raid imprison jail confiscate evict blockade impose ban outlaw ground~aircraft ground~fleet besiege repatriate extradite interrogate impound nationalise nationalize close~down shut~down occupy annex overthrow topple',
  ASSAULT:
    'attack bomb kill shell shoot invade assault injure wound massacre assassinate ambush murder storm torch kidnap abduct hijack bombard stab execute behead torture rape explode detonate clash fight fire~on fire~at strike~targets strike~base bomb sink~ship shoot~dead shoot~down gun~down open~fire',
  birth: 'bear~born give~birth',
  death: 'find~dead die perish drown succumb bury mourn pass~away',
  appointment:
    'appoint name~as resign retire succeed replace nominate promote inaugurate install~as swear~in dismiss~as sack oust step~down quit hire name~chief name~head name~director name~captain name~coach take~office take~over fire~chief crown enthrone ordain',
  election:
    'elect re-elect vote win~election win~vote win~poll win~polls win~primary win~referendum win~runoff win~term win~majority defeat~election concede~election win~seats win~presidency',
  verdict: 'convict acquit sentence rule~that overturn uphold find~guilty plead~guilty plead~not fine award~damages',
  disaster:
    'flood erupt hit~by devastate destroy strike~earthquake inundate displace sweep~away burn~down shake~magnitude lash batter~coast engulf',
  accident:
    'crash collide sink derail capsize overturn~bus overturn~lorry collapse~building collapse~bridge run~aground',
  sport:
    'beat defeat score win draw~with lose~to qualify clinch lift~trophy thrash knock~out edge~past retain~title claim~gold claim~medal break~record',
  business:
    'roll~out divest choose select outline~plan outline~plans set~up cut~production halt~production stop~production end~production resume~production buy acquire merge~with merge sell launch order cut~jobs shed~jobs lay~off file~for~bankruptcy file~for invest~in open~plant open~factory open~store close~plant close~factory recall~vehicles recall~cars recall~units bid~for list~on restructure announce~plan announce~deal announce~order unveil introduce build manufacture produce award~contract award~order win~contract win~order secure~order secure~contract supply~to raise~price lift~rates lift~rate lift~prices lift~forecast lift~dividend lift~target lift~output raise~rates raise~wage raise~wages raise~dividend raise~forecast cut~rates cut~forecast cut~price cut~prices cut~dividend cut~output lower~price raise~rate cut~rate lower~rate invest~million invest~billion purchase borrow repay default~on expand post~profit post~loss post~gain post~sales report~profit report~loss report~sales report~earnings deliver outsell overtake surpass divest spin~off go~bankrupt emerge~from~bankruptcy select discontinue phase~out lease charter postpone delay push~back seek~protection seek~bankruptcy set~up exercise~option exercise~right outline~plan present~plan release~list release~report release~results release~model hit~by end~production halt~production resume~production start~production begin~production cease~production subpoena buy~out float double~output write~off',
  science:
    'discover invent discover~remains publish~study publish~findings detect clone sequence launch~satellite launch~rocket launch~probe orbit land~on blast~off lift~off take~off dock~with touch~down develop~vaccine patent excavate unearth',
  culture:
    'release premiere perform exhibit record~album publish~book publish~novel star~in direct~film found compose win~award win~prize receive~award receive~prize open~museum open~exhibition commission',
};

/** Nouns that name an event, by its type. They count where somebody takes part in it, or a time or place is said of it. */
export const EVENT_NOUNS: Readonly<Record<EventType, string>> = {
  AGREE: 'agreement accord pact treaty deal ceasefire truce settlement',
  CONSULT:
    'meeting talks visit summit conference conversation discussions negotiations dialogue trip tour briefing call~telephone call~phone phone-call consultations forum audience',
  SUPPORT: 'endorsement',
  COOPERATE: 'exercise~joint exercises~joint drills~joint',
  AID: 'donation rescue',
  CONCEDE: 'release~of pardon amnesty',
  RETREAT: 'withdrawal retreat evacuation pullout surrender',
  REQUEST: 'appeal request petition',
  ACCUSE: 'indictment lawsuit investigation',
  REJECT: 'veto rejection refusal',
  THREATEN: 'ultimatum',
  PROTEST:
    'protest protests demonstration demonstrations riot riots march~protest rally strike~workers strike~by strike~general strike~hunger walkout uprising',
  SANCTION: 'embargo boycott',
  MOBILIZE: 'deployment mobilisation mobilization',
  COERCE:
    'arrest detention deportation deportations expulsion crackdown blockade raid repatriation~drive siege annexation occupation coup curfew',
  ASSAULT:
    'attack attacks airstrike airstrikes strikes~air bombing bombings bombardment invasion shooting assassination massacre killing murder clashes offensive counterattack counterattacks shelling ambush assault raid~air explosion blast kidnapping hijacking fighting war genocide',
  birth: 'birth',
  death: 'death funeral suicide',
  appointment: 'appointment resignation nomination inauguration retirement coronation dismissal',
  election: 'election elections referendum vote by-election runoff',
  verdict: 'trial hearing verdict conviction acquittal sentencing ruling',
  disaster:
    'earthquake quake flood floods flooding hurricane cyclone typhoon tsunami eruption famine drought landslide wildfire fire epidemic outbreak tornado',
  accident: 'crash collision accident derailment shipwreck disaster~air disaster~rail',
  sport: 'match final victory~over defeat tournament',
  business:
    'plan~to plans~to decision~to orders~with choice~of merger takeover acquisition bankruptcy~file bankruptcy~of bankruptcies~of decline~* drop~* gain~* gains~* plunge~* jump~* offer~for offer~of sale~of launch~of purchase~of strike~action layoffs order~for order~from order~* orders~* contract~with contract~* delivery~of delivery~* bailout loan~* loss~* losses~* profit~* profits~* bid~for bid~* plan~* restructuring~* recall~of unveiling~of layoff job~cuts sell-off buyout ban~on ban~* dispute~between flotation',
  science: 'discovery~of launch~of flight~maiden flight~first flight~test flight~from landing~on lift-off take-off',
  culture: 'premiere~of festival~* concert exhibition~* award~* prize~*',
};

/** Verbs with little meaning of their own: with an event noun behind them they tell that event. */
export const LIGHT_VERBS =
  'submit issue hold have conduct launch carry make pay take give attend join begin start open continue resume complete end stage mount sign host participate arrange organise organize schedule lead undertake perform reach suffer see file deliver announce cancel postpone call order sustain face witness lodge wage convene chair conclude play contest post report record win secure receive place present unveil impose lift seek publish announce issue approve'.split(
    ' ',
  );

/** Verbs after which an infinitive tells what is planned. */
export const isPlanning = oneOf(
  'plan|plans|planned|planning|intend|intends|intended|aim|aims|aimed|hope|hopes|hoped|expect|expects|expected|prepare|prepares|prepared|preparing|schedule|scheduled|set|due|promise|promised|promises|vow|vows|vowed|decide|decided|decides|slated|poised',
);

/** Words by which somebody calls for what then follows. */
export const isCalling = oneOf(
  'want|wants|wanted|urge|urged|urges|urging|demand|demanded|demands|call|called|calls|ask|asked|asks|request|requested|appeal|appealed|recommend|recommended|propose|proposed|suggest|suggested',
);

/** Words by which somebody alleges what then follows. */
export const isAlleging = oneOf(
  'allege|alleged|alleges|allegedly|accuse|accused|accuses|accusing|claim|claimed|claims|suspected|reportedly|purportedly|blame|blamed|blames|blaming',
);

export const isDenying = oneOf('deny|denied|denies|denying|refuted|rejects|rejected|dismissed');

/** Verbs by which prices, shares and sales move; they tell an event where a measure follows. */
const MOVING =
  'rise fall drop plunge climb gain soar slump tumble jump surge decline slide increase decrease shrink lose add shed close end finish'.split(
    ' ',
  );
const MEASURES = ['%', 'percent', 'per', 'points', 'cents', 'pence', 'higher', 'lower'];

/** "fell 3 percent", "rose by 40 points". */
export const MARKET_VERBS = MOVING.flatMap(verb => MEASURES.map(measure => `${verb}~${measure}`));
