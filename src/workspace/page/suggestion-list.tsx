import { say } from './store.ts';
import type { Suggestion } from './suggestions.ts';

interface SuggestionListProps {
  id: string;
  suggestions: Suggestion[];
  at: number;
  onPick: (suggestion: Suggestion) => void;
}

/** Opens above the composer; the text field keeps the focus and moves the choice. */
export function SuggestionList({ id, suggestions, at, onPick }: SuggestionListProps) {
  return (
    <div id={id} role="listbox" class="suggestions" aria-label={say({ de: 'Vorschläge', en: 'Suggestions' })}>
      {suggestions.map((suggestion, index) => (
        <div
          key={suggestion.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          class={index === at ? 'option is-at' : 'option'}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(suggestion);
          }}
        >
          <span>{suggestion.label}</span>
          {suggestion.detail && <small>{suggestion.detail}</small>}
        </div>
      ))}
    </div>
  );
}
