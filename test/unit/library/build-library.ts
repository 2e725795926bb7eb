import { createLibrary, type Library } from '../../../src/library/create-library.ts';
import { readSources } from '../../../src/text/read-sources.ts';

/** A library over texts, by file name. */
export function buildLibrary(texts: Readonly<Record<string, string>>): Library {
  const library = createLibrary();
  for (const [name, text] of Object.entries(texts)) putText(library, name, text);
  return library;
}

export function putText(library: Library, name: string, text: string): void {
  const id = `sources/${name}`;
  library.putFile({ id, bytes: text.length, encoding: 'utf-8', sources: readSources(id, name, text) }, text);
}

export const REPORTS: Readonly<Record<string, string>> = {
  'dam.txt':
    'Ministers sign accord on Kasese dam\n\nKAMPALA: Uganda and Rwanda signed an accord on the Kasese dam in Kigali on 3 March 2014, Energy Minister Ruth Nakabuye said.\n\nNakabuye told reporters: “We have waited ten years for this dam.”\n\nThe Lake Victoria Basin Council (LVBC) will pay for the roads.\n',
  'dam-again.txt':
    'Uganda, Rwanda sign dam accord\n\nPublished: 2014-03-04\n\nIn Kigali on Monday, Uganda and Rwanda signed an accord on the Kasese dam. Minister Nakabuye thanked the LVBC.\n',
  'port.txt':
    'Port of Mtwara reopens\n\nPublished: 2016-07-09\n\nTransport Minister Joseph Okello visited Mtwara on Friday. Okello met Governor Asha Mwinyi. A Ugandan company runs the port.\n',
};
