import { wordTrait } from '../../text/word-trait.ts';
import type { SourceEntity } from '../../model/annotations.ts';
import type { Token } from '../../text/token.ts';
import { foldText } from '../../text/fold-char.ts';
import { listOf } from '../gazetteer/word-set.ts';

export type Gender = 'he' | 'she';

const HIS_TITLES = new Set(
  listOf(
    'mr|mr.|sir|lord|king|prince|duke|earl|baron|count|emperor|tsar|sultan|sheikh|sheik|shaikh|imam|mullah|maulana|ayatollah|pope|father|brother|fr.|spokesman|chairman|businessman|congressman|policeman|fisherman|actor|waiter|son|husband|widower|uncle|monk|swami|salesman|sportsman|batsman|councilman|alderman|señor|herr|monsieur|haji|rabbi|archbishop|cardinal|statesman|strongman|gunman|horseman|frontman|anchorman|cameraman|fireman|postman|craftsman|nobleman|clergyman|grandfather|nephew|stepfather|boy|man',
  ),
);
const HER_TITLES = new Set(
  listOf(
    'mrs|mrs.|ms|ms.|miss|dame|lady|queen|princess|duchess|countess|baroness|empress|sister|mother|spokeswoman|chairwoman|businesswoman|congresswoman|policewoman|actress|waitress|daughter|wife|widow|aunt|nun|councilwoman|assemblywoman|sportswoman|señora|frau|madame|madam|heiress|hostess|grandmother|niece|stepmother|girl|woman|midwife|ballerina|soprano|noblewoman',
  ),
);

