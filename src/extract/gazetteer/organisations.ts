import { foldText } from '../../text/fold-char.ts';
import { lazySet, listOf } from './word-set.ts';

/** Organisations that the news names without saying what they are, by their exact letters. */
const ORGANISATIONS = new Set(
  listOf(`UN|U.N.|Commonwealth|EU|E.U.|NATO|OPEC|IMF|WTO|WHO|IAEA|ILO|FAO|UNESCO|UNICEF|UNHCR|UNDP|UNEP|WFP|ICC|ICJ|ICRC|OECD|OSCE|ASEAN|APEC|SAARC|SCO|AU|OAU|ECOWAS|SADC|IGAD|GCC|OIC|OAS|CIS|EEC|EFTA|COMECON|G7|G8|G20|G-7|G-8|G-20|BRICS|AUKUS|ANZUS|SEATO|CENTO
  CIA|FBI|NSA|KGB|FSB|GRU|MI5|MI6|ISI|RAW|Mossad|IRA|ETA|PLO|PKK|FARC|ELN|ANC|SWAPO|ZANU|ZANU-PF|ZANU PF|Zanu PF|Zanu-PF|MPLA|UNITA|FRELIMO|RENAMO|TTP|LTTE|ISIS|ISIL|IS|Daesh|Hamas|Hezbollah|Hizbollah|Taliban|Fatah|Al-Qaeda|al-Qaeda|Al-Qaida|al-Qaida|Al-Shabaab|al-Shabaab|Houthis|BJP|CCP|CPC|CDU|SPD|GOP|SNP|UKIP
  AP|AFP|UPI|DPA|TASS|RIA|BBC|CNN|CBS|NBC|ABC|PBS|NPR|MSNBC|NHK|CCTV|RT|PTI|ANI|APP|KUNA|MENA|IRNA|SANA|WAM|SPA|NAN|ENA|Reuters|Xinhua|Interfax|Bloomberg|Kyodo|Yonhap|Antara|Bernama|Anadolu|Tolo|Geo|Dawn|Wikinews|Wikipedia|Al-Jazeera|al-Jazeera|Pravda|Izvestia|Haaretz
  NASA|ESA|JAXA|ISRO|CERN|FDA|EPA|FAA|FCC|SEC|FTC|CDC|NIH|NOAA|NTSB|FEMA|IRS|TSA|DEA|ATF|DHS|DOJ|ECB|BoE|Fed|EBRD|ADB|AfDB|IFC|NYSE|Nasdaq|NASDAQ|FIFA|UEFA|IOC|NBA|NFL|MLB|NHL|FIA|ICC|CAF|AFC|PGA|ATP|WTA
  Red Cross|Red Crescent|Boko Haram|Abu Sayyaf|Khmer Rouge|Viet Cong|Sinn Fein|Likud|Scotland Yard|World Bank|Medecins Sans Frontieres|Médecins Sans Frontières|Caltech|MIT|UCLA|Doctors Without Borders|Save the Children|Human Rights Watch|Hells Angels|Solidarity|Shining Path|World Vision|Friends of the Earth|Physicians for Human Rights|Reporters Without Borders|Mothers of the Plaza de Mayo|Liberation Tigers of Tamil Eelam|World Health Organization|World Food Programme|Planned Parenthood|Action Aid|ActionAid|Le Monde|Le Figaro|Der Spiegel|Die Zeit|Die Welt|El País|El Pais|El Mundo|La Nación|La Nacion|Clarín|La Repubblica|La Stampa|Corriere della Sera|O Globo|Asahi Shimbun|Yomiuri Shimbun|Polisario|Fretilin|Tamil Tigers
  Lok Sabha|Rajya Sabha|Vidhan Sabha|Wolesi Jirga|Meshrano Jirga|Verkhovna Rada|State Duma|Oireachtas|Seanad|Dáil|Seimas|Saeima|Riigikogu|Eduskunta|Althingi|Dewan Rakyat|Dewan Negara|Jatiya Sangsad|Jogorku Kenesh|Mazhilis|Oliy Majlis|Milli Majlis|Hluttaw|Malacañang|Malacanang|Holyrood
  Fianna Fáil|Fianna Fail|Fine Gael|Sinn Féin|Plaid Cymru|Te Pāti Māori|Forza Italia|Rassemblement National|Front National|Lega Nord|Podemos|Ciudadanos|Syriza|SYRIZA|PASOK|Fidesz|Jobbik|Golkar|Gerindra|Barisan Nasional|Pakatan Harapan|Perikatan Nasional|Shiv Sena|Akali Dal|Janata Dal|Rashtriya Janata Dal|Trinamool|Nepali Congress|Indian National Congress|Azimio la Umoja|Azimio|Kenya Kwanza|Wiper|Chadema|Séléka|Seleka|Janjaweed|Wagner Group|Jemaah Islamiyah|Hamas|Ennahda|Ennahdha|Komeito|Kuomintang
  Standard & Poor's|Moody's|S&P|The Hill|Pheu Thai|Move Forward|Bhumjaithai|Palang Pracharath|Berkshire Hathaway|BNP Paribas|Lloyds TSB|Fannie Mae|Freddie Mac|Bear Stearns|Northern Rock|Wachovia|Washington Mutual|Wells Fargo|Countrywide|Societe Generale|Société Générale|Credit Agricole|Crédit Agricole|UniCredit|Intesa Sanpaolo|Federal Reserve|Hon Hai|Foxconn|Best Buy|Home Depot|Johnson & Johnson|Eli Lilly|Hewlett-Packard|Texas Instruments|Sun Microsystems|Time Warner|Rolls-Royce|Land Rover|Jaguar|Saab|Opel|Vauxhall|Harley-Davidson|eBay|Dow Jones Industrial Average|Hang Seng|NZ First|One Nation|Tories|Lib Dems|Apple Daily|Quorn
  Arsenal|Aston Villa|Tottenham Hotspur|Tottenham|West Ham|West Ham United|Crystal Palace|Nottingham Forest|Sheffield Wednesday|Queens Park Rangers|Leyton Orient|Plymouth Argyle|Preston North End|West Bromwich|West Bromwich Albion|Celtic|Rangers|Hearts|Hibernian|Kilmarnock|Raith Rovers|Partick Thistle|Everton
  Juventus|AC Milan|Lazio|Sampdoria|Fiorentina|Atalanta|Udinese|Ajax|Ajax Amsterdam|Feyenoord|PSV|PSV Eindhoven|Vitesse|Anderlecht|Standard Liege|Club Brugge|Bayern|Bayern Munich|Schalke|Werder Bremen|Hamburger SV|Bayer Leverkusen|St. Pauli|Barcelona B|Espanyol|Real Madrid|Atletico Madrid|Real Betis|Rayo Vallecano|Celta Vigo|Benfica|Sporting Lisbon|Boavista|Galatasaray|Fenerbahce|Besiktas|Trabzonspor|Panathinaikos|Olympiakos|Olympiacos|Paris Saint-Germain|Red Star|Red Star Belgrade|Grasshoppers|Rosenborg|Brondby|Boca Juniors|River Plate|Flamengo|Corinthians|Palmeiras|Vasco da Gama|Colo Colo|Penarol|Orlando Pirates|Kaizer Chiefs|Mamelodi Sundowns|Zamalek|Asante Kotoko|Hearts of Oak|Enyimba|Gor Mahia|AFC Leopards|Simba|Young Africans|Mohun Bagan|East Bengal|Persija|Urawa Reds
  Social Democrats|Christian Democrats|Free Democrats|Liberal Democrats|Ulster Unionists|Virgin Atlantic|Virgin Group|Golden State|Yankees|Mets|Red Sox|White Sox|Orioles|Blue Jays|Devil Rays|Indians|Tigers|Royals|Twins|Brewers|Mariners|Angels|Athletics|Braves|Marlins|Phillies|Expos|Cubs|Astros|Dodgers|Padres|Rockies|Diamondbacks|Cardinals|Reds|Pirates
  Celtics|Knicks|Nets|76ers|Raptors|Bulls|Pistons|Pacers|Cavaliers|Bucks|Hornets|Grizzlies|Rockets|Spurs|Mavericks|Timberwolves|Nuggets|Jazz|Sonics|SuperSonics|Trail Blazers|Blazers|Lakers|Clippers|Warriors|Kings
  Patriots|Dolphins|Jets|Bills|Colts|Steelers|Bengals|Browns|Ravens|Oilers|Titans|Jaguars|Texans|Broncos|Chiefs|Raiders|Chargers|Cowboys|Redskins|Giants|Eagles|Packers|Vikings|Bears|Lions|Buccaneers|Saints|Falcons|Panthers|49ers|Rams|Seahawks
  Bruins|Sabres|Whalers|Canadiens|Senators|Maple Leafs|Rangers|Islanders|Devils|Flyers|Penguins|Capitals|Lightning|Red Wings|Blackhawks|Blues|Predators|Avalanche|Coyotes|Ducks|Mighty Ducks|Sharks|Oilers|Flames|Canucks|Stars
  All Blacks|Springboks|Wallabies|Pumas|Brumbies|Crusaders|Hurricanes|Waratahs|Black Caps|Proteas|Kangaroos|Kiwis|Socceroos|Matildas|Super Eagles|Black Stars|Bafana Bafana|Indomitable Lions|Harambee Stars|Chipolopolo|Willem II|Leicester City|Manchester City|Norwich City|Coventry City|Bradford City|Hull City|Bristol City|Cardiff City|Swansea City|Stoke City|Birmingham City|Exeter City|Lincoln City|York City|Chester City|Orlando City|New York City FC|Melbourne City|Mumbai City|Huddersfield Town|Ipswich Town|Luton Town|Swindon Town|Grimsby Town|Shrewsbury Town|Mansfield Town|Northampton Town|Macclesfield Town|Notts County|Derby County|Stockport County|Ross County|Port Vale|Crewe Alexandra|Accrington Stanley|Heart of Midlothian|Inverness Caledonian Thistle|SuperSport United|Supersport|Chippa United|AmaZulu|Al Ahly|Al-Ahly|Esperance|Raja Casablanca|Wydad|Collingwood|Essendon|Hawthorn|Sydney Swans|Brisbane Broncos|Canberra Raiders|Penrith Panthers|Melbourne Storm|Amnesty|Greenpeace|Oxfam|Caritas|Kremlin|Pentagon|Knesset|Bundestag|Bundesrat|Duma|Sejm|Riksdag|Storting|Folketing|Congress|Senate|Parliament|Interpol|Europol|Gazprom|Rosneft|Aramco|Petrobras|Boeing|Airbus|Toyota|Honda|Nissan|Ford|Chrysler|Volkswagen|BMW|Daimler|Renault|Fiat|Peugeot|Volvo|Hyundai|Samsung|Sony|Toshiba|Hitachi|Siemens|Philips|Nokia|Ericsson|Microsoft|Apple|Google|Facebook|Amazon|Intel|IBM|HP|Dell|Oracle|Cisco|Shell|BP|Exxon|ExxonMobil|Chevron|Texaco|Total|Eni|Nestle|Unilever|Pfizer|Novartis|Roche|Bayer|BASF|GE|GM|AT&T|Verizon|Vodafone|Lufthansa|Qantas|Emirates|Lockheed|Raytheon|Northrop|EADS|Embraer|Bombardier|Walmart|McDonald's|Starbucks|Nike|Adidas|Citigroup|HSBC|Barclays|UBS|JPMorgan
  Rio Tinto|BHP|Anglo American|De Beers|Glencore|Alcoa|ArcelorMittal|Nippon Steel|Posco|Cargill|Monsanto|Bunge|Chiquita|Nestlé|Danone|Heineken|Carlsberg|SABMiller|Diageo|Coca-Cola|PepsiCo|Pepsi|Procter & Gamble|Colgate|Marlboro|Philip Morris
  Tata|Infosys|Wipro|Adani|Birla|Mahindra|Huawei|ZTE|Lenovo|Alibaba|Tencent|Baidu|Xiaomi|Foxconn|Sinopec|PetroChina|CNOOC|LG|Kia|Daewoo|Mitsubishi|Mitsui|Sumitomo|Itochu|Marubeni|SoftBank|Panasonic|Fujitsu|NEC|Canon|Nikon|Mazda|Suzuki|Subaru|Yamaha|Kawasaki|Nomura|Petronas|Sime Darby|Temasek|DBS|San Miguel
  MTN|Safaricom|Econet|Dangote|Sasol|Eskom|Shoprite|Naspers|Ecobank|Sonatrach|Sonangol|NNPC|Zambeef|Cemex|Telmex|Televisa|Pemex|PDVSA|Codelco|Odebrecht|Itau|Bradesco|Telefonica|Santander|BBVA|Repsol|Iberdrola|Inditex|Zara|Ikea|IKEA|H&M|Lego|Maersk|Novo Nordisk|Statoil|Equinor|Telenor|TeliaSonera
  Lukoil|Yukos|Sberbank|Rostelecom|Aeroflot|KLM|Alitalia|Iberia|Finnair|SAS|Swissair|Sabena|Ryanair|easyJet|Cathay Pacific|Michelin|Pirelli|Carrefour|Tesco|Sainsbury's|Danske|Nordea|Deutsche Bank|Commerzbank|Allianz|Axa|AXA|ING|ABN Amro|Rabobank|Credit Suisse|Glaxo|GlaxoSmithKline|AstraZeneca|Merck|Sanofi|Takeda
  Dean Witter|Smith Barney|PaineWebber|Kleinwort Benson|NatWest|Barings|Jardine Fleming|Jardine Matheson|SBC Warburg|Morgan Grenfell|Bankers Trust|Credit Lyonnais|Crédit Lyonnais|Nikko|Daiwa|Yamaichi|Cazenove|BZW|James Capel|Dresdner|Banesto|Banco Santander|Mediobanca|Continental Grain|Archer Daniels Midland|Louis Dreyfus|Georgia-Pacific|Champion International|Boise Cascade|Procter|Hanson|Pearson|Cable & Wireless|British Airways|British Aerospace|British Steel|British Gas|British Telecom|Deutsche Telekom|France Telecom|Hoechst|Metro AG|Thyssen|Krupp|Elf Aquitaine|Elf|Rhone-Poulenc|Eurotunnel|Olivetti|Montedison|Stet|Aker|Norsk Hydro|Electrolux|Astra|Akzo|Akzo Nobel|Fokker|Hoogovens|Olympic Airways
  RTRS|MTI|PAP|CTK|Tanjug|BETA|ITAR-TASS|Itar-Tass|EFE|ANSA|Lusa|Notimex|GNA|KNA|ZIANA|Ziana|PNA|VNA|KCNA|CNA|UNI|BSS|UNB|Belga|TT|NTB|STT|APA|Belta|Agerpres|Al Arabiya|Al-Arabiya|Al Jazeera|Al Mayadeen|Al-Manar|Al Ahram|Al-Ahram|Al-Hayat|Asharq al-Awsat|An-Nahar|As-Safir|Saudi Aramco|Nepszabadsag|Magyar Hirlap|Gazeta Wyborcza|Rzeczpospolita|Kommersant|Novaya Gazeta|Hurriyet|Cumhuriyet|Milliyet|Sabah|Vremya|Politika|Ta Nea|Kathimerini|Libération|Liberation|Le Soir|De Telegraaf|La Vanguardia|La Jornada|Excelsior|Reforma|El Universal|El Comercio|El Tiempo|La Tercera|El Mercurio|Folha de S.Paulo|Estado de S.Paulo|Taleban|Great Khural|State Great Khural
  U.N. High Commissioner for Refugees|UN High Commissioner for Refugees|High Commissioner for Refugees|Al-Masry Al-Youm|Al Masry Al Youm
  Salomon Brothers|Goldman Sachs|Morgan Stanley|Merrill Lynch|Citibank|Mastercard|MasterCard|Kodak|Xerox|Motorola|Compaq|Yahoo|Twitter|YouTube|Netflix|Disney|Tesla|SpaceX|Uber|Airbnb|Caterpillar|DuPont|Dow Jones|FedEx|UPS|DHL|Goodyear|Mattel|Halliburton|Bechtel|Enron`),
);
/** What is made and sold, and measures of the markets: names that the news takes for no body, by their exact letters. */
const PRODUCTS = new Set(
  listOf(`Mac|Macs|Macintosh|Mac OS|Mac OS X|Mac Pro|Mac Mini|MacBook|MacBook Air|MacBook Pro|PowerBook|PowerPC|App Store|Apple TV|Apple Watch|Apple Store|Firefox|Windows XP|Windows Vista|Windows Mobile|Internet Explorer|Android|Linux|Unix|Xbox|PlayStation|Wii|Nintendo DS|Kindle|BlackBerry|Walkman|Zune|Photoshop|Skype|Gmail|Google Maps|Google Earth|Wi-Fi|Bluetooth|Viagra|Prozac|Concorde|Dreamliner|Superjumbo|Prius|Corvette|Camry|Land Cruiser|Model T|Kalashnikov
  Dow Jones Industrial Average|Dow|DAX|FTSE|CAC|Nikkei|Sensex|Hang Seng|Hang Seng Index|Kospi|KOSPI|Bovespa|Stoxx|STOXX|Ibex|IBEX|Nasdaq Composite|NASDAQ Composite|Shanghai Composite|Topix|TOPIX`),
);
/** Whether a text names a product, or one of a line: "Mac OS X Leopard". */
export const isKnownProduct = (text: string): boolean =>
  PRODUCTS.has(text) ||
  (text.startsWith('Mac OS') && text.length < 40) ||
  /^[ei](?:Phone|Pad|Pod|Mac|Tunes|OS|Cloud|Book|Photo|Life|Work|Chat|Movie|Web)s?(?: |$)/.test(text);

