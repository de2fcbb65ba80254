import { useRef, useState } from 'preact/hooks';
import type { PagePerson } from '#src/workspace/protocol.ts';
import { Avatar } from './avatar.tsx';
import { Floating } from './blocks/floating.tsx';
import { address, go, me, people, say } from './store.ts';

/** "You are Jana": change who this window acts as, or open another window as somebody else. */
export function PeoplePicker() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const myself = me.value;
  const able = (people.value ?? []).filter((each) => each.kind !== 'bot');
  if (!myself) return null;
  return (
    <>
      <button
        ref={button}
        type="button"
        class="people-button"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        onClick={() => setOpen(!isOpen)}
      >
        <Avatar id={myself.id} isSmall />
        <span>
          <small>{say({ de: 'Du bist', en: 'You are' })}</small> <strong>{myself.name}</strong>
        </span>
        <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <Floating anchor={button} onClose={() => setOpen(false)} class="people">
          <p class="people-note">
            {say({
              de: 'Handle als jemand anderes – hier oder in einem zweiten Fenster.',
              en: 'Act as somebody else – here or in a second window.',
            })}
          </p>
          <ul>
            {able.map((person) => (
              <PersonRow key={person.id} person={person} onPicked={() => setOpen(false)} />
            ))}
          </ul>
        </Floating>
      )}
    </>
  );
}

function PersonRow({ person, onPicked }: { person: PagePerson; onPicked: () => void }) {
  const isMe = person.id === me.value?.id;
  const isOut = person.kind === 'deactivated';
  return (
    <li class={isMe ? 'person is-me' : 'person'}>
      <button
        type="button"
        class="person-pick"
        disabled={isOut}
        aria-current={isMe}
        onClick={() => {
          onPicked();
          const staysAtHome = address.value.place === 'home';
          go({ person: person.id, place: staysAtHome ? 'home' : '' });
        }}
      >
        <Avatar id={person.id} isSmall />
        <span>
          {person.name}
          <small>{[sayKind(person), person.title].filter(Boolean).join(' · ')}</small>
        </span>
      </button>
      {!isOut && !isMe && (
        <a
          class="icon-button"
          href={`${location.pathname}#${person.id}/`}
          target="_blank"
          rel="noreferrer"
          aria-label={say({ de: `Neues Fenster als ${person.name}`, en: `New window as ${person.name}` })}
          title={say({ de: 'In neuem Fenster', en: 'In a new window' })}
        >
          ↗
        </a>
      )}
    </li>
  );
}

function sayKind(person: PagePerson): string {
  if (person.kind === 'stranger') return person.organisation;
  if (person.kind === 'deactivated') return say({ de: 'deaktiviert', en: 'deactivated' });
  if (person.kind === 'guest') return say({ de: 'Gast', en: 'guest' });
  return person.kind === 'single-channel guest' ? say({ de: 'Gast in einem Kanal', en: 'single-channel guest' }) : '';
}
