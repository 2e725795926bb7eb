import type { EventType } from '../../model/annotations.ts';
import type { Token } from '../../text/token.ts';

const DISASTERS =
  /^(?:earthquakes?|quakes?|aftershocks?|floods?|flooding|floodwaters|rains?|snow|snowfall|hailstorms?|hail|heat|rainstorms?|monsoon|storms?|hurricanes?|cyclones?|typhoons?|tornado(?:es)?|tsunami|eruption|volcano|landslides?|mudslides?|avalanches?|wildfires?|drought|famine|heatwave|lightning|epidemic|outbreak|cholera|malaria|ebola|measles|virus|disease|blizzards?)$/;
const ACCIDENTS =
  /^(?:crash|crashes|collision|derailment|accidents?|stampede|shipwreck|capsized|collided|overturned|derailed|pile-up|ferry|train|bus|lorry|truck|minibus|plane|helicopter|mine|collapse|collapsed)$/;

/** Of killing and injuring, by what: a flood or a crash is no assault. */
export function causeOf(
  tokens: readonly Token[],
  from: number,
  at: number,
  end: number,
  type: EventType | undefined,
): EventType | undefined {
  if (type !== 'ASSAULT' || !/^(?:kill|injur|wound)/.test(tokens[at]?.folded ?? '')) return type;
  for (let i = from; i < tokens.length && i < end + 20; i++) {
    const folded = tokens[i]?.folded ?? '';
    if (
      /^(?:attack|bomb|bombing|shot|gunmen|soldiers|troops|fire|shelling|explosion|militants|rebels|police)$/.test(
        folded,
      )
    )
      return type;
    if (DISASTERS.test(folded)) return 'disaster';
    if (ACCIDENTS.test(folded)) return 'accident';
  }
  return type;
}