export const isKnownOrganisation = (text: string): boolean => ORGANISATIONS.has(text);

const SHOUTED = lazySet(() => new Set([...ORGANISATIONS].map(foldText).filter(name => name.length > 3)));
/** The same by a folded name, for headlines in capitals, where letters cannot be compared. */
export const isKnownOrganisationInCapitals = (folded: string): boolean => SHOUTED.has(folded);

/** Those of several words, by their first: small words stand in some ("Save the Children"). */
const PHRASES = new Map<string, string[][]>();
for (const name of ORGANISATIONS) {
  const words = name.split(' ');
  const [first = ''] = words;
  if (words.length > 1) PHRASES.set(first, [...(PHRASES.get(first) ?? []), words]);
}
/** How many words an organisation of several words has that begins at a token; 0 where none does. */
export function knownOrganisationAt(tokens: readonly { readonly text: string }[], at: number): number {
  const phrases = PHRASES.get(tokens[at]?.text ?? '');
  if (phrases === undefined) return 0;
  return Math.max(
    0,
    ...phrases.filter(words => words.every((word, i) => tokens[at + i]?.text === word)).map(words => words.length),
  );
}

/** Movements that have national branches: an adjective before them belongs to the name ("Afghan Taliban"). */
const BRANCHED = new Set(
  listOf('taliban|red cross|red crescent|communist party|green party|greens|hezbollah|brotherhood|hells angels|rotary'),
);
export const isBranched = (folded: string): boolean => BRANCHED.has(folded);

