import assert from 'node:assert/strict';
import { detectLanguage } from '../../../src/text/detect-language.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  en: 'The council met on Tuesday and agreed that the bridge is to be closed for a year.',
  de: 'Der Rat hat am Dienstag beschlossen, dass die Brücke für ein Jahr geschlossen wird.',
  fr: 'Le conseil a décidé mardi que le pont sera fermé pour une année, et les pêcheurs sont contents.',
  es: 'El consejo decidió el martes que el puente se cerrará por un año para los coches.',
  nl: 'De raad heeft dinsdag besloten dat de brug voor een jaar wordt gesloten en niet meer open gaat.',
  pt: 'O conselho decidiu na terça-feira que a ponte será fechada por um ano para os carros e não para as bicicletas.',
  it: 'Il consiglio ha deciso martedì che il ponte sarà chiuso per un anno e che la strada è aperta.',
  sw: 'Baraza liliamua siku ya Jumanne kuwa daraja la mto litafungwa kwa mwaka na watu wa mji.',
  ru: 'Совет решил во вторник, что мост будет закрыт на год.',
  uk: 'Рада вирішила у вівторок, що міст буде закрито на рік.',
  ar: 'قرر المجلس يوم الثلاثاء إغلاق الجسر لمدة عام كامل',
  ur: 'کونسل نے منگل کو فیصلہ کیا ہے کہ پل ایک سال کے لیے بند رہے گا۔',
  fa: 'شورا روز سه‌شنبه تصمیم گرفت که پل را برای یک سال ببندد و پیگیری کند.',
  zh: '议会星期二决定关闭大桥一年。',
  ja: '議会は火曜日に橋を一年間閉鎖することを決めた。',
  ko: '의회는 화요일에 다리를 닫기로 했다.',
  hi: 'परिषद ने मंगलवार को पुल बंद करने का फैसला किया।',
};

describe('detectLanguage', () => {
  for (const [tag, sentence] of Object.entries(SENTENCES)) it(tag, () => assert.equal(detectLanguage(sentence), tag));
  it('takes a few words for English', () => assert.equal(detectLanguage('Harbour Bulletin'), 'en'));
  it('takes English with foreign names for English', () => {
    assert.equal(
      detectLanguage(
        'The mayors of San Juan de la Maguana and Los Llanos said that the road to El Cercado was closed.',
      ),
      'en',
    );
  });
  it('takes results and standings under an English heading for English', () => {
    const results = 'Ivo Radman (U.S.) 6-4 3-6\nSavo Pekka 12 3 4\n'.repeat(15);
    assert.equal(detectLanguage(`Results of the open\n${results}`), 'en');
    assert.equal(detectLanguage(`Ergebnisse\n${results}`) === 'en', false);
  });
  it('does not take a long text without English words for English', () => {
    assert.equal(detectLanguage('mitä kukaan täällä '.repeat(60)) === 'en', false);
  });
});
