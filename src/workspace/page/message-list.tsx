import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageMessage } from '#src/workspace/protocol.ts';
import { Message } from './message.tsx';
import { pointedAt, reader, say } from './store.ts';
import { dayName, dayOf, secondsOf } from './when.ts';

interface MessageListProps {
  messages: PageMessage[];
  label: string;
  /** Stands above the first message. */
  opening?: ComponentChildren;
  countsReplies: boolean;
  /** Drawn under a message: in the DM with the bot its thread. */
  below?: (message: PageMessage) => ComponentChildren;
  /** Messages from this ts on are new since the last visit; '' for none. */
  newFrom?: string;
}

/** Only the latest are drawn at first; scrolling up draws the earlier ones in steps. */
const step = 120;

/** A conversation that keeps to its end while one is reading there, and stays put while one reads further up. */
export function MessageList({ messages, label, opening, countsReplies, below, newFrom }: MessageListProps) {
  const { scroller, top, hidden, isAway, goToEnd } = useScrolling(messages);
  const shown = messages.slice(hidden);
  return (
    <div class="messages-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={scroller} class="messages" role="log" aria-label={label} tabIndex={0}>
        <div>
          <div ref={top} class="messages-top">
            {hidden === 0 && opening}
          </div>
          {shown.map((message, index) => {
            const before = shown[index - 1];
            return (
              <div key={`${message.ts}${message.ephemeral}`} class="row">
                {isNewDay(before, message) && <DayDivider message={message} />}
                {message.ts === newFrom && <p class="new-line">{say({ de: 'Neu', en: 'New' })}</p>}
                <Message
                  message={message}
                  isContinued={isContinued(before, message, below)}
                  countsReplies={countsReplies}
                />
                {below?.(message)}
              </div>
            );
          })}
        </div>
      </div>
      {isAway && (
        <button type="button" class="to-end" onClick={goToEnd}>
          ↓ {say({ de: 'Zum Neuesten', en: 'To the latest' })}
        </button>
      )}
    </div>
  );
}

function DayDivider({ message }: { message: PageMessage }) {
  return (
    <h3 class="day">
      <span>{dayName(secondsOf(message.ts), reader.value)}</span>
    </h3>
  );
}

function isNewDay(before: PageMessage | undefined, message: PageMessage): boolean {
  const { tz } = reader.value;
  return !before || dayOf(secondsOf(before.ts), tz) !== dayOf(secondsOf(message.ts), tz);
}

function isContinued(before: PageMessage | undefined, message: PageMessage, below: unknown): boolean {
  if (!before || below || before.user !== message.user || before.system || before.ephemeral !== message.ephemeral)
    return false;
  return !before.reply_count && secondsOf(message.ts) - secondsOf(before.ts) < 300 && !isNewDay(before, message);
}

function useScrolling(messages: PageMessage[]) {
  const scroller = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [steps, setSteps] = useState(1);
  const [isAway, setAway] = useState(false);
  const hidden = Math.max(0, messages.length - steps * step);
  const wanted = messages.findIndex((each) => each.ts === pointedAt.value);

  useEffect(() => {
    if (wanted < 0) return;
    isAtEnd.current = false;
    setSteps((before) => Math.max(before, Math.ceil((messages.length - wanted) / step)));
  }, [wanted]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const onScroll = () => {
      const distance = box.scrollHeight - box.scrollTop - box.clientHeight;
      isAtEnd.current = distance < 80;
      setAway(distance > box.clientHeight);
    };
    const keepToEnd = new ResizeObserver(() => {
      if (isAtEnd.current) box.scrollTop = box.scrollHeight;
    });
    if (box.firstElementChild) keepToEnd.observe(box.firstElementChild);
    keepToEnd.observe(box);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      keepToEnd.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, []);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && isAtEnd.current) box.scrollTop = box.scrollHeight;
  }, [messages]);

  useEffect(() => {
    if (hidden === 0 || !top.current) return;
    const near = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setSteps(steps + 1);
      },
      { root: scroller.current, rootMargin: '600px 0px 0px' },
    );
    near.observe(top.current);
    return () => near.disconnect();
  }, [hidden, steps]);

  function goToEnd(): void {
    isAtEnd.current = true;
    scroller.current?.scrollTo(0, scroller.current.scrollHeight);
  }

  return { scroller, top, hidden, isAway, goToEnd };
}