/** Last words that make a name an organisation's. */
const ORG_HEADS = new Set(
  listOf(`ministry|department|dept|office|bureau|agency|authority|commission|committee|subcommittee|council|board|panel|tribunal|court|parliament|congress|senate|assembly|legislature|cabinet|government|administration|secretariat|directorate|inspectorate|treasury|exchequer|embassy|consulate|mission
  army|navy|force|forces|corps|guard|guards|brigade|battalion|regiment|division|squadron|command|exchange|minerals|metals|resources|copper|cement|sugar|plantations|traders|contractors|builders|properties|brands|mobile|telecoms|biotech|police|constabulary|militia|front|movement|party|alliance|coalition|league|union|federation|confederation|association|society|club|organisation|organization|foundation|fund|trust|institute|institution|academy|university|college|school|faculty|hospital|clinic|laboratory|laboratories|labs|museum|gallery|library|theatre|orchestra|band|church|diocese|synod|order
  company|co|co.|corporation|corp|corp.|inc|inc.|ltd|ltd.|limited|plc|llc|gmbh|ag|sa|nv|n.v.|s.a.|s.p.a.|group|holdings|holding|partners|partnership|industries|enterprises|ventures|associates|brothers|bros|bros.|sons|bank|bancorp|insurance|assurance|securities|capital|investments|airlines|airways|airline|air|aerospace|aircraft|aviation|motors|motor|automotive|electronics|electric|electrical|energy|petroleum|oil|gas|mining|mines|steel|foods|breweries|pharmaceuticals|pharma|chemicals|chemical|systems|technologies|technology|software|solutions|networks|network|communications|telecom|telecommunications|media|entertainment|pictures|seafood|seafoods|supermarkets|hotels|resorts|trains|ferries|logistics|consulting|consultants|therapeutics|diagnostics|semiconductor|semiconductors|wireless|studios|records|publishing|publications|publishers|press|news|times|post|tribune|herald|gazette|chronicle|guardian|telegraph|observer|journal|mail|mirror|express|daily|magazine|review|radio|television|tv|broadcasting|channel|railways|railway|railroad|lines|shipping|logistics|stores|supermarkets|hotels|resorts|casino|services|service|international|worldwide|consulting|consultants
  team|united|fc|f.c.|hc|afc|a.f.c.|rfc|rovers|wanderers|athletic|albion|sox|yankees|conference|forum|network|taskforce|watch|monitor|centre|center|products|ngo|collective|cooperative|co-operative|syndicate|industry|cartel|mafia|nations|states-general|chamber|lords|commons|bench|bar|rangers|scouts|legion|host|caliphate|rights|institutes|universities|ministries|office|headquarters|secretariat|observatory|survey|registry|archives|unions|teachers|workers|farmers|veterans|peacekeepers|quartet|lawyers|solicitors|advocates|attorneys|oy|oyj|ab|rt|tbk|jsc|kk|bv|spa|srl|kgaa|bhd|berhad|pte|nyrt|a.s.|troika|platform|hotel|inn|groupe|gruppe|gruppo|grupo|dal|sabha|morcha|sangh|samiti|parishad|mahasabha|politburo|presidium|junta|pati`),
);
export const isOrganisationHead = (folded: string): boolean => ORG_HEADS.has(folded);

