import { type Language, type Text, UserError } from '#src/lib/user-error.ts';
import type { BotWorld } from '#src/world.ts';
import { refuseAccess } from './access.ts';
import { claimDelivery } from './deliveries.ts';
import type { Person } from './people.ts';
import { createTurn, type Turn } from './turn.ts';

/** What every envelope has, whatever it is about. */
export interface Envelope {
  /** one effect per key */
  key: string;
  userId: string;
  channel: string | null;
  reply: Turn['reply'];
}

/** Where every envelope passes: it has one effect, its sender is admitted, and it is answered whatever happens. */
export interface Gate {
  handle(envelope: Envelope, run: (turn: Turn) => Promise<void>): Promise<void>;
  /** Runs work that no person waits for; a failure is logged. */
  attend(work: () => Promise<void>): Promise<void>;
  /** Answers in the direct conversation with a person. */
  byDm(userId: string): Turn['reply'];
  /** Resolves when nothing is running any more. */
  drain(): Promise<void>;
}

export function createGate({ slack, db, log }: BotWorld): Gate {
  const running = new Set<Promise<void>>();

  function track(work: Promise<void>): Promise<void> {
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  /** The one place where errors become words. */
  async function confess(error: unknown, language: Language, reply: Turn['reply']): Promise<void> {
    const text = error instanceof UserError ? error.text : apologise(error);
    await reply({ text: text[language] }).catch((lost) => log.error({ err: lost }, 'an answer could not be delivered'));
  }

  function apologise(error: unknown): Text {
    const reference = Math.random().toString(36).slice(2, 8);
    log.error({ err: error, reference }, 'a listener failed');
    return {
      de: `Das ist mir misslungen (Kennung ${reference}). Versuch es bitte noch einmal; hilft das nicht, gib die Kennung eurer Administration.`,
      en: `I failed at that (reference ${reference}). Please try again; if that does not help, give the reference to your administrator.`,
    };
  }

  /** Who it is, when they may see customer data here; otherwise they are told why not. */
  async function admit({ userId, channel, reply }: Envelope): Promise<Person | null> {
    const person = await slack.people.read(userId);
    const refusal = await refuseAccess(slack.client, person, channel);
    if (!refusal) return person;
    await reply({ text: refusal[person.language] });
    return null;
  }

  async function pass(envelope: Envelope, run: (turn: Turn) => Promise<void>): Promise<void> {
    let language: Language = 'de';
    try {
      if (!(await claimDelivery(db, envelope.key))) return;
      const person = await admit(envelope);
      if (!person) return;
      language = person.language;
      await run(createTurn(person, envelope.channel, envelope.reply));
    } catch (error) {
      await confess(error, language, envelope.reply);
    }
  }

  return {
    handle: (envelope, run) => track(pass(envelope, run)),
    attend: (work) => track(work().catch((error) => log.error({ err: error }, 'a listener failed'))),
    byDm: (userId) => async (message) => {
      await slack.post({ channel: await slack.openDm(userId) }, message);
    },
    async drain() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
