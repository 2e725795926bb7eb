import { wordTrait } from '../text/word-trait.ts';
import { listOf } from './gazetteer/word-set.ts';

/** Verbs that report speech, in the forms that reports use. */
export const SAYING: ReadonlySet<string> = new Set(
  listOf(`said|says|say|saying|told|tells|tell|telling|stated|states|stating|added|adds|adding|announced|announces|announcing|reported|reports|reporting|claimed|claims|claiming|argued|argues|arguing|noted|notes|noting|explained|explains|explaining|insisted|insists|insisting
  declared|declares|declaring|confirmed|confirms|confirming|warned|warns|warning|stressed|stresses|stressing|emphasized|emphasised|emphasizes|emphasises|emphasizing|emphasising|acknowledged|acknowledges|admitted|admits|admitting|denied|denies|denying|asserted|asserts|asserting|affirmed|affirms|reaffirmed|reaffirms|reiterated|reiterates|reiterating|remarked|remarks|observed|observes
  commented|comments|commenting|replied|replies|replying|responded|responds|answered|answers|asked|asks|asking|wrote|writes|writing|complained|complains|conceded|concedes|concluded|concludes|cautioned|cautions|urged|urges|urging|pledged|pledges|promised|promises|vowed|vows|suggested|suggests|predicted|predicts|recalled|recalls|revealed|reveals|quipped|joked|joking|lamented|laments|maintained|maintains|contended|contends|testified|testifies
  alleged|alleges|accused|accuses|accusing|charged|charges|charging|cried|shouted|exclaimed|whispered|mused|opined|continued|continues|agreed|described|describes|describing|called|calls|calling|tweeted|posted|highlighted|highlights|highlighting|underscored|underscores|underlined|underlines|pointed|points|thanked|expressed|expresses|expressing|welcomed|welcomes|condemned|condemns|criticised|criticized|criticizes|praised|praises|hailed|demanded|demands|demanding`),
);
export const isSaying = wordTrait(folded => SAYING.has(folded));
