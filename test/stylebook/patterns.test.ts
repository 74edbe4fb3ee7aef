import assert from 'node:assert/strict';
import { Pattern, subjectOf } from '../../src/stylebook/patterns/pattern';
import { emitPattern } from '../../src/stylebook/patterns/emit';
import { riskOf } from '../../src/stylebook/patterns/risk';
import { tailOf } from '../../src/stylebook/patterns/tail';
import { PatternError } from '../../src/stylebook/patterns/syntax';
import { verdictOf } from '../../src/stylebook/patterns/recheck';

/** Every match of a pattern in a text. */
function found(
  pattern: string,
  text: string,
  modes: Parameters<typeof Pattern.read>[1] = {},
): readonly string[] {
  return [...Pattern.read(pattern, modes).all(subjectOf(text))].map((match) => match[0]);
}

describe("patterns in the dialect of Vale's regexp2", () => {
  it('reads words, digits and edges by Unicode', () => {
    assert.deepEqual(found('\\w+', 'Café, señor'), ['Café', 'señor']);
    assert.deepEqual(found('\\bcaf\\b', 'café'), []);
    assert.deepEqual(found('\\bé\\w', 'élan, Zoé'), ['él']);
    assert.deepEqual(found('\\d+', 'in ٣٤ and 12'), ['٣٤', '12']);
  });

  it('knows where each inline flag holds', () => {
    assert.deepEqual(found('a(?i)b', 'aB ab AB'), ['aB', 'ab']);
    assert.deepEqual(found('(?i:a)b', 'Ab AB'), ['Ab']);
    assert.deepEqual(found('(?i)a(?-i)b', 'AB Ab'), ['Ab']);
    assert.deepEqual(found('(?i)[à-é]x', 'ÈX'), ['ÈX']);
    assert.deepEqual(found('(a(?i)b)c', 'aBC aBc'), ['aBc']);
    assert.deepEqual(found('x.y', 'x\ny'), []);
    assert.deepEqual(found('(?s)x.y', 'x\ny'), ['x\ny']);
    assert.deepEqual(found('(?x) a b # both', 'ab'), ['ab']);
  });

  it('takes line anchors by the mode, and a last line end as none', () => {
    assert.deepEqual(found('^b$', 'a\nb\nc'), []);
    assert.deepEqual(found('^b$', 'a\nb\nc', { multiline: true }), ['b']);
    assert.deepEqual(found('c$', 'c\n'), ['c']);
    assert.deepEqual(found('c\\z', 'c\n'), []);
  });

  it('translates named and atomic groups, and numbers named ones last, as the original does', () => {
    const pattern = Pattern.read('(?P<first>a)(b)\\k<first>');
    const match = pattern.exec(subjectOf('aba'));
    assert.ok(match);
    assert.equal(pattern.group(match, 1), 'b');
    assert.equal(pattern.group(match, 2), 'a');
    assert.deepEqual(found('(?>a+)ab', 'aaab'), []);
    assert.deepEqual(found('(?>a+)b', 'aaab'), ['aaab']);
  });

  it('translates classes with others inside', () => {
    assert.deepEqual(found('[a-z-[aeiou]]+', 'strength'), ['str', 'ngth']);
    assert.deepEqual(found('[^\\W\\d]+', 'ab12cd'), ['ab', 'cd']);
    assert.deepEqual(found('[[:upper:]]+', 'abCDe'), ['CD']);
    assert.deepEqual(found('\\p{Cyrillic}+', 'Это yes'), ['Это']);
    assert.deepEqual(found('[]a]+', 'a]b'), ['a]']);
  });

  it('takes both apostrophes inside a word', () => {
    assert.deepEqual(found("it's(?= \\w)", 'it’s so'), ['it’s']);
  });

  for (const [pattern, reason] of [
    ['(?(1)a|b)', /conditional/],
    ['(?<a-b>x)', /balancing/],
    ['a++', /repetition/],
    ['(a', /not closed/],
    ['a)', /no `\(`/],
    ['[b-a]', /backwards/],
    ['*a', /nothing to repeat/],
    ['\\k<none>', /no group/],
    ['\\G', /no equal/],
    ['('.repeat(500) + ')'.repeat(500), /nested/],
  ] as const) {
    it(`says why it cannot take ${pattern.slice(0, 12)}`, () => {
      assert.throws(
        () => Pattern.read(pattern).check(),
        (error: unknown) => error instanceof PatternError && reason.test(error.message),
      );
    });
  }
});