/** First words that, with "of" or a name behind them, make an organisation's name. */
const ORG_OPENERS = new Set(
  listOf(
    `ministry|department|university|college|bank|institute|academy|council|house|chamber|church|forum|alternative|organisation|organization|association|league|federation|confederation|union|society|board|bureau|office|court|congress|assembly|party|front|movement|army|committee|commission|school|museum|hospital|fund|club|radio|centre|center|campaign|hall|friends|knights|order|daughters|sons|alliance|coalition|network|people|ministries|embassy|international|national|free|royal|joint|air|voice`,
  ),
);
export const isOrganisationOpener = (folded: string): boolean => ORG_OPENERS.has(folded);

/** Last words that make a name a place's. */
const PLACE_HEADS = new Set(
  listOf(`river|lake|sea|ocean|bay|gulf|strait|straits|channel|canal|island|islands|isle|isles|archipelago|peninsula|empire|cape|coast|beach|mountain|mountains|mount|mt|hill|hills|valley|desert|plain|plains|plateau|forest|park|falls|springs|creek|delta|reef|glacier|volcano|province|state|county|district|region|prefecture|governorate|oblast|canton|territory|territories|city|town|township|village|borough|parish|municipality|metropolis|republic|kingdom|emirate|emirates
  field|gate|wall|street|st|road|avenue|boulevard|lane|drive|square|plaza|highway|bridge|tunnel|airport|airfield|station|port|harbour|harbor|dam|palace|castle|fort|tower|towers|hall|stadium|arena|meadows|garden|gardens|cemetery|prison|jail|camp|base|barracks|border|heights|oasis|basin|range|pass|ridge|gorge|canyon|crossing|quarter|gym|dock|docks|reservoir|factory|lighthouse|pavilion|waterfront|racecourse|speedway|raceway|circuit|brook|way|junction|ave|ave.|blvd|parkway|duchy|principality|suburb|suburbs|estate|mosque|cathedral|temple|shrine|monastery|abbey|mall|market|zoo|ranch|farm|pier|wharf|area|lga|highlands|lowlands|uplands|riviera|atoll|lagoon|fjord|cave|caves|pond|penitentiary|waterworks|aerodrome|racetrack|marae|oval|dome|coliseum|gymnasium|acre|acres|showgrounds|velodrome|hippodrome|regency|parkland|playfield|spusk|formation`),
);
export const isPlaceHead = (folded: string): boolean => PLACE_HEADS.has(folded);

