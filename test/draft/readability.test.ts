import assert from 'node:assert/strict';
import { isEnglish } from '../../src/draft/english';
import { parseDraft } from '../../src/draft/parse';
import { readabilityOf } from '../../src/draft/readability';
import { syllablesOf } from '../../src/draft/syllables';

describe('syllables', () => {
  const counts = {
    the: 1,
    made: 1,
    makes: 1,
    planned: 1,
    said: 1,
    school: 1,
    table: 2,
    tables: 2,
    voted: 2,
    houses: 2,
    changes: 2,
    city: 2,
    people: 2,
    resigned: 2,
    agree: 2,
    council: 2,
    committee: 3,
    officials: 3,
    election: 3,
    repairs: 2,
    authority: 4,
    "didn't": 1,
  };
  for (const [word, count] of Object.entries(counts))
    it(`${word}: ${count}`, () => assert.equal(syllablesOf(word), count));
});

describe('readability', () => {
  const easy = 'Council votes to close bridge\n\nThe bridge is old. It will close. Cars must go round.';
  const hard =
    'The municipal administration’s infrastructural deterioration necessitates comprehensive rehabilitation, notwithstanding considerable organizational opposition.';

  it('counts the words and sentences of running text alone', () => {
    const { words, sentences, sentenceLength } = readabilityOf(
      parseDraft(`${easy}\n\nThe end is near, they say.`, 'plaintext'),
    );
    assert.deepEqual([words, sentences, sentenceLength], [17, 4, 4.25]);
  });

  it('tells easy text from hard', () => {
    assert.ok(readabilityOf(parseDraft(`${easy}\n\nAll is well.`, 'plaintext')).readingEase > 90);
    assert.ok(readabilityOf(parseDraft(hard, 'plaintext')).readingEase < 10);
  });

  it('of nothing is easy and takes no time', () => {
    const { readingEase, minutes } = readabilityOf(parseDraft('', 'plaintext'));
    assert.deepEqual([readingEase, minutes], [100, 0]);
  });
});

describe('the tongue of a draft', () => {
  const texts = {
    English:
      'The council met on Monday and voted to close the old bridge over the river for two years, and the mayor said that she would sign the order as soon as it was on her desk.',
    German:
      'Der Rat der Stadt hat am Montag beschlossen, die alte Brücke über den Fluss für zwei Jahre zu sperren, und die Bürgermeisterin sagte, sie werde den Beschluss unterschreiben, sobald er auf ihrem Tisch liege.',
    French:
      'Le conseil municipal a décidé lundi de fermer le vieux pont sur la rivière pendant deux ans, et la maire a déclaré que la décision serait signée dès son arrivée sur le bureau de la mairie.',
  };
  for (const [tongue, text] of Object.entries(texts)) {
    it(`${tongue} is told`, () =>
      assert.equal(isEnglish(parseDraft(text, 'plaintext')), tongue === 'English'));
  }

  it('is taken for English where other languages are only named or quoted', () => {
    for (const text of [
      'Winners: Jürgen Müller, Essen; Françoise Lefèvre, Lille; Íñigo Martínez, Ávila; Zoë van den Berg, Zwolle; Björk Guðmundsdóttir, Akureyri; Łukasz Wiśniewski, Łódź; Şebnem Yılmaz, İzmir; Nguyễn Văn An, Huế; Chiara Di Stefano, Forlì; Ágnes Szűcs, Győr; Siobhán Ní Bhriain, Gaillimh.',
      'THE COUNCIL OF KÖLN VOTED ON MONDAY TO CLOSE THE OLD BRIDGE OVER THE RIVER FOR TWO YEARS, AND THE MAYOR SAID THAT SHE WOULD SIGN THE ORDER AS SOON AS IT IS ON HER DESK.',
      '„Die alte Brücke über den Fluss wird bis zum Herbst gesperrt, und wer hinüber will, muss so lange mit der Fähre fahren“, the mayor said. She has been in office for two years, and it was her first order of the kind.',
    ]) {
      assert.ok(isEnglish(parseDraft(text, 'plaintext')), text);
    }
  });

  it('is told of a draft that quotes English in another language', () => {
    const text =
      'Die Bürgermeisterin wurde am Montag gefragt, wie lange die alte Brücke noch gesperrt bleibt. „We will see“, sagte sie auf Englisch, weil auch Gäste aus der Partnerstadt im Saal saßen, und verwies danach auf das Gutachten, das seit dem Frühjahr im Rathaus liegt.';
    assert.ok(!isEnglish(parseDraft(text, 'plaintext')));
  });

  it('is taken for English where little is said', () => {
    assert.ok(isEnglish(parseDraft('Der Rat der Stadt.', 'plaintext')));
  });
});