describe('what a pattern tells before it runs', () => {
  it('writes out what is finite, in the order it would be tried', () => {
    assert.deepEqual(Pattern.read('allows?').strings, ['allows', 'allow']);
    assert.deepEqual(Pattern.read('(?:in|on) the').strings, ['in the', 'on the']);
    assert.equal(Pattern.read('\\w+').strings, undefined);
  });

  it('knows strings that announce a match, and where it begins', () => {
    const announced = (pattern: string) => {
      const found = Pattern.read(pattern).announcement;
      return found && [found.reach, ...found.announcers.map(({ text, lead }) => `${lead} ${text}`)];
    };
    assert.deepEqual(announced('it is(?!\\.)'), [0, '0 it is']);
    assert.deepEqual(announced('\\b(?:am|is)\\b\\s+\\w+ed'), [0, '0 am ', '0 is ']);
    assert.deepEqual(announced('[A-Z]+ percent'), [Infinity, '0  percent']);
    assert.deepEqual(announced('(?:in|on) the(?= deck)'), [0, '0 in the deck', '0 on the deck']);
    assert.deepEqual(announced('\\b(?<=\\b(?:crash|web) )cite\\b'), [0, '6 crash cite', '4 web cite']);
    assert.deepEqual(announced('(?<=\\bof (?:\\w+ )?)to'), [0, '0 to']);
    assert.deepEqual(announced('[A-Z][a-z]{1,4} “[A-Z]'), [3, '-2  “']);
    for (const untold of ['[A-Z]{3,5}', '(?:a|\\w)b?', '(?<=a|\\w)'])
      assert.equal(announced(untold), undefined);
  });

  it('knows at which ends of such a string a word begins or ends', () => {
    const edges = (pattern: string) =>
      Pattern.read(pattern).announcement?.announcers.map((one) => [one.opensAtEdge, one.closesAtEdge]);
    assert.deepEqual(edges('\\bthe\\b'), [[true, true]]);
    assert.deepEqual(edges('\\b(?<=\\bthe )den'), [[true, false]]);
    assert.deepEqual(edges('(?<=[a-z] )den\\b'), [[false, true]]);
  });

  it('knows how a match begins that something rarer announces', () => {
    const told = (pattern: string) => {
      const { announcers = [], openings } = Pattern.read(pattern).announcement ?? {};
      return { announced: announcers.map(({ text }) => text), openings };
    };
    const announced = ['neither of '];
    assert.deepEqual(told('(?<=\\bneither of (?:the \\w+ )?)are\\b'), { announced, openings: ['are'] });
    assert.deepEqual(told('\\bthe [a-z]+ quagmire\\b'), { announced: [' quagmire'], openings: ['the '] });
  });

  it('knows what a match ends with that begins with an endless repetition', () => {
    const tail = (pattern: string) => {
      const node = tailOf(Pattern.read(pattern).node);
      return node && emitPattern(node, true).source;
    };
    assert.equal(tail('\\b(?:[^,]+,)+ \\w+ and\\b'), ', [\\w]+ and\\b');
    assert.equal(tail('(?:a b)+c'), 'bc');
    for (const none of ['a+', '\\w and', '(?:a)*b', 'ab+c', '(a)+\\1'])
      assert.equal(tail(none), undefined, none);
  });

  it('lets the rarest string announce a match', () => {
    const texts = (pattern: string) => Pattern.read(pattern).announcement?.announcers.map(({ text }) => text);
    assert.deepEqual(texts('\\w+ the \\w+ quagmire\\b'), [' quagmire']);
    assert.deepEqual(texts('\\bthe (?:quagmire|morass)\\b'), ['the quagmire', 'the morass']);
    assert.deepEqual(texts('\\bquagmire \\w+ the\\b'), ['quagmire ']);
  });

  it('judges by its form how long it may take', () => {
    assert.equal(riskOf(Pattern.read('colou?r').node), 'none');
    assert.equal(riskOf(Pattern.read('\\w+ed').node), 'some');
    for (const pattern of ['(a+)+$', '(a|a)*b', '(\\w+\\s?)*x', '(a{0,9}){0,9}b', '(a)\\1+', 'a*a*b']) {
      assert.equal(riskOf(Pattern.read(pattern).node), 'open', pattern);
    }
  });

  it('leaves the rest to a checker, which knows what doubles', function () {
    this.timeout(60_000);
    assert.equal(verdictOf(Pattern.read('(a+)+$').emitted), 'exponential');
    // The checker tries texts at random where a pattern looks around, so it may call this one quadratic; both may run.
    assert.ok(['safe', 'quadratic'].includes(verdictOf(Pattern.read('^(?:ab)+c$').emitted)));
  });
});