/** "Ibadan Town Hall": a house that a town has. */
const TOWN_HOUSES = new Set([
  'town hall',
  'city hall',
  'village hall',
  'railway station',
  'concert hall',
  'opera house',
  'fish market',
  ...['centre', 'center'].flatMap(centre =>
    'corrections correctional remand detention shopping convention trade community leisure sports civic conference exhibition'
      .split(' ')
      .map(kind => `${kind} ${centre}`),
  ),
]);
export const isTownHouse = (lastTwo: string): boolean => TOWN_HOUSES.has(lastTwo);

/** First words that with a name behind them make a place's name. */
const PLACE_OPENERS = new Set(
  listOf(
    'bukit|kampung|taman|gunung|pulau|sungai|tanjung|teluk|batu|kota|phnom|siem|koh|doi|chiang|nakhon|ciudad|villa|puerto|punta|cerro|beit|bayt|deir|sidi|beni|umm|dera|gran|cabo|lake|mount|mt|mt.|cape|fort|port|gulf|strait|isle|isles|bay|river|republic|kingdom|emirate|province|city|state|san|santa|santo|sao|saint-|los|las|el|new|north|south|east|west|upper|lower|northern|southern|eastern|western|central|great|greater|ras|jebel|wadi|rio|loch|tehsil|avenue|rue|boulevard|stade|estadio|calle|kiryat|kfar|ramat|givat|barangay|sitio|upazila|mohalla|mohra|wilaya|kelurahan|kecamatan|kabupaten|desa|arrondissement|baja|isla|islas|ilha|bahia|playa|valle|sierra|lago|northwest|northeast|southwest|southeast|north-west|north-east|south-west|south-east|old|inner|outer|nueva|nuevo|nova|novo|novi|tel|bandar|kampong|nizhny|bad',
  ),
);
export const isPlaceOpener = (folded: string): boolean => PLACE_OPENERS.has(folded);

