import { listOf } from './word-set.ts';

/** Words that end a title or office before a person's name: "Foreign Minister", "Dr.". */
const TITLE_HEADS = new Set(
  listOf(`mr|mr.|mrs|mrs.|alhaji|alhaja|hajia|hajiya|datuk|dato|datin|puan|encik|otunba|engr|engr.|barr|barr.|ustaz|ustadz|kyai|shri|smt|smt.|thiru|monsieur|madame|mme|mme.|herr|frau|senor|senora|signor|ms|ms.|miss|mx|messrs|messrs.|dr|dr.|prof|prof.|professor|sir|dame|lord|lady|rev|rev.|revd|revd.|reverend|father|sister|brother|mother|fr.|hon.|rabbi|imam|mullah|maulana|mufti|ayatollah|sheikh|shaikh|sheik|hajj|haji|pandit|swami|guru|pope
  president|vice-president|premier|chancellor|minister|ministers|secretary|undersecretary|senator|sen|sen.|senators|representative|rep|rep.|reps.|sens.|congressman|congresswoman|governor|gov|gov.|mayor|councillor|cllr|cllr.|sqn|insp|insp.|councilor|councilman|councilwoman|alderman|assemblyman|delegate
  mp|mep|mps|speaker|whip|ambassador|envoy|consul|attache|commissioner|king|queen|prince|princess|emperor|empress|tsar|czar|emir|sultan|shah|duke|duchess|earl|count|countess|baron|baroness|viscount|marquis|crown
  general|gen|gen.|lieutenant|lt|lt.|colonel|col|col.|major|maj|maj.|captain|capt|capt.|commander|cmdr|cmdr.|commodore|admiral|adm|adm.|brigadier|brig|brig.|marshal|sergeant|sgt|sgt.|corporal|cpl|cpl.|private|pvt|pvt.|constable|inspector|superintendent|supt|detective|sheriff|officer|trooper
  judge|justice|magistrate|attorney|prosecutor|advocate|barrister|solicitor|lawyer|coroner|chairman|chairwoman|chairperson|chair|ceo|cfo|coo|cto|chief|boss|head|director|director-general|secretary-general|secretary-generals|manager|treasurer|spokesman|spokeswoman|spokesperson|founder|co-founder|owner|editor|analyst|economist|engineer|scientist|historian|archaeologist|biologist|physicist|chemist|doctor|nurse
  coach|captain|trainer|goalkeeper|striker|midfielder|defender|pitcher|quarterback|singer|actor|actress|author|writer|poet|novelist|playwright|composer|artist|painter|photographer|filmmaker|producer|journalist|reporter|correspondent|columnist|anchor
  archbishop|bishop|cardinal|deacon|dean|vicar|pastor|abbot|canon|rector|provost|principal|leader|lawmaker|legislator|activist|dissident|candidate|nominee|banker|investor|entrepreneur|billionaire|tycoon|astronaut|cosmonaut|pilot|champion|star|veteran|nsa|fm|pm|dg|widow|son|daughter|wife|husband|king|comrade|citizen|chairmen|presidents|premiers|kings|professors|drs|drs.|uncle|aunt|counterpart|deputy|co-leader|subcomandante|mla|mlas|mna|mpa|mca|mcas|justices|judges|premiers|generals|counsellor|ombudsman|postmaster|paramount|cm|dgp|ssp|dsp|msp|sp|dcp|acp|asp|cllrs|cllrs.|headman|induna|oba|otumfuo|togbe|inkosi|kgosi|nawab|maharaja|kabaka|ooni|alaafin|soun|olubadan|awujale|alake|litunga|asantehene|omukama|omanhene|trustee|trustees|clerk|selectman|warden|bursar|headteacher|matron|sho|cpo|dpo|igp|ocs|ocpd|cde|cde.|cr|cr.|crs|crs.|flyhalf|fly-half|scrumhalf|scrum-half|fullback|full-back|flanker|winger|skipper|batsman|bowler|spinner|seamer|paceman|all-rounder|wicketkeeper|playmaker|headmaster|headmistress`),
);

/** Words that may stand before a title's head and belong to it: "Deputy Prime", "Acting Foreign". */
const TITLE_MODIFIERS = new Set(
  listOf(`deputy|vice|assistant|associate|acting|interim|caretaker|former|ex|then|late|outgoing|incoming|prime|foreign|home|interior|defence|defense|finance|first|chief|operating|senior|junior|top|executive|managing|general|attorney|state|federal|national|presidential|prime-ministerial|security|commerce|trade|justice|health|education|labour|labor|energy|oil|petroleum
  agriculture|environment|transport|transportation|treasury|information|communications|culture|sports|tourism|planning|development|water|housing|military|army|navy|police|air|field|special|permanent|lead|crown|grand|supreme|chief|press|opposition|house|senate|majority|minority|parliamentary|party|union|club|team|company|group|bank|court|high|lord|lieutenant|major|staff|honorary|founding|new|old|young|veteran|cabinet|shadow|external|internal|affairs|industry|mines|fisheries|forestry|lands|provincial|regional|city|district|county|deputy|co|world|olympic|human|rights|counter-terrorism|counterterrorism|budget|farm|farms|antitrust|competition|enlargement|digital|immigration|veterans|climate|economy|economic|additional|solicitor|nominated|elected|retired|acting|religious|woman|youth|tribal|political`),
);