/** Given names that are men’s nearly everywhere; those that both bear (Robin, Kim, Jean, Andrea, Nicola, Sasha) are in neither list. */
const HIS_NAMES = new Set(
  listOf(`barack|james|john|robert|michael|william|david|richard|joseph|thomas|charles|christopher|daniel|matthew|anthony|mark|donald|steven|stephen|paul|andrew|joshua|kenneth|kevin|brian|george|edward|ronald|timothy|jason|jeffrey|ryan|jacob|gary
  nicholas|eric|jonathan|larry|justin|scott|brandon|benjamin|samuel|gregory|frank|alexander|raymond|patrick|jack|dennis|jerry|tyler|aaron|jose|henry|adam|douglas|nathan|peter|zachary|kyle|walter|harold|jeremy|ethan|carl|keith|roger
  gerald|christian|arthur|lawrence|albert|joe|bill|tom|tim|jim|bob|mike|steve|dave|dan|ben|greg|ted|tony|fred|phil|simon|martin|philip|phillip|stuart|alan|allan|neil|ian|graham|nigel|colin|trevor|hugh|malcolm|gordon|duncan|derek
  oliver|harry|oscar|leo|max|felix|victor|boris|vladimir|ivan|sergei|sergey|dmitry|dmitri|mikhail|nikolai|nikolay|alexei|alexey|yuri|igor|oleg|viktor|pavel|petr|jan|josef|vaclav|milos|tomas|jiri|zoltan|laszlo|istvan|janos|gyorgy
  ferenc|andrzej|lech|jaroslaw|piotr|krzysztof|tadeusz|stanislaw|marek|emmanuel|francois|jacques|pierre|nicolas|philippe|bernard|alain|michel|andre|rene|claude|laurent|olivier|guillaume|henri|louis|marcel|antoine|gilles|hans|helmut
  gerhard|wolfgang|klaus|jurgen|dieter|heinz|karl|friedrich|otto|franz|stefan|sven|lars|anders|erik|olaf|bjorn|henrik|soren|jens|mario|giuseppe|giovanni|antonio|marco|luca|silvio|romano|matteo|paolo|roberto|sergio|franco|carlo|juan
  carlos|luis|jorge|pedro|miguel|francisco|fernando|rafael|manuel|hugo|nestor|raul|fidel|alberto|diego|pablo|javier|andres|alejandro|ricardo|eduardo|enrique|joao|jair|luiz|paulo|mohammed|muhammad|mohammad|mohamed|mohamad|ahmed|ahmad
  ali|hassan|hussein|hossein|hussain|omar|umar|osman|usman|abdullah|abdul|ibrahim|yusuf|youssef|yousuf|khalid|khaled|mustafa|mahmoud|mehmood|mahmud|hamid|karim|rashid|tariq|imran|nawaz|asif|pervez|shehbaz|shafqat|ishaq|salman|faisal
  fahd|bashar|saddam|yasser|hosni|anwar|gamal|muammar|hamad|saad|rafiq|nouri|haider|hasan|mehdi|mahdi|akbar|hashemi|amir|javad|yitzhak|shimon|ariel|ehud|moshe|avi|rajiv|narendra|manmohan|atal|rahul|amit|arun|sanjay|vijay|anil|sunil
  rajesh|ashok|suresh|ramesh|arjun|ravi|mahatma|jawaharlal|lal|mahinda|ranil|gotabaya|nelson|thabo|cyril|desmond|kofi|kwame|olusegun|goodluck|muhammadu|sani|uhuru|mwai|raila|yoweri|julius|jakaya|emmerson|morgan|frederick|levy
  hastings|bakili|mobutu|denis|isaias|meles|abiy|hailemariam|mengistu|ange|alassane|macky|abdoulaye|amadou|moussa|mamadou|ousmane|ibrahima|blaise|kwasi|kwabena|yaw|kojo|chinua|wole|emeka|chidi|tunde|segun|babatunde|juma|otieno|kamau
  mwangi|njoroge|kipchoge|eliud|haile|kenenisa|sipho|themba|tendai|tatenda|okello|hun|joko|susilo|mahathir|najib|ferdinand|rodrigo|benigno|shinzo|junichiro|taro|yoshihide|fumio|ichiro|hiroshi|kenji|takeshi|akira|masahiro|toshiki
  ryutaro|sitiveni|laisenia|rabbie|julian|manasseh|edwin`),
);
const HER_NAMES = new Set(
  listOf(`mary|patricia|jennifer|linda|elizabeth|barbara|susan|jessica|sarah|karen|lisa|nancy|betty|margaret|sandra|ashley|kimberly|emily|donna|michelle|carol|amanda|dorothy|melissa|deborah|stephanie|rebecca|sharon|laura|cynthia|kathleen
  amy|angela|shirley|anna|brenda|pamela|emma|nicole|helen|samantha|katherine|catherine|christine|debra|rachel|carolyn|janet|maria|heather|diane|ruth|julie|olivia|joyce|virginia|victoria|lauren|christina|joan|evelyn|judith|hannah
  martha|cheryl|megan|alice|ann|anne|annie|jane|gloria|teresa|theresa|sara|janice|julia|marie|grace|judy|madison|amber|denise|marilyn|danielle|beverly|charlotte|natalie|sophia|diana|brittany|isabella|kayla|alexis|lori|hillary
  condoleezza|madeleine|sonia|indira|benazir|maryam|hina|khaleda|corazon|imelda|leila|leni|megawati|retno|yingluck|tarja|sanna|ursula|annalena|liz|priti|nicola|jacinda|gillian|penny|tanya|jenny|fiona|moira|eileen|sheila|bridget
  maeve|siobhan|niamh|aoife|ingrid|astrid|greta|birgit|gro|mette|magdalena|ewa|beata|agnieszka|katarzyna|malgorzata|zuzana|vera|irina|olga|tatiana|natalia|svetlana|ekaterina|elena|yelena|ludmila|valentina|galina|marina|yulia|yuliya
  oksana|raisa|anastasia|ana|carmen|rosa|isabel|lucia|dolores|cristina|dilma|violeta|mercedes|beatriz|gabriela|francesca|giulia|giorgia|federica|chiara|elisabetta|segolene|martine|brigitte|francoise|isabelle|sylvie|nathalie|valerie
  edith|simonetta|fatima|fatma|aisha|aicha|ayesha|khadija|zainab|zeinab|mariam|amina|aminata|layla|nadia|samira|yasmin|salma|noor|huda|rania|asma|shireen|shirin|malala|nasrin|masoumeh|tansu|golda|tzipi|priyanka|sushma|mamata
  mayawati|jayalalithaa|nirmala|smriti|lakshmi|sunita|anita|kavita|meena|geeta|chandrika|sirimavo|ellen|graca|winnie|nkosazana|naledi|thuli|lindiwe|nomvula|thandi|wangari|ngozi|oby|folake|funmi|chimamanda|ifeoma|adaobi|ama|akua
  abena|afua|efua|adwoa|akosua|yaa|wanjiru|wanjiku|njeri|achieng|atieno|auma|akinyi|nyambura|tsitsi|rudo|chipo|tendayi|samia|agathe|esther|eunice|florence|mercy|patience|prudence|charity|faith|hope|joy|beatrice|agnes|rose|rosemary
  winifred|phoebe|priscilla|dorcas|naomi|rebekah|michiko|keiko|yuriko|makiko|sadako|akiko|naoko|yoko|haruko|takako|hiroko|mei|fiame|hilda|losena|litia|lydia|hanan|wendy|sally|lucy|kate|katie|polly|molly|daisy|lily|holly|chloe|zoe
  sophie|claire|clare|louise|harriet|georgina|philippa|felicity|gemma|tracy|tracey|debbie|mandy`),
);

/** What a person’s first name, or the words that the source says of him, tell; undefined where they tell nothing. */
export function genderOf({ name, roles }: SourceEntity): Gender | undefined {
  for (const role of roles.slice(0, 8)) {
    const gender = genderOfWords(
      foldText(role.text)
        .split(/[^\p{L}\p{N}.-]+/u)
        .slice(-4),
    );
    if (gender !== undefined) return gender;
  }
  const words = foldText(name).split(/[\s-]+/);
  if (words.length < 2) return undefined;
  const first = words.find(word => word.length > 2) ?? '';
  if (HIS_NAMES.has(first)) return 'he';
  return HER_NAMES.has(first) ? 'she' : undefined;
}

/** The first word decides: "son of the queen", "widow of the chairman". */
function genderOfWords(words: readonly string[]): Gender | undefined {
  const telling = words.find(word => HER_TITLES.has(word) || HIS_TITLES.has(word));
  if (telling === undefined) return undefined;
  return HER_TITLES.has(telling) ? 'she' : 'he';
}

const isHerTitle = wordTrait(folded => HER_TITLES.has(folded));
const isHisTitle = wordTrait(folded => HIS_TITLES.has(folded));

/** "Mr Banda", "Queen Margrethe": the title directly before a name. */
export function genderOfTitle(before: Token | undefined): Gender | undefined {
  if (before?.kind !== 'word') return undefined;
  if (isHerTitle(before)) return 'she';
  return isHisTitle(before) ? 'he' : undefined;
}
