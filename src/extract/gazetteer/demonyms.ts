import { wordTrait } from '../../text/word-trait.ts';
import { listOf } from './word-set.ts';

/** The adjective or people's name, and the place it leads to, with the place's usual capitals. Plurals in -s are found by rule. */
const DEMONYMS = listOf(`
  Afghan:Afghanistan|Albanian:Albania|Algerian:Algeria|American:United States|Andorran:Andorra|Angolan:Angola|Argentine:Argentina|Argentinian:Argentina|Armenian:Armenia|Australian:Australia|Austrian:Austria
  Azerbaijani:Azerbaijan|Azeri:Azerbaijan|Bahamian:Bahamas|Bahraini:Bahrain|Bangladeshi:Bangladesh|Barbadian:Barbados|Belarusian:Belarus|Belarussian:Belarus|Belgian:Belgium|Belizean:Belize|Beninese:Benin
  Bhutanese:Bhutan|Bolivian:Bolivia|Bosnian:Bosnia|Botswanan:Botswana|Brazilian:Brazil|British:United Kingdom|Briton:United Kingdom|Bruneian:Brunei|Bulgarian:Bulgaria|Burkinabe:Burkina Faso|Burmese:Burma
  Burundian:Burundi|Cambodian:Cambodia|Cameroonian:Cameroon|Canadian:Canada|Chadian:Chad|Chilean:Chile|Chinese:China|Colombian:Colombia|Comorian:Comoros|Congolese:Congo|Costa Rican:Costa Rica|Croatian:Croatia
  Croat:Croatia|Cuban:Cuba|Cypriot:Cyprus|Czech:Czech Republic|Czechoslovak:Czechoslovakia|Dane:Denmark|Danish:Denmark|Djiboutian:Djibouti|Dominican:Dominican Republic|Dutch:Netherlands|Dutchman:Netherlands|East Timorese:East Timor
  Timorese:East Timor|Ecuadorean:Ecuador|Ecuadorian:Ecuador|Egyptian:Egypt|Emirati:United Arab Emirates|English:England|Englishman:England|Equatoguinean:Equatorial Guinea|Eritrean:Eritrea|Estonian:Estonia|Ethiopian:Ethiopia
  Fijian:Fiji|Filipino:Philippines|Filipina:Philippines|Philippine:Philippines|Finn:Finland|Finnish:Finland|French:France|Frenchman:France|Gabonese:Gabon|Gambian:Gambia|Georgian:Georgia|German:Germany|Ghanaian:Ghana|Greek:Greece
  Grenadian:Grenada|Guatemalan:Guatemala|Guinean:Guinea|Guyanese:Guyana|Haitian:Haiti|Honduran:Honduras|Hungarian:Hungary|Icelandic:Iceland|Icelander:Iceland|Indian:India|Indonesian:Indonesia|Iranian:Iran|Persian:Iran
  Iraqi:Iraq|Irish:Ireland|Irishman:Ireland|Israeli:Israel|Italian:Italy|Ivorian:Ivory Coast|Jamaican:Jamaica|Japanese:Japan|Jordanian:Jordan|Kazakh:Kazakhstan|Kazakhstani:Kazakhstan|Kenyan:Kenya|Kosovar:Kosovo|Kosovan:Kosovo
  Kuwaiti:Kuwait|Kyrgyz:Kyrgyzstan|Lao:Laos|Laotian:Laos|Latvian:Latvia|Lebanese:Lebanon|Liberian:Liberia|Libyan:Libya|Lithuanian:Lithuania|Luxembourger:Luxembourg|Macedonian:Macedonia|Malagasy:Madagascar|Malawian:Malawi
  Malaysian:Malaysia|Maldivian:Maldives|Malian:Mali|Maltese:Malta|Mauritanian:Mauritania|Mauritian:Mauritius|Mexican:Mexico|Moldovan:Moldova|Mongolian:Mongolia|Montenegrin:Montenegro|Moroccan:Morocco|Mozambican:Mozambique
  Namibian:Namibia|Nauruan:Nauru|Nepalese:Nepal|Nepali:Nepal|Nicaraguan:Nicaragua|Nigerien:Niger|Nigerian:Nigeria|North Korean:North Korea|Norwegian:Norway|Omani:Oman|Pakistani:Pakistan|Palestinian:Palestine|Panamanian:Panama
  Papua New Guinean:Papua New Guinea|Papuan:Papua New Guinea|Paraguayan:Paraguay|Peruvian:Peru|Pole:Poland|Polish:Poland|Portuguese:Portugal|Puerto Rican:Puerto Rico|Qatari:Qatar|Romanian:Romania|Russian:Russia|Rwandan:Rwanda|Salvadoran:El Salvador
  Salvadorean:El Salvador|Samoan:Samoa|Saudi:Saudi Arabia|Saudi Arabian:Saudi Arabia|Scot:Scotland|Scottish:Scotland|Senegalese:Senegal|Serb:Serbia|Serbian:Serbia|Seychellois:Seychelles|Sierra Leonean:Sierra Leone|Singaporean:Singapore|Slovak:Slovakia
  Slovakian:Slovakia|Slovene:Slovenia|Slovenian:Slovenia|Solomon Islander:Solomon Islands|Somali:Somalia|South African:South Africa|South Korean:South Korea|South Sudanese:South Sudan|Soviet:Soviet Union|Spaniard:Spain|Spanish:Spain|Sri Lankan:Sri Lanka
  Sudanese:Sudan|Surinamese:Suriname|Swazi:Swaziland|Swede:Sweden|Swedish:Sweden|Swiss:Switzerland|Syrian:Syria|Taiwanese:Taiwan|Tajik:Tajikistan|Tanzanian:Tanzania|Thai:Thailand|Tibetan:Tibet|Togolese:Togo|Tongan:Tonga
  Trinidadian:Trinidad and Tobago|Tunisian:Tunisia|Turk:Turkey|Turkish:Turkey|Turkmen:Turkmenistan|Tuvaluan:Tuvalu|Ugandan:Uganda|Ukrainian:Ukraine|Uruguayan:Uruguay|Uzbek:Uzbekistan|Vanuatuan:Vanuatu|Venezuelan:Venezuela
  Vietnamese:Vietnam|Welsh:Wales|Welshman:Wales|Yemeni:Yemen|Yemenite:Yemen|Yugoslav:Yugoslavia|Zairean:Zaire|Zambian:Zambia|Zimbabwean:Zimbabwe|Rhodesian:Rhodesia|Prussian:Prussia|Ottoman:Ottoman Empire|Siamese:Siam|Ceylonese:Ceylon
  Abyssinian:Abyssinia|European:Europe|African:Africa|Asian:Asia|Latin American:Latin America|Scandinavian:Scandinavia|Caribbean:Caribbean|Central American:Central America|South American:South America|North American:North America
  Chechen:Chechnya|Kashmiri:Kashmir|Catalan:Catalonia|Basque:Basque Country|Flemish:Flanders|Walloon:Wallonia|Bavarian:Bavaria|Sicilian:Sicily|Tuscan:Tuscany|Corsican:Corsica|Siberian:Siberia|Crimean:Crimea|Punjabi:Punjab|Sindhi:Sindh
  Bengali:Bengal|Bihari:Bihar|Tamil:Tamil Nadu|Balochi:Balochistan|Tigrayan:Tigray|Texan:Texas|Californian:California|Californians:California|Alaskan:Alaska|Hawaiian:Hawaii|Floridian:Florida|Virginian:Virginia|Londoner:London|Parisian:Paris
  New Yorker:New York|Roman:Rome|Berliner:Berlin|Muscovite:Moscow|Bostonian:Boston|Gazan:Gaza|Acehnese:Aceh|Javanese:Java|Balinese:Bali|Bougainvillean:Bougainville|Kanak:New Caledonia|Tahitian:Tahiti|Hong Konger:Hong Kong|Kurdish:Kurdistan
  New Zealander:New Zealand|Kiwi:New Zealand|Greenlandic:Greenland|Quebecois:Quebec|Tasmanian:Tasmania|Queenslander:Queensland|Zanzibari:Zanzibar|Darfuri:Darfur|Ossetian:Ossetia|South Ossetian:South Ossetia|Abkhaz:Abkhazia|Balkan:Balkans`);