/** Last words that make a name neither a person's, a body's nor a place's: works, treaties, wars, prizes, programmes, products. */
const MISC_HEADS = new Set(
  listOf(
    `initiative|corridor|treaty|agreement|accord|accords|pact|protocol|convention|charter|declaration|constitution|act|bill|law|code|amendment|resolution|directive|plan|programme|program|project|strategy|scheme|policy|process|memorandum|doctrine|war|wars|battle|revolution|uprising|rebellion|intifada|massacre|genocide|holocaust|crisis|spring|cup|open|championship|championships|olympics|games|grand prix|prix|tour|marathon|derby|regatta|rally|stakes|trophy|medal|prize|award|awards|festival|fair|expo|exhibition|summit|meeting|talks|dialogue|conference|day|week|month|year|era|age|dynasty|bible|koran|quran|torah|gospel|testament|mass|virus|disease|syndrome|fever|flu|vaccine|index|average|bond|bonds|dollar|pound|euro|yen|rupee|language|roadmap|series|tanker|jet|dreamliner|airliner|operation|theorem|effect|syndrome|question|deal|road|album|tanker|liner|report|study|letter|papers|files|affair|scandal|trial|case|masters|classic|invitational|slam|bowl|premiership|qualifiers|biennale|olympiad|paralympics`,
  ),
);
export const isMiscHead = (folded: string): boolean => MISC_HEADS.has(folded);