/** Heads that by themselves, in capitals before a name, are no office but a kinship or a trade: they need a capital to count. */
export const isTitleHead = (folded: string): boolean =>
  TITLE_HEADS.has(folded) || (folded.includes('-') && isHyphenTitle(folded));

/** "Vice-president", "director-general", "senator-elect". */
const isHyphenTitle = (folded: string): boolean =>
  (folded.length - folded.lastIndexOf('-') > 4 && TITLE_HEADS.has(folded.slice(folded.lastIndexOf('-') + 1))) ||
  (/-(?:elect|designate|emeritus)$/.test(folded) && TITLE_HEADS.has(folded.slice(0, folded.lastIndexOf('-'))));
export const isTitleModifier = (folded: string): boolean => TITLE_MODIFIERS.has(folded);

/** Matters that a ministry or minister is "of": a title runs on over them. */
const PORTFOLIOS = new Set(
  listOf(
    `peace|reconciliation|foreign|affairs|state|interior|home|defence|defense|finance|justice|health|education|trade|commerce|industry|labour|labor|energy|agriculture|environment|transport|transportation|information|communications|culture|sports|tourism|planning|development|economy|economic|economics|internal|external|security|war|treasury|water|housing|works|public|social|welfare|women|youth|science|technology|religious|petroleum|mines|natural|resources|parliamentary|cooperation|immigration|citizenship|police|emergency|situations|prosecutions|intelligence|operations|research|studies|investigations|fisheries|forestry|lands|land|sport|roads|gender|families|children|heritage|arts|higher|tertiary|oceans|climate|infrastructure|investment|innovation|digital|budget|corrections|conservation|customs|revenue|gas|power|electricity|aviation|railways|shipping|livestock|irrigation|wildlife|antiquities|communities|equality|pensions|employment|skills|international|local|government|rural|urban|human|services|veterans|privatization|reconstruction`,
  ),
);
export const isPortfolio = (folded: string): boolean => PORTFOLIOS.has(folded);

/** Heads of an apposition that say that a name is a person's: "a spokesman for". The heads of titles are among them. */
const PERSON_NOUNS = new Set(
  listOf(
    `man|woman|boy|girl|accused|co-accused|complainant|appellant|respondent|father|mother|farmer|teacher|student|resident|worker|official|officials|expert|researcher|professor|spokesman|spokeswoman|spokesperson|leader|politician|diplomat|negotiator|adviser|advisor|aide|consultant|counsel|partner|member|expert|scholar|fellow|specialist|strategist|theologian|philosopher|mathematician|sculptor|architect|musician|drummer|guitarist|bassist|vocalist|pianist|conductor|dancer|comedian|presenter|broadcaster|footballer|cricketer|golfer|boxer|cyclist|swimmer|runner|sprinter|wrestler|skier|jockey|fisherman|shopkeeper|trader|driver|soldier|fighter|militant|commander|warlord|terrorist|suspect|victim|witness|survivor|plaintiff|defendant|prisoner|refugee|migrant|immigrant|nephew|niece|cousin|grandson|granddaughter|grandfather|grandmother|friend|colleague|successor|predecessor|native|mastermind|organizer|organiser|campaigner|volunteer|executive|publisher|businessman|businesswoman|industrialist|landowner|merchant|explorer|inventor|missionary|monk|nun|priest
  baker|butcher|carpenter|tailor|mechanic|electrician|plumber|welder|miner|sailor|weaver|potter|cook|chef|waiter|waitress|hairdresser|housewife|pensioner|retiree|shepherd|herder|vendor|hawker|vet|veterinarian|dentist|pharmacist|surgeon|midwife|paramedic|firefighter|policeman|policewoman|clerk|accountant|auditor|translator|interpreter|librarian|curator
  anthropologist|sociologist|geologist|botanist|zoologist|astronomer|statistician|psychologist|psychiatrist|physician|programmer|designer|illustrator|cartoonist|critic|essayist|biographer|dramatist|lyricist|songwriter|rapper|soprano|tenor|violinist|cellist|batsman|bowler|referee|umpire|winger|forward|gymnast|rower|sailor|climber|mountaineer|gunman|shooter|attacker|bomber|rebel|hostage|widower|grandson|teenager|toddler|heir|heiress|ruler|landlord|tenant|shepherdess`,
  ),
);
export const isPersonNoun = (folded: string): boolean => PERSON_NOUNS.has(folded) || TITLE_HEADS.has(folded);