/** Peoples, creeds and tongues: capitalised adjectives that lead to no one place, and are no names of persons or bodies either. */
const PEOPLES = new Set(
  listOf(`arab|moslem|moslems|jew|jewish|muslim|islamic|christian|catholic|protestant|hindu|sikh|buddhist|sunni|shiite|shia|shi'ite|orthodox|kurd|kurds|pashtun|hazara|hutu|tutsi|hausa|yoruba|igbo|zulu|xhosa|maori|aborigine|aboriginal|inuit|roma|gypsy
  uighur|uyghur|rohingya|karen|druze|maronite|copt|coptic|alawite|slav|slavic|anglo-saxon|celtic|gaelic|latin|latino|hispanic|nordic|baltic|bedouin|berber|tuareg|oromo|kikuyu|luo|masai|maasai|afrikaner|boer|creole|mormon|anglican|lutheran
  methodist|presbyterian|baptist|evangelical|islamist|communist|marxist|nazi|republican|democrat|democratic|conservative|tory|whig|socialist|zionist|stalinist|maoist|victorian|western|eastern|northern|southern|olympic|paralympic|urdu|arabic|hebrew|mandarin|cantonese|hindi|swahili|pashto|dari|farsi|latin`),
);

const BY_FORM: ReadonlyMap<string, string> = new Map(
  DEMONYMS.map(entry => entry.split(':')).map(([form = '', place = '']): [string, string] => [
    form.toLowerCase(),
    place,
  ]),
);

/** The place that a demonym leads to, by the word (or words) in any case, singular or plural. */
export function placeOfDemonym(folded: string): string | undefined {
  const place = lookUp(folded);
  return place === undefined || place.toLowerCase() === folded ? undefined : place;
}

/** Whether a word leads to a place by itself. */
export const isDemonymToken = wordTrait(folded => placeOfDemonym(folded) !== undefined);

const FIRST_OF_SEVERAL = new Set(
  [...BY_FORM.keys()].filter(form => form.includes(' ')).map(form => form.split(' ', 1)[0]),
);
/** Whether a demonym may begin with a word: "Costa" in "Costa Rican". */
export const mayBeginDemonym = wordTrait(folded => FIRST_OF_SEVERAL.has(folded) || lookUp(folded) !== undefined);

function lookUp(folded: string): string | undefined {
  return (
    BY_FORM.get(folded) ??
    (folded.endsWith('s') ? BY_FORM.get(folded.slice(0, -1)) : undefined) ??
    (folded.endsWith('men') ? BY_FORM.get(`${folded.slice(0, -3)}man`) : undefined)
  );
}

/** Whether a capitalised word is the adjective of a people, creed, tongue or party, and so no name by itself. */
export const isPeople = (folded: string): boolean =>
  PEOPLES.has(folded) || (folded.endsWith('s') && PEOPLES.has(folded.slice(0, -1)));
