import { PROSE } from '../../draft/draft';
import { isEnglish } from '../../draft/english';
import type { DraftRule } from '../../review/rule';

/** Tells once, quietly, why most rules say nothing of a draft. */
export const language: DraftRule = {
  id: 'style/language',
  title: 'A draft that is not in English',
  why: 'Most rules read English; asked about another language they would be wrong in every line.',
  severity: 'hint',
  looksAt: 'draft',
  insideQuotes: true,
  anyLanguage: true,
  examples: {
    flags: [
      {
        text: '⟦Der⟧ Rat der Stadt hat am Montag beschlossen, die alte Brücke über den Fluss für zwei Jahre zu sperren, und die Bürgermeisterin sagte, sie werde den Beschluss noch in dieser Woche unterschreiben.',
      },
      {
        text: '⟦Le⟧ conseil municipal a décidé lundi de fermer le vieux pont sur la rivière pendant deux ans, et la maire a dit que la décision serait signée cette semaine.',
      },
      {
        text: '⟦El⟧ ayuntamiento decidió el lunes cerrar el viejo puente sobre el río durante dos años, y la alcaldesa dijo que la orden se firmará esta misma semana.',
      },
    ],
    passes: [
      'Der Rat der Stadt hat beschlossen.',
      'The council of Köln met on Monday. “Die alte Brücke über den Fluss wird für zwei Jahre gesperrt,” the mayor said, and added that she would sign the order this week.',
      'Among the runners were Jürgen Müller, Françoise Lefèvre, Íñigo Martínez, Zoë van den Berg, Björk Guðmundsdóttir, Łukasz Wiśniewski, Nguyễn Văn An, Şebnem Yılmaz and Chiara Di Stefano.',
    ],
  },
  check({ draft }, report) {
    if (isEnglish(draft)) return;
    const first = draft.blocks.find(({ passage }) => PROSE.includes(passage.kind));
    const word = first?.passage.tokens.find((token) => token.kind === 'word');
    if (first === undefined || word === undefined) return;
    report({
      start: first.span.start + word.start,
      end: first.span.start + word.end,
      message: 'This draft is not in English, so only rules that need no English have read it.',
    });
  },
};