/** Common nouns behind a name that say that it is a place's: "Paktika province". */
const PLACE_NOUNS = new Set(
  listOf(
    'province|provinces|city|town|village|district|county|region|state|island|islands|river|valley|peninsula|prefecture|governorate|suburb|suburbs|neighbourhood|neighborhood|border|airport|mountains|coast|territory|capital|port|harbour|harbor|prison|jail|township|enclave|municipality|hamlet|commune|settlement|locality|borough|parish|desert|basin|strait|stadium|airfield|square|park|bridge|road|highway|forest|hills|beach|base|mine|tunnel|plateau|dam|gorge|peak|delta|lake|reef|bay|gulf|market|roundabout|junction|districts|villages|towns|cities|regency|subdivision|constituency|area|areas|refinery|wharf|quay|pier|jetty|checkpoint|barracks|cemetery|interchange|flyover|favela|bazaar|oilfield|gasfield|goldfield|coalfield|deposit|seat|by-election|smelter|colliery|terminal|slum|slums|highlands|neighbourhoods|neighborhoods|counties|regions|islet|atoll',
  ),
);
export const isPlaceNoun = (folded: string): boolean => PLACE_NOUNS.has(folded);

/** Common nouns behind a name that say that it is an organisation's: "Xinhua news agency". */
const ORG_NOUNS = new Set(
  listOf(
    'party|group|company|firm|corporation|bank|newspaper|daily|magazine|agency|airline|coach|captain|skipper|striker|midfielder|defender|goalkeeper|winger|militants|militia|rebels|fighters|insurgents|movement|shares|stock|employees|executives|chairman|ceo|spokesman|spokeswoman|headquarters|subsidiary|unit|union|club|team|coalition|faction|guerrillas|government|regime|army|troops|forces|leadership|members|supporters|subsidiaries|shareholders|investors|brand|network|website|police|television|radio|university|officials|lawmakers|mps',
  ),
);
export const isOrganisationNoun = (folded: string): boolean => ORG_NOUNS.has(folded);

/** Last words of a firm's name that may be left out of it without loss. */
const COMPANY_TAILS = new Set(
  listOf(
    'co|co.|company|corp|corp.|corporation|inc|inc.|ltd|ltd.|limited|plc|llc|group|holdings|sa|ag|nv|n.v.|s.a.|gmbh|spa|s.p.a.|a.g.|pty|bhd|agency',
  ),
);
export const isCompanyTail = (folded: string): boolean => COMPANY_TAILS.has(folded);

/** Words behind a firm's own name that say what business it is in: "Ford Motor Company" is Ford. */
const BUSINESS_WORDS = new Set(
  listOf(
    'motor|motors|airways|airlines|airline|air|lines|automobiles|automotive|industries|aircraft|aerospace|oil|petroleum|pharmaceuticals|steel|electric|electronics|telecom|telecommunications|technologies|bank|bancorp|insurance|foods|breweries|stores|news|newspaper|and|&',
  ),
);
export const isBusinessWord = (folded: string): boolean => BUSINESS_WORDS.has(folded) || COMPANY_TAILS.has(folded);

/** "Republic of X": the word before "of" that makes the whole a country or realm. */
const REALMS = new Set(
  listOf(
    'republic|kingdom|duchy|principality|sultanate|emirate|empire|emirates|caliphate|khanate|commonwealth|dominion|protectorate|colony',
  ),
);
export const isRealm = (folded: string): boolean => REALMS.has(folded);

