import { UserError } from '#src/lib/user-error.ts';
import { loadPromptFolder } from '#src/llm/prompt.ts';
import { type Kind, readKind } from './kind.ts';

const kinds = [...loadPromptFolder('drafts')]
  .map(([name, { about, sections }]) => readKind(name, about, sections))
  .sort((a, b) => a.place - b.place);

/** Every kind of draft, in the order of the menu; read once, so a faulty file stops the start. */
export function listKinds(): Kind[] {
  return kinds;
}

/** The kind of that name. @throws UserError naming the kinds there are. */
export function findKind(name: string): Kind {
  const kind = kinds.find((each) => each.name === name.trim().toLowerCase());
  if (kind) return kind;
  const names = kinds.map((each) => each.name).join(', ');
  throw new UserError({
    de: `Die Entwurfsart „${name}“ kenne ich nicht. Es gibt: ${names}.`,
    en: `I know no kind of draft called “${name}”. There are: ${names}.`,
  });
}
