import type { EventType } from '../../model/annotations.ts';

/** Verbs that tell an event, by its type: PLOVER's roots first, then the project's own for the rest of life. `~` marks a particle that must follow. */
export const EVENT_VERBS: Readonly<Record<EventType, string>> = {
  AGREE:
    'agree sign ratify settle pledge resolve reaffirm establish conclude initial normalise normalize reconcile commit endorse~agreement undertake',
  CONSULT:
    'meet visit discuss host tour confer negotiate brief telephone phone travel~to arrive~in leave~for fly~to depart~for speak~with speak~to talk~to talk~with mediate consult attend welcome~to participate~in return~to',
  SUPPORT: 'support back endorse praise thank congratulate hail defend appreciate commend applaud salute voice~support',
  COOPERATE: 'cooperate collaborate share exchange partner join ally',
  AID: 'donate provide offer deliver aid assist fund supply lend invest rescue finance treat feed shelter send~aid train equip grant~loan grant~aid',
  CONCEDE:
    'release free lift ease pardon allow permit grant apologise apologize concede relax commute legalise legalize waive',
  RETREAT: 'withdraw retreat surrender evacuate pull~out capitulate disengage disarm',
  REQUEST: 'request urge appeal demand petition ask call~for call~on seek',
  ACCUSE:
    'accuse blame criticise criticize condemn denounce charge sue indict allege investigate complain lambast slam',
  REJECT: 'reject deny refuse veto dismiss decline oppose rebuff rule~out boycott defy',
  THREATEN: 'threaten warn vow',
  PROTEST: 'protest demonstrate march rally riot strike~over picket',
  SANCTION:
    'sanction suspend cancel sever halt recall~ambassador freeze embargo blacklist downgrade cut~ties break~off',
  MOBILIZE: 'deploy mobilise mobilize mass station reinforce',
  COERCE:
    'arrest detain deport expel seize raid imprison jail confiscate evict blockade impose ban outlaw repatriate extradite interrogate impound nationalise nationalize close~down shut~down occupy annex overthrow topple',
  ASSAULT:
    'attack bomb kill shell shoot invade assault injure wound massacre assassinate ambush murder storm torch kidnap abduct hijack bombard stab execute behead torture rape explode detonate clash fight fire~on fire~at',
  birth: 'bear~born',
  death: 'die perish drown succumb bury mourn',
  appointment:
    'appoint name~as resign retire succeed replace nominate promote inaugurate install~as swear~in dismiss~as sack oust step~down quit hire',
  election: 'elect re-elect vote win~election defeat~election concede~election',
  verdict: 'convict acquit sentence rule~that overturn uphold find~guilty plead fine',
  disaster: 'flood erupt hit~by devastate destroy strike~earthquake inundate displace sweep~away burn~down',
  accident: 'crash collide sink derail capsize overturn~bus collapse',
  sport: 'beat defeat score win draw~with lose~to qualify clinch lift~trophy thrash',
  business:
    'buy acquire merge sell launch order cut~jobs lay~off file~for invest~in open~plant close~plant recall~vehicles bid list~on takeover restructure announce~plan announce~deal unveil introduce build manufacture produce develop award~contract supply~to raise~price lower invest~million purchase borrow repay default expand reduce increase',
  science:
    'discover invent publish~study detect clone sequence launch~satellite orbit land~on prove develop~vaccine patent excavate unearth',
  culture:
    'release premiere perform exhibit record~album publish~book star~in direct found create compose write~novel win~award open~museum commission',
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
  PROTEST: 'protest protests demonstration demonstrations riot riots march~protest rally strike~workers uprising',
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
  verdict: 'trial verdict conviction acquittal sentencing ruling',
  disaster:
    'earthquake flood floods flooding hurricane cyclone typhoon tsunami eruption famine drought landslide wildfire fire epidemic outbreak tornado',
  accident: 'crash collision accident derailment shipwreck',
  sport: 'match final victory~over defeat tournament',
  business:
    'merger takeover acquisition bankruptcy sale~of launch~of purchase~of strike~action layoffs order~for contract~with',
  science: 'discovery~of launch~of',
  culture: 'premiere~of festival concert',
};

/** Verbs with little meaning of their own: with an event noun behind them they tell that event. */
export const LIGHT_VERBS =
  'hold have conduct launch carry make pay take give attend join begin start open continue resume complete end stage mount sign host participate arrange organise organize schedule lead undertake perform reach suffer see file deliver announce cancel postpone call order sustain face witness lodge wage convene chair conclude'.split(
    ' ',
  );

/** Verbs after which an infinitive tells what is planned. */
export const PLANNING = new Set(
  'plan plans planned planning intend intends intended aim aims aimed hope hopes hoped expect expects expected prepare prepares prepared preparing schedule scheduled set due likely ready promise promised promises vow vows vowed want wants wanted decide decided decides willing slated poised going committed'.split(
    ' ',
  ),
);

/** Words by which somebody calls for what then follows. */
export const CALLING = new Set(
  'urge urged urges urging demand demanded demands call called calls ask asked asks request requested appeal appealed recommend recommended propose proposed suggest suggested'.split(
    ' ',
  ),
);

/** Words by which somebody alleges what then follows. */
export const ALLEGING = new Set(
  'allege alleged alleges allegedly accuse accused accuses accusing claim claimed claims suspected reportedly purportedly blame blamed blames blaming'.split(
    ' ',
  ),
);

export const DENYING = new Set('deny denied denies denying refuted rejects rejected dismissed'.split(' '));
