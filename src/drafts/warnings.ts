import { sayAgo } from '#src/lib/say.ts';
import type { Day } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import { escapeText } from '#src/slack/blocks.ts';
import type { Doubt } from './ground.ts';

/** What speaks for caution with a draft. */
export interface Cautions {
  state: string;
  doubts: Doubt[];
  doNotContact: boolean;
  notice: string | null;
  /** colleagues who were in touch within the minimum gap */
  recent: { by: string | null; kind: string; day: Day }[];
  /** how many of the last five messages to this customer wanted business; null when this one does not */
  businessOfFive: number | null;
  today: Day;
}

/** What to know before sending, in mrkdwn: somebody's wish, a colleague's recent contact, what is not on record. */
export function sayWarnings(draft: Cautions, setAside: Doubt[], language: Language): string[] {
  const say = (text: Text) => text[language];
  const listed: string[] = [];
  if (draft.doNotContact) listed.push(`*${say(words.doNotContact)}*`);
  if (draft.notice) listed.push(`${say(words.notice)}: ${escapeText(draft.notice)}`);
  if (draft.state !== 'open') return listed;
  for (const { by, kind, day } of draft.recent) {
    const who = by ? escapeText(by) : say(words.somebody);
    listed.push(
      `${who}: ${say(touches[kind] ?? words.contact)} ${say(sayAgo(day, draft.today))}. ${say(words.tooSoon)}`,
    );
  }
  if (draft.businessOfFive !== null && draft.businessOfFive >= 2) listed.push(business(draft.businessOfFive)[language]);
  if (draft.doubts.length > 0) listed.push(`${say(words.notOnRecord)}: ${quote(draft.doubts, say)}`);
  if (setAside.length > 0) listed.push(`${say(words.setAside)}: ${quote(setAside, say)}`);
  return listed;
}

/** Four in five contacts should be of use to the customer. */
function business(count: number): Text {
  return {
    de: `${count} der letzten 5 Kontakte wollten schon ein Geschäft. Vielleicht erst etwas, das dem Kunden nützt.`,
    en: `${count} of the last 5 contacts already wanted business. Perhaps something useful to the customer first.`,
  };
}

function quote(doubts: Doubt[], say: (text: Text) => string): string {
  return doubts
    .slice(0, 8)
    .map(({ words: said, why }) => `„${escapeText(said)}“ (${say(reasons[why])})`)
    .join(', ');
}

const reasons: Record<Doubt['why'], Text> = {
  figure: { de: 'Zahl', en: 'figure' },
  day: { de: 'Zeitangabe', en: 'date' },
  discount: { de: 'Preisvorteil', en: 'price cut' },
  name: { de: 'Name', en: 'name' },
};

const touches: Record<string, Text> = {
  call: { de: 'Anruf', en: 'call' },
  mail: { de: 'Mail', en: 'mail' },
  visit: { de: 'Besuch', en: 'visit' },
  chat: { de: 'Chat', en: 'chat' },
};

const words = {
  doNotContact: {
    de: 'Dieser Kunde möchte nicht kontaktiert werden.',
    en: 'This customer does not want to be contacted.',
  },
  notice: { de: 'Zu beachten', en: 'To obey' },
  contact: { de: 'Kontakt', en: 'contact' },
  somebody: { de: 'Im Haus', en: 'In the house' },
  tooSoon: { de: 'Vielleicht reicht das fürs Erste.', en: 'Perhaps that is enough for now.' },
  notOnRecord: { de: 'Nicht belegt', en: 'Not on record' },
  setAside: {
    de: 'Das Sprachmodell hatte Unbelegtes geschrieben, deshalb steht hier die Vorlage',
    en: 'The language model had written things not on record, so this is the template',
  },
} satisfies Record<string, Text>;
