import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelsOf, peopleOf } from '#src/workspace/cast.ts';
import { escapeText, mentionsIn, storedText, typedText, unescapeText } from '#src/workspace/text.ts';
import { CAST } from '#test/support/workspace.ts';

const people = peopleOf(CAST, 'T1', { id: 'U0BOT', botId: 'B0BOT', name: 'Stammtisch' });
const names = { people, channels: channelsOf(CAST, people, 0) };
const typed = (text: string) => typedText(text, names);

describe('what a person types', () => {
  it.each([
    ['handles and full names become ids', 'hi @weber and @Tom Brandt!', 'hi <@U0WEBER000> and <@U0BRANDT00>!'],
    ['the case of a name does not matter', '@STAMMTISCH help', '<@U0BOT> help'],
    ['a longer word is nobody', '@weberei and a@weber', '@weberei and a@weber'],
    ['a full stop ends a name', 'ask @weber.', 'ask <@U0WEBER000>.'],
    ['channels carry their name', 'see #sales', 'see <#C0SALES000|sales>'],
    ['unknown channels stay words', 'see #nowhere and C#sales', 'see #nowhere and C#sales'],
    ['everybody can be called', '@here @channel', '<!here> <!channel>'],
    ['signs are escaped once', 'R&D < 5 > 3', 'R&amp;D &lt; 5 &gt; 3'],
    ['addresses become links', 'https://example.com/a?b=1&c=2.', '<https://example.com/a?b=1&amp;c=2>.'],
    ['mail addresses become links', 'to jana@example.com now', 'to <mailto:jana@example.com|jana@example.com> now'],
    ['markup typed by hand is no markup', '<@U0WEBER000> <!channel>', '&lt;@U0WEBER000&gt; &lt;!channel&gt;'],
  ])('%s', (_title, text, expected) => {
    expect(typed(text)).toBe(expected);
  });

  it('adds handles for commands that ask for escaping', () => {
    expect(typedText('@weber in #sales', names, true)).toBe('<@U0WEBER000|weber> in <#C0SALES000|sales>');
  });

  it('never lets typed text become markup of its own', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inside = text.replace(/[@#]|https?:|\w+@\w/g, '');
        expect(unescapeText(typed(inside))).toBe(inside);
      }),
    );
  });
});

describe('what the Web API is given', () => {
  it('keeps markup and escapes the rest', () => {
    expect(storedText('a < b & <@U0WEBER000> &lt;ok&gt; <https://x.de|x> <nonsense>')).toBe(
      'a &lt; b &amp; <@U0WEBER000> &lt;ok&gt; <https://x.de|x> &lt;nonsense&gt;',
    );
  });

  it('is stored the same when it is sent again', () => {
    fc.assert(fc.property(fc.string(), (text) => storedText(storedText(text)) === storedText(text)));
  });

  it('reads back what was escaped', () => {
    fc.assert(fc.property(fc.string(), (text) => unescapeText(storedText(escapeText(text))) === text));
  });

  it('finds who is mentioned', () => {
    expect(mentionsIn('<@U0WEBER000> and <@U0BOT|bot> &lt;@U0NOT&gt;')).toEqual(['U0WEBER000', 'U0BOT']);
  });
});