/** What a body may be said to be; it may stand directly before its name. */
const BODY_NOUNS = new Set(
  listOf(`company|firm|giant|steelmaker|refiner|utility|brokerage|housebuilder|bookmaker|wholesaler|corporation|conglomerate|business|startup|start-up|airline|carrier|bank|insurer|lender|retailer|supermarket|manufacturer|automaker|carmaker|shipbuilder|planemaker|chipmaker|drugmaker|brewer|brewery|developer|publisher|distributor|supplier|operator|provider|maker|subsidiary|rival|parent|brand|label|studio
  newspaper|daily|weekly|magazine|tabloid|journal|broadcaster|channel|network|station|broadsheet|website|agency|group|organisation|organization|association|charity|foundation|nonprofit|non-profit|institution|institute|university|college|school|museum|orchestra|choir|band|duo|trio|quartet|club|team|franchise|side|league|federation
  party|movement|union|militia|faction|coalition|alliance|watchdog|regulator|think-tank|commission|committee|council|ministry|cooperative|co-operative|consortium|partnership|multinational|outfit|battalion|regiment|squadron`),
);
export const isBodyNoun = (folded: string): boolean => BODY_NOUNS.has(folded);

/** What is neither a person nor a body nor a place. */
const THING_NOUNS = new Set(
  listOf(`album|song|single|film|movie|book|novel|novella|poem|play|opera|musical|painting|sculpture|series|sitcom|programme|program|game|videogame|ship|frigate|destroyer|submarine|aircraft|airplane|aeroplane|jet|airliner|helicopter|car|motorcycle|locomotive|rocket|missile|satellite|spacecraft
  language|dialect|species|genus|breed|disease|virus|drug|vaccine|software|app|protocol|award|prize|tournament|competition|festival|holiday|treaty|agreement|law|dish|drink|instrument|soundtrack|sequel|comic|manga|anime|software|product|model|engine|hurricane|cyclone|typhoon`),
);
export const isThingNoun = (folded: string): boolean => THING_NOUNS.has(folded);

/** First parts of movements' names in the tongues of the Muslim world: "party of", "society of", "army of". */
const MOVEMENT_OPENERS = new Set(
  listOf(
    'hizb|hezb|hizbul|jamaat|jamiat|jemaah|lashkar|jaish|tehrik|tehreek|harkat|harakat|ansar|sipah|liwa|majlis|jund|jabhat|muttahida|hefazat',
  ),
);
export const isMovementOpener = (folded: string): boolean => MOVEMENT_OPENERS.has(folded);

/** First words of bodies' names in other tongues: party, front, bank, ministry, university, company, paper. */
const FOREIGN_OPENERS = new Set(
  listOf(
    `partai|partido|parti|partito|partija|frente|fuerza|movimiento|movimento|mouvement|alianza|ligue|liga|lega|banco|banque|banca|banka|banky|universidad|universidade|universite|universitas|instituto|institut|istituto|ministerio|ministerio|ministere|nippon|persatuan|jama'atu|jamaatul|jatiyatabadi|jatiya|federacion|federation|confederacion|grupo|groupe|gruppo|gruppe|compania|compagnie|companhia|corporacion|empresa|diario|canal|sociedad|societe|sociedade|asociacion|pt|nacional|pagina|asamblea|congreso|perusahaan|koperasi|yayasan|serikat|barisan|pertubuhan|kongres|verein|verband|bund|uniao|união|ngati`,
  ),
);
export const isForeignOpener = (folded: string): boolean => FOREIGN_OPENERS.has(folded);

/** First words and letters of clubs' names, in the tongues of those who play. */
const CLUB_OPENERS = new Set(
  listOf(
    'fc|afc|ac|as|sc|cd|cf|rc|sk|sv|vfb|vfl|rb|fk|nk|kk|bk|ifk|hc|bc|aik|real|atletico|sporting|dynamo|dinamo|spartak|lokomotiv|torpedo|cska|zenit|partizan|steaua|rapid|olympique|racing|inter|borussia|bayer|bayern|fortuna|hansa|eintracht|werder|hertha|arminia|sparta|slavia|crvena|hajduk|legia|levski|shakhtar|hapoel|maccabi|deportivo|independiente|club|al-ahly|al-hilal',
  ),
);
export const isClubOpener = (folded: string): boolean => CLUB_OPENERS.has(folded);

/** First words of storms’ and operations’ names. */
const STORM_OPENERS = new Set(['hurricane', 'cyclone', 'typhoon', 'operation']);
export const isStormOpener = (folded: string): boolean => STORM_OPENERS.has(folded);
